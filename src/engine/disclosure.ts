// What a message would give away of the one who writes it. Precise before complete: who is asked for nothing stops
// reading the question. Every quantifier in these patterns is bounded, so that the time grows with the text alone.
import { hasIdNumber } from './id-number.ts';
import { hasPhoneNumber } from './phone-number.ts';
import { hasSchoolName } from './school-name.ts';
import { hasStreetAddress } from './street-address.ts';

/** The weightiest first. */
const KINDS = ['idNumber', 'password', 'address', 'location', 'phone', 'school'] as const;
export type DisclosureKind = (typeof KINDS)[number];

/** Nobody types more at once; what is pasted may be a book. */
const LONGEST = 5_000;

const LINK = /\b(?:https?:\/\/|www\.)[^\s<>"，。）]{1,500}/gi;
const MAP =
  /\b(?:maps\.google\.[a-z.]{2,6}\/|google\.[a-z.]{2,6}\/maps|goo\.gl\/maps|maps\.app\.goo\.gl\/|maps\.apple\.com|(?:[a-z]{1,8}\.)?amap\.com|(?:j\.)?map\.baidu\.com|map\.qq\.com|map\.snapchat\.com|glympse\.com|w3w\.co\/|openstreetmap\.org\/\S{0,60}mlat|waze\.com\/(?:ul|live))/i;
const PLACE =
  /\[(?:(?:my |live |current |shared )?location|(?:我的|实时|實時|即時|共享)?位置)\]|\bgeo:-?\d{1,3}\.\d|(?<![\d.])-?\d{1,2}\.\d{4,15}, ?-?\d{1,3}\.\d{4,15}(?![\d.])/i;

/** A value, not a word about it: it holds a digit or a mark. */
const SECRET =
  /\b(?:password|passcode|passwd|pwd?|pass)\b(?: (?:for|to) [a-z ]{1,20}?)?(?: is| was|'s|:| =|=){1,2}\s?["'“]?(?=\S{0,30}[\d@#$%^&*_!])(?=\S{0,30}[A-Za-z])[^\s"'”]{5,40}|\bmy (?:\w{1,12} )?(?:pin|passcode|password)(?: code| number)?(?: is|:)? ?\d{4,12}\b/i;
/** One plain word can be a password too, where nothing follows it: "my password is fluffy". */
const SECRET_WORD = /\bmy (?:\w{1,12} )?password(?: is|:) ["'“]?([a-z]{5,20})["'”]?(?=\s{0,3}(?:[.!\n]|$))/gi;
const NO_SECRET =
  /(?:ed|ing|ly|ten|est)$|^(?:in?correct|wrong|invalid|stolen|known|secret|private|stronge?r?|weake?r?|safer?|different|right|broken|something|nothing|everything|terrible|stupid|simple|complicated|longe?r?|short|really|super|always|never|still|maybe|literally|definitely|awful|great|unique|useless|obvious|random|unbreakable|(?:un)?hackable|there|here|mine|yours|empty|fine|crazy|insane|ridiculous|classified|confidential)$/i;
const SECRET_ZH =
  /(?:密码|密碼|口令)(?:[是为為就:= ]{1,3}|改成了?|换成了?|換成了?)["“]?[A-Za-z\d@#$%^&*_!.]{4,40}/;
const CODE =
  /\b(?:verification|security|login|log-in|confirmation|authentication|2fa|otp)(?: (?:code|pin|number))?(?: is|:| =)? ?\d{4,8}\b|(?:验证码|驗證碼|校验码|校驗碼|动态码|確認碼)[是为為就: ]{0,3}\d{4,8}(?!\d)/i;

/** The kinds of personal details in a text, the weightiest first. Pure, and never throws. */
export function disclosuresIn(text: string): DisclosureKind[] {
  const whole = text
    .slice(0, LONGEST)
    .normalize('NFKC')
    .replaceAll(/[‐‑–—]/g, '-')
    .replaceAll('’', "'");
  // A link is full of numbers that are nobody's.
  const said = whole.replaceAll(LINK, ' ');
  const found: Record<DisclosureKind, boolean> = {
    idNumber: hasIdNumber(said),
    password: hasSecret(said),
    address: hasStreetAddress(said),
    location: MAP.test(whole) || PLACE.test(said),
    phone: hasPhoneNumber(said),
    school: hasSchoolName(said),
  };
  return KINDS.filter((kind) => found[kind]);
}

function hasSecret(text: string): boolean {
  if (SECRET.test(text) || SECRET_ZH.test(text) || CODE.test(text)) return true;
  return [...text.matchAll(SECRET_WORD)].some(([, word = '']) => !NO_SECRET.test(word));
}
