// The network, switched off: a proxy that lets nothing through and remembers who wanted to go where.
// Browsers ask no proxy for pages of this machine, so the chats of our tests are still there.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RefusingProxy {
  /** `127.0.0.1:PORT` */
  readonly address: string;
  /** Hosts that were asked for since it began, in order. */
  readonly asked: readonly string[];
  close(): void;
}

export async function startRefusingProxy(): Promise<RefusingProxy> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(new URL(request.url ?? '', 'http://nobody').hostname);
    response.writeHead(503).end();
  });
  // What is encrypted asks for a tunnel.
  server.on('connect', (request, socket) => {
    asked.push((request.url ?? '').replace(/:\d+$/, ''));
    // A browser that ends hangs up without a word: to a proxy that lets nothing through that is all the same.
    socket.once('error', () => socket.destroy());
    socket.end('HTTP/1.1 503 Service Unavailable\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `127.0.0.1:${port}`, asked, close: () => void server.close() };
}
