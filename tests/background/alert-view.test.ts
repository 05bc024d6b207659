// The buttons of an alert, by age and by what a school lets its pupils do.
import { expect, test } from 'vitest';
import { alertView } from '../../src/background/alert-view.ts';
import { languageOf } from '../../src/background/language.ts';
import type { Action, Settings } from '../../src/messages/contract.ts';
import type { AlertRecord } from '../../src/store/schema.ts';

const ALERT: AlertRecord = {
  id: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  at: 1,
  site: 'chat.example',
  contact: 'c0ffee',
  level: 'warn',
  tactics: ['secrecy'],
  about: ['secrecy'],
  rules: [],
  shown: false,
};
const choicesOf = (settings: Settings, allowed?: readonly Action[]) =>
  alertView(ALERT, languageOf('en', []), settings, allowed)?.actions.map(({ choice }) => choice);

test('at home all of them are there', () => {
  expect(choicesOf({ band: '10to13' })).toEqual(['adult', 'save', 'why']);
});

test('where a school does not want chats kept, that one is not', () => {
  expect(choicesOf({ band: '10to13' }, ['share'])).toEqual(['adult', 'why']);
  expect(choicesOf({ band: '10to13' }, ['save'])).toEqual(['adult', 'save', 'why']);
  expect(choicesOf({ band: 'under10' }, [])).toEqual(['adult']);
});
