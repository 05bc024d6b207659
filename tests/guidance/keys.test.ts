// Every text is used, every text that is named exists, and nobody writes one into the code. That a key the code asks
// for exists is checked by its type; what the manifest names has none.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../../assets/_locales/en/messages.json';
import { hardCodedTexts, keysOfManifest, type Source, stringsOf, unusedKeys } from './text-usage.ts';

const KEYS = Object.keys(en);
/** Where texts for people are put together; the other folders know words of chats and of sites. */
const SPEAKING = ['background', 'content', 'pages', 'platform', 'ui'];
/** Each in its own language, so in no file of one. */
const LANGUAGE_NAMES = ['English', '简体中文', '繁體中文'];

const sources: readonly Source[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts') && !file.startsWith('generated'))
  .map((file) => ({
    file: file.split(path.sep).join('/'),
    code: readFileSync(path.join('src', file), 'utf8'),
  }));
const manifest = readFileSync('manifest.json', 'utf8');

/** Seeds write `@{key}` for a hole, so that it is none of this file. */
const seed = (code: string): Source => ({ file: 'seeded.tsx', code: code.replaceAll('@{', '$'.concat('{')) });
const used = (code: string, ...keys: string[]): string[] => unusedKeys(keys, stringsOf([seed(code)]));
const written = (code: string): string[] => hardCodedTexts(seed(code), LANGUAGE_NAMES);

describe('keys', () => {
  it('are all used', () => {
    const named = new Set(keysOfManifest(manifest));
    expect(unusedKeys(KEYS, stringsOf(sources)).filter((key) => !named.has(key))).toEqual([]);
  });

  it('that the manifest names all exist', () => {
    const named = keysOfManifest(manifest);
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((key) => !KEYS.includes(key))).toEqual([]);
    expect(keysOfManifest('"name": "__MSG_nobodyWroteThis__"')).toEqual(['nobodyWroteThis']);
  });

  it.each([
    ['nobody names', `say('popup_b')`, ['popup_a']],
    ['only a type names', `type Key = 'popup_a'; const key: Key = other;`, ['popup_a']],
    [
      'a template reaches only with a word nobody has',
      'say(`popup_@{band}`); const band = "young";',
      ['popup_old'],
    ],
    [
      'are longer than the hole of a template',
      'say(`reassure_@{band}`); "sent"; "young"; "sent_young"',
      ['reassure_sent_young'],
    ],
    ['a template without a beginning would reach', 'say(`@{a}_@{b}`); "popup"; "a"', ['popup_a']],
    ['only a comment names', `// 'popup_a'`, ['popup_a']],
  ])('are missed that %s', (_, code, keys) => {
    expect(used(code, ...keys)).toEqual(keys);
  });

  it.each([
    ['a string', `const KEYS = ['popup_a'] as const;`, 'popup_a'],
    [
      'a template with words of a type',
      'say(`tactic_@{key}_why`); type Key = "gift" | "drugs";',
      'tactic_gift_why',
    ],
    [
      'a template of two holes',
      'say(`tactic_@{key}_child_@{band}`); "gift"; "10to13"',
      'tactic_gift_child_10to13',
    ],
  ])('are found in %s', (_, code, key) => {
    expect(used(code, key)).toEqual([]);
  });
});

describe('texts in the code', () => {
  it.each(sources.filter(({ file }) => SPEAKING.includes(file.split('/')[0] ?? '')))(
    '$file writes none',
    (source) => {
      expect(hardCodedTexts(source, LANGUAGE_NAMES)).toEqual([]);
    },
  );

  it.each([
    ['between tags', '<p>Hello {name}</p>', 'Hello'],
    ['between tags, in braces', '<p>{"Hello"}</p>', 'Hello'],
    ['as one of two', '<p>{isOn ? say("on") : "Off"}</p>', 'Off'],
    ['in a fragment', '<>{isOn && "On"}</>', 'On'],
    ['as a label', '<button aria-label="Close" />', 'Close'],
    ['as a title, put together', '<button title={`Close @{name}`} />', 'Close'],
    ['as alt', '<img alt={"A lamp"} />', 'A lamp'],
    ['as a placeholder', '<input placeholder="Name" />', 'Name'],
    ['in an object', `build('button', { 'aria-label': 'Close' })`, 'Close'],
    ['inside a built element', `build('p', {}, 'Hello', name)`, 'Hello'],
    ['into an element', `element.textContent = 'Hello';`, 'Hello'],
    ['as an attribute', `element.setAttribute('title', 'Hello');`, 'Hello'],
    ['as a child', `element.append('Hello');`, 'Hello'],
    ['in Chinese, anywhere', `const text = '停一下';`, '停一下'],
  ])('are found %s', (_, code, text) => {
    expect(written(`\n${code}`)).toEqual([`seeded.tsx:2: ${text}`]);
  });

  it.each([
    ['names of classes', '<p class="soft small">{say("popup_a")} · </p>'],
    ['keys', '<p title={say("popup_a")}>{say(`popup_@{state}`)}</p>'],
    ['names of languages', `const NAMES = { zh_CN: '简体中文' }; const a = <p>English</p>;`],
    ['errors', `throw new Error('expected a tab, found none');`],
  ])('are not %s', (_, code) => {
    expect(written(code)).toEqual([]);
  });
});
