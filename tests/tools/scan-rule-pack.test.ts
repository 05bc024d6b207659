// The tools judge with the very pack and rule book that ship; otherwise their figures are about another product.
import { expect, test } from 'vitest';
import { PACK_BASE64 } from '../../src/generated/pack.ts';
import { RULE_BOOK } from '../../src/generated/rule-book.ts';
import { compileRulePack } from '../../tools/rules/rule-pack.ts';

test('pack and rule book are those of the build', () => {
  const { bytes, book } = compileRulePack();
  expect(Buffer.from(bytes).equals(Buffer.from(PACK_BASE64, 'base64'))).toBe(true);
  expect(RULE_BOOK).toEqual(JSON.parse(JSON.stringify(book)));
});
