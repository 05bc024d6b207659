// Reading messages.json and filling in texts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import en from '../../assets/_locales/en/messages.json';
import { GuidanceFileError } from '../../src/guidance/guidance-file.ts';
import { chooseLocale, loadMessages, messagesOf, translate } from '../../src/guidance/texts.ts';

const load = (json: unknown) => loadMessages(json, 'xx/messages.json');
const text = (message: string, placeholders: Record<string, { content: string }> = {}) =>
  load({ alert_also: { message, placeholders } });

describe('loadMessages', () => {
  it.each([
    ['no text at all', {}, 'the whole file', 'at least one', '0'],
    ['no object', 'text', 'the whole file', 'Object', '"text"'],
    ['an empty text', { popup_back: { message: ' ' } }, 'popup_back.message', 'not empty', '" "'],
    ['a number', { popup_back: { message: 7 } }, 'popup_back.message', 'string', '7'],
    ['a bad key', { 'pop-up': { message: 'x' } }, 'pop-up', 'A-Za-z0-9_', '"pop-up"'],
    [
      'an unknown field',
      { popup_back: { message: 'x', title: 'y' } },
      'popup_back.title',
      'never',
      '"title"',
    ],
    [
      'a placeholder left out',
      { popup_call: { message: 'Call $NUMBER$' } },
      'popup_call.placeholders',
      '$NUMBER$',
      'none',
    ],
  ])('names file, field, expected and found: %s', (_, json, field, expected, found) => {
    expect(() => load(json)).toThrow(GuidanceFileError);
    expect(() => load(json)).toThrow(
      expect.objectContaining({
        file: 'xx/messages.json',
        field,
        expected: expect.stringContaining(expected),
        found,
        message: expect.stringMatching(/^xx\/messages\.json: .+: expected .+, found /),
      }),
    );
  });

  it('throws nothing but its own error, whatever the JSON', () => {
    const entry = fc.record({ message: fc.anything(), placeholders: fc.anything() }, { requiredKeys: [] });
    const json = fc.oneof(fc.jsonValue(), fc.anything(), fc.dictionary(fc.string(), entry));
    fc.assert(
      fc.property(json, (value) => {
        try {
          load(value);
        } catch (error) {
          expect(error).toBeInstanceOf(GuidanceFileError);
        }
      }),
    );
  });
});

describe('messagesOf', () => {
  it('reads each text as the whole file would be read', () => {
    const whole = load(en);
    const one = messagesOf(en, 'en/messages.json');
    for (const [key, text] of whole) expect(one.get(key)).toEqual(text);
    expect(one.get('popup_back')).toBe(one.get('popup_back'));
  });

  it.each(['toString', '__proto__', 'nothing_of_the_kind'])('has no text for %s', (key) => {
    expect(messagesOf(en, 'en/messages.json').get(key)).toBeUndefined();
    expect(messagesOf(null, 'en/messages.json').get(key)).toBeUndefined();
  });

  it('says what is wrong with a text when it is asked for, and gives the others', () => {
    const texts = messagesOf(
      { popup_back: { message: 7 }, popup_fine: { message: 'x' } },
      'xx/messages.json',
    );
    expect(texts.get('popup_fine')?.message).toBe('x');
    expect(() => texts.get('popup_back')).toThrow(
      expect.objectContaining({ file: 'xx/messages.json', field: 'popup_back.message', found: '7' }),
    );
  });
});

describe('translate', () => {
  it.each([
    [
      'a named placeholder',
      text('Also: $NAME$.', { name: { content: '$1' } }),
      ['asked to meet'],
      'Also: asked to meet.',
    ],
    ['names in any case', text('$Name$ $NAME$', { nAmE: { content: '$1' } }), ['a'], 'a a'],
    ['fixed content around it', text('$NAME$', { name: { content: '<$2|$1>' } }), ['a', 'b'], '<b|a>'],
    ['a number alone', text('$1 and $2'), ['a', 'b'], 'a and b'],
    ['nothing where nothing is given', text('[$1]'), [], '[]'],
    ['a doubled dollar sign', text('costs $$5'), [], 'costs $5'],
    ['a dollar sign in what is filled in', text('$1'), ['$2 $NAME$ $$'], '$2 $NAME$ $$'],
  ])('fills in %s', (_, messages, substitutions, expected) => {
    expect(translate(messages, 'alert_also', substitutions)).toBe(expected);
  });

  it('throws for a key without a text', () => {
    expect(() => translate(text('x'), 'popup_back')).toThrow('popup_back');
  });

  it('knows only the keys of the English file', () => {
    const messages = load(en);
    expect(translate(messages, 'popup_back')).toBe('Back');
    // @ts-expect-error no such key
    expect(() => translate(messages, 'popup_clsoe')).toThrow(RangeError);
  });

  it('leaves no placeholder unfilled in any English text', () => {
    const messages = load(en);
    for (const key of messages.keys()) {
      const filled = translate(messages, key as keyof typeof en, ['one', 'two']);
      expect(filled).not.toMatch(/\$\w*\$?/);
    }
  });
});

describe('chooseLocale', () => {
  it.each([
    [['en-GB'], 'en'],
    [['zh-CN'], 'zh_CN'],
    [['zh'], 'zh_CN'],
    [['zh-SG'], 'zh_CN'],
    [['zh-TW'], 'zh_TW'],
    [['zh-HK'], 'zh_TW'],
    [['zh-MO'], 'zh_TW'],
    [['zh-Hant'], 'zh_TW'],
    [['zh-Hant-CN'], 'zh_TW'],
    [['zh-Hans-HK'], 'zh_CN'],
    [['yue-HK'], 'zh_TW'],
    [['zh_TW'], 'zh_TW'],
    [['fr', 'zh-TW', 'en'], 'zh_TW'],
    [['fr', 'en', 'zh-TW'], 'en'],
    [['fr', 'de'], 'en'],
    [[], 'en'],
  ] as const)('%j reads %s', (languages, locale) => {
    expect(chooseLocale(languages)).toBe(locale);
  });

  it('lets the family decide', () => {
    expect(chooseLocale(['en'], 'zh_TW')).toBe('zh_TW');
  });
});
