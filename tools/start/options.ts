// The options of `npm start`, read and checked before anything is built.
import { stories } from '../demo/stories.ts';
import { parseOptions, UsageError } from '../usage.ts';

export const USAGE = `npm start -- [options]
  --headless          play one conversation and write pictures instead of opening a window
  --browser NAME      chromium (Chrome, Chromium, Edge) or firefox; the first that is found otherwise
  --lang en|zh|zh-TW  language of the warnings and of the demo page
  --story ID          the conversation to play, one of:
                      ${stories.map(({ id }) => id).join(', ')}
  --out FOLDER        where the pictures go (artifacts/start)`;

export interface StartOptions {
  headless: boolean;
  browser: 'chromium' | 'firefox' | undefined;
  lang: 'en' | 'zh' | 'zh-TW';
  story: string;
  out: string;
}

/** @throws UsageError that names the option, what was expected and what was found. */
export function readOptions(args: string[]): StartOptions | 'help' {
  const values = parse(args);
  if (values.help) return 'help';
  const lang = oneOf('--lang', values.lang ?? 'en', ['en', 'zh', 'zh-TW'] as const);
  const story = values.story ?? (lang === 'en' ? 'c1-en' : lang === 'zh' ? 'c1-zh' : 'c1-hant');
  return {
    headless: values.headless ?? false,
    browser:
      values.browser === undefined
        ? undefined
        : oneOf('--browser', browserName(values.browser), ['chromium', 'firefox'] as const),
    lang,
    story: oneOf(
      '--story',
      story,
      stories.map(({ id }) => id),
    ),
    out: values.out ?? 'artifacts/start',
  };
}

function parse(args: string[]) {
  return parseOptions({
    args,
    options: {
      headless: { type: 'boolean' },
      browser: { type: 'string' },
      lang: { type: 'string' },
      story: { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  }).values;
}

/** People say Chrome or Edge and mean the browsers that are driven alike. */
function browserName(name: string): string {
  return ['chrome', 'edge', 'brave'].includes(name.toLowerCase()) ? 'chromium' : name.toLowerCase();
}

function oneOf<T extends string>(option: string, found: string, expected: readonly T[]): T {
  const value = expected.find((one) => one === found);
  if (value === undefined)
    throw new UsageError(`${option}: expected one of ${expected.join(', ')}, found "${found}"`);
  return value;
}
