// Somebody who talks over IRC: the other side of the chats in The Lounge.
import { createRequire } from 'node:module';
import { waitUntil, within } from '../../tools/browser/wait.ts';
import { CHANNEL } from './chat-server.ts';

/** The part of irc-framework we use; it brings no types. Its package stands in tests/clients. */
interface IrcClient {
  connect(options: Record<string, unknown>): void;
  join(channel: string): void;
  say(target: string, text: string): void;
  ping(token: string): void;
  quit(): void;
  on(event: 'userlist', listener: (list: { users: { nick: string }[] }) => void): void;
  on(event: 'join', listener: (event: { nick: string }) => void): void;
  on(event: 'pong', listener: (event: { message: string }) => void): void;
  on(event: 'registered' | 'close', listener: () => void): void;
}

const ANSWER_TIMEOUT_MS = 10_000;
/** Lines said before the server is asked whether it has them: more at once it may refuse. */
const BATCH = 200;

export class IrcBot {
  readonly nick: string;
  readonly #client: IrcClient;
  readonly #closed: Promise<void>;
  readonly #present = new Set<string>();
  readonly #pongs = new Set<string>();

  /** Somebody of this name enters the channel. */
  static async enter(port: number, nick: string): Promise<IrcBot> {
    const bot = new IrcBot(port, nick);
    await bot.sees(nick);
    return bot;
  }

  private constructor(port: number, nick: string) {
    const { Client }: { Client: new () => IrcClient } = createRequire(
      new URL('../clients/package.json', import.meta.url),
    )('irc-framework');
    this.nick = nick;
    const client = new Client();
    this.#client = client;
    client.on('registered', () => client.join(CHANNEL));
    client.on('userlist', ({ users }) => {
      for (const user of users) this.#present.add(user.nick);
    });
    client.on('join', (event) => this.#present.add(event.nick));
    client.on('pong', ({ message }) => this.#pongs.add(message));
    this.#closed = new Promise((resolve) => client.on('close', resolve));
    client.connect({ host: '127.0.0.1', port, nick, username: nick, gecos: nick, auto_reconnect: false });
  }

  /** Waits until somebody is in the channel. */
  async sees(nick: string): Promise<void> {
    await waitUntil(() => this.#present.has(nick), `${nick} in ${CHANNEL}`);
  }

  /** Says lines to the channel or to one person; resolves when the server has them. */
  async say(target: string, ...lines: readonly string[]): Promise<void> {
    for (let from = 0; from < lines.length; from += BATCH) {
      for (const line of lines.slice(from, from + BATCH)) this.#client.say(target, line);
      const token = `${this.nick}-${target}-${from}-${this.#pongs.size}`;
      this.#client.ping(token);
      await waitUntil(() => this.#pongs.has(token), `the IRC server to take the lines of ${this.nick}`);
    }
  }

  async leave(): Promise<void> {
    this.#client.quit();
    await within(this.#closed, `${this.nick} to leave`, ANSWER_TIMEOUT_MS);
  }
}
