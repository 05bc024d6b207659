// Numbers a state gives a person. Most carry a check digit, so that an order number is not taken for one.

const MAINLAND = /(?<![\dA-Za-z])[1-9]\d{5}[ -]?(?:19|20)\d{6}[ -]?\d{3}[\dXx](?![\dA-Za-z])/g;
const TAIWAN = /(?<![\dA-Za-z])[A-Z][1289]\d{8}(?![\dA-Za-z])/g;
const HONG_KONG = /(?<![\dA-Za-z])[A-Z]{1,2}\d{6} ?\([\dA]\)/g;
const SOCIAL_SECURITY = /(?<![\d-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])/;
/** What is called by its name needs no check. */
const NAMED =
  /\b(?:passport|id card|national id|social security|ssn)(?: (?:number|no\.?|num))?(?: is|:)? ?[A-Z]{0,2}\d{6,12}\b|(?:身份证|身份證|身分證|护照|護照)(?:号码|號碼|字號|号|號)?[是为為: ]{0,3}(?:[A-Z]{1,2}\d{7,9}|\d{15,18})/i;

/** Whether a text holds an ID or passport number. */
export function hasIdNumber(text: string): boolean {
  return (
    matches(text, MAINLAND).some(isMainland) ||
    matches(text, TAIWAN).some(isTaiwan) ||
    matches(text, HONG_KONG).some(isHongKong) ||
    SOCIAL_SECURITY.test(text) ||
    NAMED.test(text)
  );
}

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([match]) => match.replaceAll(/[ ()-]/g, ''));

/** GB 11643: weights are powers of two modulo 11; `X` stands for ten. */
function isMainland(id: string): boolean {
  const [month, day] = [Number(id.slice(10, 12)), Number(id.slice(12, 14))];
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  let sum = 0;
  for (let i = 0, weight = 1; i < 18; i += 1, weight = (weight * 2) % 11) {
    const digit = id.charAt(17 - i);
    sum += weight * (digit === 'X' || digit === 'x' ? 10 : Number(digit));
  }
  return sum % 11 === 1;
}

/** The letter is a number from 10 in an order of its own. */
function isTaiwan(id: string): boolean {
  const letter = 'ABCDEFGHJKLMNPQRSTUVXYWZIO'.indexOf(id.charAt(0)) + 10;
  let sum = Math.floor(letter / 10) + (letter % 10) * 9;
  for (let i = 1; i < 9; i += 1) sum += Number(id.charAt(i)) * (9 - i);
  return (sum + Number(id.charAt(9))) % 10 === 0;
}

/** One letter counts as if a space stood before it; `A` at the end stands for ten. */
function isHongKong(id: string): boolean {
  const padded = id.padStart(9, ' ');
  let sum = 0;
  for (let i = 0; i < 9; i += 1) {
    const char = padded.charAt(i);
    const value = char === ' ' ? 36 : i === 8 && char === 'A' ? 10 : Number.parseInt(char, 36);
    sum += value * (9 - i);
  }
  return sum % 11 === 0;
}
