// The pages built after a site's structure, with what is to be read on them: `tests/sites/<site>/<name>.html`, `.json`.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import type { Reader } from '../read/open.ts';
import type { FixtureServer } from './serve.ts';

export const FIXTURES = path.resolve('tests/sites');

export interface Fixture {
  readonly site: string;
  /** Of the page, without its ending. */
  readonly name: string;
}

const Expected = v.strictObject({
  /** Path and hash the page is served under, as on the site. */
  path: v.string(),
  /** The name of the contact or room; null where the page shows none. */
  conversation: v.nullable(v.string()),
  /** False where the page has no place to write, as a message request. */
  composer: v.optional(v.boolean(), true),
  messages: v.array(
    v.strictObject({
      author: v.optional(v.string()),
      direction: v.picklist(['received', 'sent', 'unknown']),
      text: v.string(),
      /** Where it is not named it may be anything. */
      time: v.optional(v.string()),
    }),
  ),
});

/** What is compared: two of them are alike, or the fixture fails. */
export interface FixtureReading {
  readonly reader: string;
  readonly state: string;
  readonly conversation: string | null;
  readonly composer: boolean;
  /** Messages that were read under the id of another. */
  readonly repeated: number;
  readonly messages: readonly {
    readonly author: string | undefined;
    readonly direction: string;
    readonly text: string;
    readonly time: string | undefined;
  }[];
}

export const fixturesOf = (site: string): Fixture[] =>
  readdirSync(path.join(FIXTURES, site))
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ site, name: file.replace('.html', '') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));

/** Reads a fixture with the recipe of its site. */
export async function readFixture(
  reader: Reader,
  server: FixtureServer,
  fixture: Fixture,
): Promise<{ expected: FixtureReading; found: FixtureReading }> {
  const file = path.join(FIXTURES, fixture.site, `${fixture.name}.json`);
  const expected = v.parse(Expected, JSON.parse(readFileSync(file, 'utf8')));
  const page = await reader.open(server.addressOf(fixture, expected.path), fixture.site);
  try {
    const { messages, conversation, reader: id, state, composer } = await page.readAll();
    return {
      expected: {
        reader: fixture.site,
        state: 'watching',
        conversation: expected.conversation,
        composer: expected.composer,
        repeated: 0,
        messages: expected.messages.map(({ author, direction, text, time }) => ({
          author,
          direction,
          text,
          time,
        })),
      },
      found: {
        reader: id,
        state,
        conversation: conversation?.contact ?? null,
        composer,
        repeated: messages.length - new Set(messages.map((message) => message.id)).size,
        messages: messages.map(({ author, direction, text, time }, index) => ({
          author,
          direction,
          text,
          time: expected.messages[index]?.time === undefined ? undefined : time,
        })),
      },
    };
  } finally {
    await page.close();
  }
}

/** Where the two part first: field, expected, found. */
export function faultOf(expected: FixtureReading, found: FixtureReading): string | undefined {
  const count = Math.max(expected.messages.length, found.messages.length);
  const fields: [string, unknown, unknown][] = [
    ['reader', expected.reader, found.reader],
    ['state', expected.state, found.state],
    ['conversation', expected.conversation, found.conversation],
    ['composer', expected.composer, found.composer],
    ['repeated', expected.repeated, found.repeated],
    ...Array.from({ length: count }, (_, at): [string, unknown, unknown] => [
      `messages.${at}`,
      expected.messages[at],
      found.messages[at],
    ]),
  ];
  const shown = (value: unknown): string => JSON.stringify(value) ?? 'nothing';
  const [first] = fields.filter(([, one, other]) => shown(one) !== shown(other));
  return first && `${first[0]}: expected ${shown(first[1])}, found ${shown(first[2])}`;
}
