// Where somebody lives: a number with a street, a building with a flat, or a place after "I live". A shop's address has
// the same shape; a street without a number is only a street.

const LIVE = String.raw`\b(?:i|we|i'm|im) (?:\w{1,8} )?(?:live|stay|living|staying) (?:at|on|in)|\b(?:my|our) (?:home |house |street |full |new )?(?:address|house|home) is(?: at| on| in)?|\bcome to my (?:house|place|home),?(?: at)?`;
const WORD = "[A-Za-z'.]{1,16}";
/** Street, said at the end of a name, that is nothing else; and such as are also plain words. */
const STREET = 'street|avenue|road|boulevard|crescent|lane|ave|rd|blvd|ln|st';
const ALSO_WORDS =
  'drive|dr|court|ct|way|place|pl|close|terrace|gardens|grove|square|hill|row|mews|parkway|circle|trail';
const NUMBERED = new RegExp(
  String.raw`(?<![\d.,:$€£¥/#-])(\d{1,5}[A-Za-z]?),? ((?:${WORD} ){1,3}?)(${STREET}|${ALSO_WORDS})\b(?!')`,
  'gi',
);
const CLEARLY = new RegExp(`^(?:${STREET})$`, 'i');
const ENDS = /^\s{0,2}(?:$|[.,;!?\n]|apt|unit)/i;
const AT_HOME = new RegExp(
  String.raw`(?:${LIVE}):? (?:(?:apartment|apt|flat|unit|number|no\.?) )?(?:#?\d{1,5}[A-Za-z]?,? (?:${WORD} ){0,3}?${WORD}\b|((?:${WORD} ){1,3}?)(?:${STREET}|${ALSO_WORDS})\b)`,
  'gi',
);
const CITY =
  /\b[A-Z][a-z]{2,15},? (?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]) \d{5}(?:-\d{4})?\b/;
const POSTCODE =
  /\b(?:live|address|post ?code|house|home)\b[^\n]{0,50}\b[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}\b/;
/** Words between a number and "street" that make it no address: "2 of the road", "5 min drive". */
const NO_NAME =
  /^(?:an?|the|my|your|our|his|her|this|that|these|of|in|on|to|at|from|and|or|by|for|down|up|across|per|with|more|other|others|another|min|mins|minutes?|hours?|hrs?|h|seconds?|secs?|days?|weeks?|months?|years?|yrs?|miles?|km|kms?|m|feet|ft|meters?|metres?|blocks?|lane|lanes|way|ways|wheel|people|guys|kids|cars?|houses?|streets?|roads?|one|two|three|four|different|whole|big|small|little|long|busy|quiet|dead|main roads?|side|same|is|are|was|were|am|pm|a\.m\.|p\.m\.|will|can|not|no|it|i|you|we|they|he|she|if|so|but|that's|percent|dollars?|bucks|points?|times?|st|nd|rd|th|off|out|around|over|near|very|really|wall|sesame|jump|coronation|elm's|open|cross|dirt|country|town|hard|usb|disk|ssd|gb|tb|mb|hdd|floppy|flash|tape|cd|dvd)$/i;

const NUMBER = '[\\d一二三四五六七八九十百零]{1,5}';
const NUMBERED_ZH =
  /([一-鿿]{1,8}?)(?:路|街|大道|巷|胡同|道)(?:[一二三四五六七八九十东西南北中東]{1,2}[段路巷])?(?:\d{1,4}[巷弄])?\s?\d{1,5}\s?(?:号|號|弄)(?!线|線|出口|车|車|地铁|站|公交|选手|桌|机)/g;
const BUILDING = '(?:栋|幢|号楼|號樓|棟|座)';
const FLAT_ZH = new RegExp(
  [
    `${NUMBER}${BUILDING} ?[A-Za-z\\d一二三四五六七八九十]{1,3} ?(?:单元|單元|门|門)`,
    `${NUMBER}${BUILDING} ?(?:\\d{1,2}[楼层樓層] ?)?(?:\\d{2,5}(?:室|房|号|號)|\\d{3,4}(?!\\d|[个個人元块]))`,
    `${NUMBER}(?:单元|單元) ?\\d{2,5}`,
    `[一-鿿]{2,8}(?:小区|小區|花园|花園|家园|家園|公寓|新村|社区|社區|苑|邨) ?[A-Za-z]?${NUMBER} ?(?:栋|幢|号楼|號樓|棟|座|号|號)`,
    '\\d{1,3} ?[楼樓层層] ?[A-Z\\d]{1,5} ?室',
  ].join('|'),
);
const HOME_ZH =
  /(?:我家|我们家|我們家|家住|我住|我的?(?:家庭|家的?)?(?:地址|住址))(?:就|现在|現在)?(?:是|在|於|于|:|:)?(?:在|住)?([一-鿿]{2,16}?)(?:小区|小區|花园|花園|家园|家園|新村|苑|邨|路|街|巷|胡同|弄)(?![灯燈对對])/g;
/** Streets and estates of no name: "the roadside", "an estate". */
const NO_NAME_ZH =
  /^[马馬]$|[的了这這那哪个個条條]|一[条個个]|[马馬公铁鐵半]$|高速|十字|丁字|步行|商业|商業|^(?:附近|旁边|隔壁|同一|我们|我們|你们|老|新|旧|某|别|乘|坐|走|过|過|沿|顺|大)$|小区|同|[走坐乘]/;

/** Whether a text holds an address. */
export function hasStreetAddress(text: string): boolean {
  return (
    [...text.matchAll(NUMBERED)].some((match) => isStreet(match, text)) ||
    [...text.matchAll(AT_HOME)].some(([match, words]) => isHome(match, words)) ||
    CITY.test(text) ||
    POSTCODE.test(text) ||
    FLAT_ZH.test(text) ||
    [NUMBERED_ZH, HOME_ZH].some((pattern) =>
      [...text.matchAll(pattern)].some(([, name = '']) => !NO_NAME_ZH.test(name)),
    )
  );
}

function isStreet(match: RegExpExecArray, text: string): boolean {
  const [whole, number = '', words = '', street = ''] = match;
  const names = words.trim().split(' ');
  if (names.some((name) => NO_NAME.test(name))) return false;
  // "In 2019 Oak Street ..." is a year.
  if (/^(?:19|20)\d{2}$/.test(number) && /\b(?:in|since|of|by) $/i.test(text.slice(0, match.index)))
    return false;
  const isCapital = names.every((name) => /^[A-Z]/.test(name));
  if (!CLEARLY.test(street)) return isCapital && /^[A-Z]/.test(street);
  // "12 oak st" is one; "3 lovely st" in the middle of something is not.
  return isCapital || street.length > 4 || ENDS.test(text.slice(match.index + whole.length));
}

function isHome(match: string, words: string | undefined): boolean {
  if (words !== undefined)
    return words
      .trim()
      .split(' ')
      .every((word) => !NO_NAME.test(word));
  // "I live at 12 oak": the word after the number is a name, not a unit.
  const after = /\d[A-Za-z]?,? (.+)$/.exec(match)?.[1]?.split(' ') ?? [];
  return after.every((word) => !NO_NAME.test(word));
}
