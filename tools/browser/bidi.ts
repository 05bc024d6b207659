// A WebDriver BiDi connection: commands with parsed answers over one WebSocket. Events are of no use to us.
import * as v from 'valibot';
import { WebSocket } from 'ws';
import { within } from './wait.ts';

const COMMAND_TIMEOUT_MS = 30_000;

const Message = v.variant('type', [
  v.object({ type: v.literal('success'), id: v.number(), result: v.unknown() }),
  v.object({
    type: v.literal('error'),
    id: v.nullable(v.number()),
    error: v.string(),
    message: v.string(),
  }),
  v.object({ type: v.literal('event'), method: v.string() }),
]);

interface Pending {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** What the browser refused, with the standard's name for it. */
export class BidiError extends Error {
  override name = 'BidiError';
  readonly code: string;

  constructor(code: string, message: string) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

export class BidiConnection {
  readonly #socket: WebSocket;
  readonly #pending = new Map<number, Pending>();
  #lastId = 0;

  static async connect(url: string): Promise<BidiConnection> {
    const socket = new WebSocket(url, { maxPayload: 256 * 1024 * 1024 });
    const opened = new Promise<void>((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    await within(opened, `a connection to ${url}`, COMMAND_TIMEOUT_MS);
    return new BidiConnection(socket);
  }

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data) => this.#receive(data.toString()));
    socket.on('error', (error) => this.#failAll(error));
    socket.on('close', () => this.#failAll(new Error('the browser closed the connection')));
  }

  async send<Output>(
    method: string,
    params: Record<string, unknown>,
    schema: v.GenericSchema<unknown, Output>,
  ): Promise<Output> {
    this.#lastId += 1;
    const id = this.#lastId;
    const answer = new Promise<unknown>((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
    });
    this.#socket.send(JSON.stringify({ id, method, params }), (error) => {
      if (error) this.#pending.get(id)?.reject(error);
    });
    try {
      return v.parse(schema, await within(answer, method, COMMAND_TIMEOUT_MS));
    } finally {
      this.#pending.delete(id);
    }
  }

  async command(method: string, params: Record<string, unknown>): Promise<void> {
    await this.send(method, params, v.unknown());
  }

  close(): void {
    this.#socket.terminate();
  }

  #receive(text: string): void {
    const message = v.parse(Message, JSON.parse(text));
    if (message.type === 'event') return;
    const pending = message.id === null ? undefined : this.#pending.get(message.id);
    // A command that ran into its deadline is no longer pending; its late answer has no reader.
    if (!pending) return;
    if (message.type === 'success') pending.resolve(message.result);
    else pending.reject(new BidiError(message.error, message.message));
  }

  #failAll(error: Error): void {
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }
}
