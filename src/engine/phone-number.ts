// Telephone numbers by the shapes of the countries our languages are spoken in; a number without a shape of its own
// counts only beside words that call it one. Numbers of helplines are given on purpose, and nobody is asked about them.

const BEFORE = String.raw`(?<![A-Za-z\d.,#/=_$€£¥+-])`;
const AFTER = String.raw`(?!\d|[.,:/-]\d|[A-Za-z_%元块塊円])`;
const SHAPES = [
  // Mainland China, Taiwan, the United Kingdom, Australia: mobile numbers.
  String.raw`(?:\+?86[ -]?)?1[3-9]\d([ -]?)\d{4}\1\d{4}`,
  String.raw`(?:\+?886[ -]?|0)9\d{2}[ -]?\d{3}[ -]?\d{3}`,
  String.raw`(?:\+?44 ?(?:\(0\) ?)?|0)7\d{3}[ -]?\d{3}[ -]?\d{3}`,
  String.raw`04\d{2}[ -]\d{3}[ -]\d{3}`,
  // Landlines of mainland China, Taiwan and the United Kingdom.
  String.raw`\(?0(?:10|2\d|[3-9]\d{2})(?:\) ?|-)\d{7,8}`,
  String.raw`\(?0[2-8]\)?[ -]\d{3,4}-\d{4}`,
  String.raw`\(?0(?:20|1\d{2,3})\)? \d{3,4} \d{3,4}`,
  // North America, but for the numbers that cost nothing.
  String.raw`(?:\+?1[ .-]?)?(?:\((?!8(?:00|33|44|55|66|77|88))[2-9]\d{2}\) ?|(?!8(?:00|33|44|55|66|77|88))[2-9]\d{2}[ .-])[2-9]\d{2}[ .-]\d{4}`,
  // Anywhere.
  String.raw`\+[1-9](?:[ .-]?\(?\d\)?){8,14}`,
];
const SHAPED = new RegExp(`${BEFORE}(?:${SHAPES.join('|')})${AFTER}`, 'g');
const CALLED =
  /(?:\bmy (?:(?:new|cell|phone|mobile|home|whatsapp) ?){1,2}(?:number|num|no\.?|#)?|\bmy (?:number|num|digits)\b|\b(?:call|text|ring|phone|whatsapp|dial|reach) me\b|\b(?:tel|phone|cell|mobile)\b(?: (?:number|no\.?))?|电话|電話|手机|手機|打给我|打給我|我的号|我的號)[^\d\n+]{0,16}(\+?\d(?:[ -]?\d){6,11})(?![\d.:/]|[A-Za-z_%元块塊円])/gi;
/** Words before a number that make it another one. */
const OTHER =
  /(?:\border|tracking|\bref|reference|invoice|ticket|parcel|serial|\baccount|\bcard|isbn|\bu?id|\bqq|hotline|helpline|support|friend code|model|订单|訂單|单号|單號|运单|運單|快递|快遞|取件|编号|編號|流水|卡号|卡號|房号|房號|房间|房間|会议|會議|客服|热线|熱線|专线|專線)[^\d\n]{0,12}$/i;
/** A day written without marks, a run of zeros, and numbers of services. */
const NOBODY =
  /^(?:19|20)\d{2}[ -]?(?:0[1-9]|1[0-2])[ -]?[0-3]\d$|0{5}|^(?:1[ -]?)?8(?:00|33|44|55|66|77|88)[ -]|^0[38]0\d|^[48]00/;

/** Whether a text holds somebody's telephone number. */
export function hasPhoneNumber(text: string): boolean {
  for (const match of text.matchAll(SHAPED)) if (isSomebodys(match[0], text, match.index)) return true;
  for (const match of text.matchAll(CALLED)) {
    const number = match[1] ?? '';
    if (isSomebodys(number, text, match.index + match[0].length - number.length)) return true;
  }
  return false;
}

function isSomebodys(number: string, text: string, at: number): boolean {
  return !NOBODY.test(number) && !OTHER.test(text.slice(Math.max(0, at - 28), at));
}
