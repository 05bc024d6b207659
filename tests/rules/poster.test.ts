// The sentences every safety poster warns of open the dialog at once, whatever else changes in the rules.
import { expect, test } from 'vitest';
import { assess, createScanner, EMPTY_STATE, readPack, remember } from '../../src/engine/index.ts';
import { compileRulePack } from '../../tools/rules/rule-pack.ts';

const { bytes, book } = compileRulePack();
const scan = createScanner(readPack(bytes));

test.each([
  'Send me a photo of you without clothes.',
  'take your shirt off on camera for me',
  'pay me or i post your private pics',
  '发一张没穿衣服的照片给我',
  '开视频把衣服脱了',
  '不转账就把你的裸照发给你同学',
])('%s', (text) => {
  const evidence = scan(text, 'received').signals.map(({ rule }) => ({
    rule,
    message: 'm',
    direction: 'received' as const,
    ordinal: 0,
    at: 0,
  }));
  expect(assess(remember(EMPTY_STATE, evidence, 1), book, 0).level).toBe('urgent');
});
