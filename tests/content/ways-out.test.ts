// Which key press sends a message, and which only looks like it.
import { expect, test } from 'vitest';
import { isSendKey } from '../../src/content/sending/ways-out.ts';

const ENTER = {
  key: 'Enter',
  keyCode: 13,
  isComposing: false,
  isTrusted: true,
  shiftKey: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
};

test('Enter sends', () => {
  expect(isSendKey(ENTER)).toBe(true);
});

test.each([
  ['the Enter that ends a word being composed', { isComposing: true }],
  ['the Enter an input method keeps for itself', { keyCode: 229 }],
  ['another key', { key: 'a', keyCode: 65 }],
  ['a new line', { shiftKey: true }],
  ['a shortcut with Alt', { altKey: true }],
  ['a shortcut with Control', { ctrlKey: true }],
  ['a shortcut with Meta', { metaKey: true }],
  ['a key the page made', { isTrusted: false }],
])('%s does not', (_name, change) => {
  expect(isSendKey({ ...ENTER, ...change })).toBe(false);
});
