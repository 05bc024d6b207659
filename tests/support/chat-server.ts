// A real chat on this machine: an IRC server, and The Lounge, the web client people run themselves, with the
// account of one child. Needs what tests/clients holds, and ngircd.
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { atExit } from '../../tools/browser/at-exit.ts';
import { findIrcServer } from '../../tools/find-irc-server.mjs';
import { freePort, Program } from './program.ts';

const CLIENTS = fileURLToPath(new URL('../clients', import.meta.url));

export const CHANNEL = '#school';
/** Who uses The Lounge. The password belongs to the hash below. */
export const CHILD = { nick: 'mia', password: 'homework' };
const PASSWORD_HASH = '$2a$11$XgKRIehB14IWT5x.vCd5wuFPMTWd2xkjDR9xo/2zAIUNqdslOqXHS';

/** Messages of one chat that The Lounge keeps; more than any test says. */
const HISTORY = 20_000;

export interface ChatServer {
  /** Where The Lounge is. */
  readonly url: string;
  readonly ircPort: number;
  close(): Promise<void>;
}

export async function startChatServer(): Promise<ChatServer> {
  const folder = await mkdtemp(join(tmpdir(), 'nightlight-chat-'));
  const removeFolder = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  const forgetFolder = atExit(removeFolder);
  const programs: Program[] = [];
  const close = async (): Promise<void> => {
    try {
      for (const program of programs.toReversed()) await program.end();
    } finally {
      forgetFolder();
      removeFolder();
    }
  };
  try {
    const ircPort = await freePort();
    const irc = await ircServer(folder, ircPort);
    programs.push(irc);
    await irc.ready(() => accepts(ircPort));
    const port = await freePort();
    const url = `http://127.0.0.1:${port}/`;
    const lounge = await theLounge(folder, port, ircPort);
    programs.push(lounge);
    await lounge.ready(async () => (await fetch(url)).ok);
    return { url, ircPort, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function ircServer(folder: string, port: number): Promise<Program> {
  const file = join(folder, 'ngircd.conf');
  await writeFile(
    file,
    `[Global]
Name = irc.local.test
Listen = 127.0.0.1
Ports = ${port}
[Limits]
MaxConnectionsIP = 0
MaxJoins = 20
# Nobody is slowed down for talking much.
MaxPenaltyTime = 0
[Options]
PAM = no
Ident = no
DNS = no
[Channel]
Name = ${CHANNEL}
Modes = tn
`,
  );
  const program = findIrcServer();
  if (program === undefined) throw new Error('No IRC server found. Please install ngircd.');
  return new Program('ngircd', program, ['--nodaemon', '--config', file]);
}

async function theLounge(folder: string, port: number, ircPort: number): Promise<Program> {
  const config = {
    // Where everybody may come in, nothing older is kept, and so nothing older can be shown.
    public: false,
    host: '127.0.0.1',
    port,
    maxHistory: HISTORY,
    prefetch: false,
    disableMediaPreview: true,
    messageStorage: [],
    // What came in between two polls arrives together, and 10,000 lines are no 10,000 changes of the page.
    transports: ['polling'],
  };
  const network = {
    uuid: '6b1f3c9e-0c0e-4c5a-9a57-1f2f8f0f5a11',
    name: 'School',
    host: '127.0.0.1',
    port: ircPort,
    tls: false,
    nick: CHILD.nick,
    username: CHILD.nick,
    realname: CHILD.nick,
    channels: [{ name: CHANNEL }],
  };
  const user = {
    password: PASSWORD_HASH,
    log: false,
    networks: [network],
    sessions: {},
    clientSettings: {},
  };
  await mkdir(join(folder, 'users'));
  await writeFile(join(folder, 'config.js'), `module.exports = ${JSON.stringify(config)};\n`);
  await writeFile(join(folder, 'users', `${CHILD.nick}.json`), JSON.stringify(user));
  const start = join(CLIENTS, 'node_modules/thelounge/dist/server/index.js');
  const stub = join(CLIENTS, 'without-sqlite.cjs');
  return new Program('The Lounge', process.execPath, ['--require', stub, start, 'start'], {
    THELOUNGE_HOME: folder,
    // A test runner says "test" here, and then it looks for its files elsewhere.
    NODE_ENV: 'production',
  });
}

/** Whether something listens on a port of this machine. */
function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host: '127.0.0.1', port });
    const answer = (is: boolean): void => {
      socket.destroy();
      resolve(is);
    };
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
  });
}
