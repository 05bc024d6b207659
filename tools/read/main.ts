// `npm run read -- URL|FILE.html`: what Nightlight reads on a page, for whoever adds a site.
import { BROWSERS, type BrowserName } from '../browser/launch-scripted.ts';
import { parseOptions, UsageError } from '../usage.ts';
import { bundleReader } from './bundle.ts';
import { launchReader } from './open.ts';
import type { Reading, ReadMessage } from './reading.ts';

const USAGE = `npm run read -- URL|FILE.html [--site ID] [--browser NAME] [--watch]
  --site ID        reads with this site's recipe, whatever the address
  --browser NAME   ${BROWSERS.join(' or ')}; ${BROWSERS[0]} if not named
  --watch          goes on with the page until it is interrupted`;
const LOOK_EVERY_MS = 500;

const line = (value: unknown): void => console.log(JSON.stringify(value));
const tellMessages = (messages: readonly ReadMessage[]): void => {
  for (const { id, author = null, direction, text, time = null } of messages)
    line({ id, author, direction, text, time });
};
const tellState = ({ state, reader, conversation = undefined, composer }: Reading): void =>
  line({ state, reader, conversation: conversation ?? null, composer });

function browserNamed(name: string = BROWSERS[0]): BrowserName {
  const browser = BROWSERS.find((one) => one === name);
  if (browser === undefined)
    throw new UsageError(`--browser: expected one of ${BROWSERS.join(', ')}, found "${name}"`);
  return browser;
}

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions({
    args: [...args],
    options: {
      site: { type: 'string' },
      browser: { type: 'string' },
      watch: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const [target, ...others] = positionals;
  if (target === undefined || others.length > 0)
    throw new UsageError(`expected one URL or file, found ${positionals.length}`);
  const reader = await launchReader(await bundleReader(), browserNamed(values.browser));
  try {
    const page = await reader.open(target, values.site);
    let reading = await page.readAll();
    const told = new Set<string>();
    const tellNew = ({ messages }: Reading): void => {
      const fresh = messages.filter(({ id, text }) => !told.has(`${id} ${text}`));
      for (const { id, text } of fresh) told.add(`${id} ${text}`);
      tellMessages(fresh);
    };
    tellNew(reading);
    tellState(reading);
    while (values.watch) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      const next = await page.read();
      tellNew(next);
      if (next.state !== reading.state || next.conversation?.id !== reading.conversation?.id) tellState(next);
      reading = next;
    }
    if (reading.state === 'watching') return 0;
    console.error(
      reading.state === 'unreadable'
        ? 'There is a chat on this page that cannot be read.'
        : 'No chat was found on this page.',
    );
    return 1;
  } finally {
    await reader.close();
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n\n${USAGE}`);
  process.exitCode = 1;
}
