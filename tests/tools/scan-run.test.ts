// `npm run scan` over files: order, faults, exit status, and that JSON never holds words of the chat.
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { createPool } from '../../tools/scan/pool.ts';
import { scanToJson, scanToTable } from '../../tools/scan/run.ts';
import { SETUP } from './scan-pack.ts';
import { testStreams } from './scan-streams.ts';

const pool = createPool(SETUP, 2);
afterAll(() => pool.close());

type Line = readonly [speaker: string, text: string];
const chat = (id: string, ...lines: Line[]): string =>
  JSON.stringify({ id, lang: 'en', messages: lines.map(([speaker, text]) => ({ speaker, text })) });

async function scan(files: Record<string, string | Uint8Array>, names = Object.keys(files)) {
  const streams = testStreams(files);
  const status = await scanToJson(names, pool, streams);
  const lines = streams.written.out.split('\n').filter((line) => line !== '');
  return { status, err: streams.written.err, verdicts: lines.map((line): unknown => JSON.parse(line)) };
}

const PHOTO = { level: 'urgent', tactics: ['photo'], rules: ['photo.ask'] };

test('an alert names message, level, tactics and rules', async () => {
  const { verdicts, status, err } = await scan({
    a: [chat('1', ['Kim', 'hi'], ['Kim', 'send me a photo']), chat('2', ['Kim', 'hi'])].join('\n'),
  });
  expect(verdicts).toEqual([
    { id: '1', level: 'urgent', alerts: [{ message: 1, ...PHOTO }] },
    { id: '2', level: 'none', alerts: [] },
  ]);
  expect({ status, err }).toEqual({ status: 0, err: '' });
});

test('gzip and standard input', async () => {
  const line = chat('1', ['Kim', 'send me a photo']);
  const { verdicts } = await scan({ 'a.gz': gzipSync(line), '-': line });
  expect(verdicts).toEqual(
    [1, 2].map(() => ({ id: '1', level: 'urgent', alerts: [{ message: 0, ...PHOTO }] })),
  );
});

test('a bad line is told by file and line, the rest goes on', async () => {
  const { verdicts, status, err } = await scan({
    'a.jsonl': `${chat('1', ['Kim', 'hi'])}\n\nsecret words\n{"id":"x"}\n${chat('2', ['Kim', 'hi'])}\n`,
    missing: '',
  });
  expect(verdicts).toMatchObject([{ id: '1' }, { id: '2' }]);
  expect(status).toBe(1);
  expect(err).toBe(
    'a.jsonl:3: expected one JSON object a line, found something else\n' +
      'a.jsonl:4: messages: expected a list, found nothing\n',
  );
});

test('a file that cannot be read is told, the rest goes on', async () => {
  const { verdicts, status, err } = await scan({ b: chat('1', ['Kim', 'hi']) }, ['gone', 'b']);
  expect(verdicts).toMatchObject([{ id: '1' }]);
  expect({ status, err }).toEqual({ status: 1, err: 'gone: expected a readable file, found ENOENT\n' });
});

test('worker threads give the results in the order of the lines', async () => {
  const lines = Array.from({ length: 3000 }, (_, i) =>
    i % 1000 === 500
      ? 'no JSON'
      : chat(`${i}`, ...Array(1 + ((i * 7) % 13)).fill(['Kim', i % 3 ? 'hi' : 'our secret'])),
  );
  const { verdicts, err } = await scan({ a: lines.join('\n') });
  expect(verdicts.map((verdict) => JSON.stringify(verdict))).toEqual(
    lines.flatMap((line, i) =>
      line === 'no JSON'
        ? []
        : JSON.stringify({
            id: `${i}`,
            level: i % 3 ? 'none' : 'note',
            alerts: i % 3 ? [] : [{ message: 0, level: 'note', tactics: ['secret'], rules: ['secret.keep'] }],
          }),
    ),
  );
  expect(err.match(/^a:\d+/gm)).toEqual(['a:501', 'a:1501', 'a:2501']);
});

test('neither output holds a word of the chat, even of one that alerts or is broken', async () => {
  const words = fc.stringMatching(/^[\u0430-\u044f]{6,12}$/u);
  const chats = fc.array(
    fc.record({
      words,
      speaker: fc.constantFrom('me', 'Kim'),
      text: fc.constantFrom('send me a photo', 'our secret', 'free skins', 'hi'),
      kind: fc.constantFrom('whole', 'cut', 'wrong'),
    }),
    { minLength: 1, maxLength: 6 },
  );
  await fc.assert(
    fc.asyncProperty(chats, async (all) => {
      const content = all
        .map(({ words, speaker, text, kind }, i) => {
          const line = chat(`${i}`, [speaker, `${words} ${text}`], ['Kim', `${text} ${words}`]);
          if (kind === 'whole') return line;
          return kind === 'cut' ? line.slice(0, -3) : JSON.stringify({ id: i, messages: words });
        })
        .join('\n');
      const streams = testStreams({ a: content });
      await scanToJson(['a'], pool, streams);
      for (const { words, text } of all) {
        expect(streams.written.out + streams.written.err).not.toContain(words);
        expect(streams.written.out + streams.written.err).not.toContain(text === 'hi' ? words : text);
      }
    }),
    { numRuns: 150 },
  );
});

test('without --json a table of counts', async () => {
  const streams = testStreams({
    a: [chat('1', ['Kim', 'send me a photo']), chat('2', ['Kim', 'our secret']), 'bad'].join('\n'),
  });
  expect(await scanToTable(['a'], pool, streams)).toBe(1);
  expect(streams.written.out).toBe(
    [
      'file  conversations  messages  none  note  warn  urgent  bad lines',
      '----  -------------  --------  ----  ----  ----  ------  ---------',
      'a                 2         2     0     1     0       1          1',
      '',
      'alerts in a',
      'first tactic  urgent  warn  note',
      '------------  ------  ----  ----',
      'photo              1     0     0',
      'secret             0     0     1',
      '',
    ].join('\n'),
  );
});
