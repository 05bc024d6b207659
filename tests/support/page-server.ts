// Local pages for tests, on a free port of this machine.
import { createServer, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PageServer {
  readonly port: number;
  /** `http://127.0.0.1:PORT`, to which the tests grant access. */
  readonly address: string;
  close(): void;
}

/** @param page gives the HTML at a path and a query, or undefined where there is none. */
export async function servePages(
  page: (path: string, query: string) => string | undefined,
  headers: OutgoingHttpHeaders = {},
): Promise<PageServer> {
  const server = createServer((request, response) => {
    const [path = '', query = ''] = (request.url ?? '').split('?');
    const body = page(path, query);
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
      ...headers,
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return { port, address: `http://127.0.0.1:${port}`, close: () => void server.close() };
}
