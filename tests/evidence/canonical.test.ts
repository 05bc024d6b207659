// Canonical JSON against the examples of RFC 8785, which has them in its text and its appendix B.
import { describe, expect, test } from 'vitest';
import { canonical, fromHex, sha256, toHex } from '../../src/evidence/canonical.ts';

test('values as in section 3.2.2', () => {
  const value = JSON.parse(
    String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`,
  );
  expect(canonical(value)).toBe(
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  );
});

test('its bytes as in section 3.2.4', () => {
  const bytes = new TextEncoder().encode(canonical({ string: '€' }));
  expect(toHex(bytes)).toBe('7b22737472696e67223a22e282ac227d');
  expect(fromHex('00ff10')).toEqual(Uint8Array.of(0, 255, 16));
});

test('names in the order of section 3.2.3', () => {
  const names = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
  const value = Object.fromEntries(names.map((name) => [name, 0]));
  const order = ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33'];
  expect(canonical(value)).toBe(`{${order.map((name) => `${JSON.stringify(name)}:0`).join(',')}}`);
});

describe('numbers of appendix B', () => {
  test.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('%s is %s', (bits, text) => {
    expect(canonical(new DataView(fromHex(bits).buffer).getFloat64(0))).toBe(text);
  });

  test.each(['7fffffffffffffff', '7ff0000000000000'])('%s is none', (bits) => {
    expect(() => canonical(new DataView(fromHex(bits).buffer).getFloat64(0))).toThrow();
  });
});

test('half a character and nothing at all are refused', () => {
  expect(() => canonical({ text: '\ud83d' })).toThrow();
  expect(() => canonical(undefined)).toThrow('canonical JSON: expected a value, found nothing');
});

test('SHA-256 of "abc" as in FIPS 180-4', async () => {
  expect(await sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
