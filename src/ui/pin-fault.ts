// What is wrong with a new PIN, before anybody is asked to keep it. Pure.

/** Six characters are the least; the contract says the same. */
export const PIN_LENGTH = { least: 6, most: 128 } as const;
export type PinFault = 'short' | 'easy' | 'different';

const ROWS = ['01234567890', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** @param again the same, typed a second time */
export function pinFault(pin: string, again: string): PinFault | undefined {
  if (pin.length < PIN_LENGTH.least) return 'short';
  if (isEasy(pin.toLowerCase())) return 'easy';
  return pin === again ? undefined : 'different';
}

/** One character all along, or a row of the keyboard: what a child tries first. */
function isEasy(pin: string): boolean {
  const backwards = [...pin].reverse().join('');
  return new Set(pin).size === 1 || ROWS.some((row) => row.includes(pin) || row.includes(backwards));
}
