// A rule is worth the warnings that go with it.
import { expect, test } from 'vitest';
import { worthOf } from '../../tools/evaluate/ablate.ts';
import { parseConversation } from '../../tools/scan/conversation.ts';
import { BOOK, scanner } from './scan-pack.ts';

const scan = scanner();
function heard(isRisky: boolean, ...texts: string[]) {
  const line = { id: texts.join(), messages: texts.map((text) => ({ speaker: 'Kim', text })) };
  const record = parseConversation(JSON.stringify(line));
  if ('fault' in record) throw new Error(record.fault);
  return { record, scans: texts.map((text) => scan(text, 'received')), isRisky };
}

test('true and false warnings are counted where they hang on one rule', () => {
  const worths = worthOf(
    [
      heard(true, 'our secret', 'free skins'),
      heard(false, 'send me your photo'),
      heard(false, 'our secret'),
      heard(true, 'send me your photo', 'our secret', 'free skins'),
    ],
    BOOK,
  );
  expect(worths).toEqual([
    { id: 'photo.ask', hits: 2, trueWarnings: 0, falseWarnings: 1 },
    { id: 'address.told', hits: 0, trueWarnings: 0, falseWarnings: 0 },
    { id: 'gift.offer', hits: 2, trueWarnings: 1, falseWarnings: 0 },
    { id: 'secret.keep', hits: 3, trueWarnings: 1, falseWarnings: 0 },
  ]);
});
