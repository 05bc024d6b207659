// The name of the school the writer goes to. A school that is merely mentioned is none, nor is "high school".

const TYPE =
  '(?:high|middle|elementary|primary|secondary|grammar|junior high)(?: school)?|school|academy|college';
const WORDS = String.raw`((?:[\w'.&-]{1,20} ){1,4}?)`;
const GOES = new RegExp(
  String.raw`\b(?:i|we|im)\b(?:'m| am|'re| are)?(?: [a-z']{1,12}){0,4}? (go to|goes to|attend|study at|studying at|enrolled (?:at|in)|transfer(?:red|ring) to|start(?:ed|ing)? at|(?:student|pupil|grader?|freshman|sophomore|junior|senior) (?:at|of)|(?:class|year) \w{1,3} (?:at|of)|in|at) ${WORDS}(${TYPE})\b`,
  'gi',
);
const NAMED = /\bmy school(?:'s name)? (is called|is named|called|is) ((?:[\w'.&-]{1,20} ?){1,4})/gi;
/** Words that stand before "school" without naming one. */
const NO_NAME =
  /^(?:an?|the|my|your|our|his|her|their|this|that|same|another|any|some|every|which|what|different|new|old|good|bad|better|best|big|small|private|public|local|online|virtual|home|boarding|catholic|christian|muslim|jewish|hebrew|islamic|american|british|chinese|english|french|german|japanese|korean|spanish|international|sunday|saturday|monday|tuesday|wednesday|thursday|friday|weekend|night|evening|summer|winter|after|before|art|arts|music|dance|drama|film|law|med|medical|nursing|driving|cooking|language|business|grad|graduate|technical|trade|vocational|special|charter|magnet|state|city|community|junior|middle|high|elementary|primary|secondary|grammar|prep|pre|all|girls?'?s?|boys?'?s?|girls'|mixed|day|nursery|to|at|in|of|and|or|from|for|with|by|on|is|are|was|get|getting|be|stay|feel|so|too|very|really|pretty|kinda|super|not|no|only|just|like|going|finish|start|closed|open|boring|great|fun|far|near|next|okay|ok|starting|over|out|there|it|i|we|you|he|she|they|hogwarts|starfleet|police|military|fire|hero|skip|leave|back|drop|teach|work|until|till|during|since|graduated|college|school|university)$/i;

const TYPE_ZH =
  '中学|中學|小学|小學|学校|學校|高中|初中|附中|附小|国小|國小|国中|國中|[一二三四五六七八九十]{1,3}中';
const STUDIES_ZH = new RegExp(
  `我(?:们|們)?(?:现在|現在|就|也|都|目前)?(?:是|在|读|讀|念|唸|上|就读于|就讀於|就读|就讀|考上了?|转到了?|轉到了?)(?:读|讀|念|唸)?([一-鿿]{2,12}?)(?:${TYPE_ZH})(?!生|时|時|老师|老師|毕业|畢業|同学|同學|的[时時老同]|里|裡|那|这|這|期|阶段|階段|部)`,
  'g',
);
const NUMBERED_ZH =
  /我(?:们|們)?(?:是|在|读|讀|念|唸)[一-鿿]{0,4}?第?[一二三四五六七八九十]{1,2}中(?:的(?![一-鿿])|的学|的學|读书|讀書|上学|上學|念书|唸書)/;
const CALLED_ZH = new RegExp(
  `我(?:们|們)?的?(?:学校|學校)(?:的?名字?[是叫]|叫做|名叫)(?!什|啥|不|我|你)[一-鿿]{2}|我(?:们|們)?的?(?:学校|學校)[是叫]([一-鿿]{2,12}?)(?:${TYPE_ZH})`,
  'g',
);
/** Schools of no name: "a school", "the best school", "their school". */
const NO_NAME_ZH =
  /^(?:上(?![海饶饒虞杭])|读|讀|念|唸|这|這|那|哪|某|一[所个個间間]|[几幾两兩]|全[市校国國省县縣]|本[校地]|同一|同所|另|每|重点|重點|普通|私立|公立|寄宿|贵族|貴族|国际|國際|国外|國外|乡[下里]|鄉[下里裡]|镇[上里]|鎮[上裡]|村[里小]|农村|農村|自己|附近|隔壁|对面|對面|旁边|旁邊|以前|原来|原來|后来|後來|当年|當年|所有|市里|家[里附门門旁]|小学|小學|初中|高中|中学|中學|不同|去[年了]|老师|老師|学生|學生)|[的了你他她我吗嗎呢吧很想没沒有跟被让讓给給完就时時]/;

/** Whether a text names the writer's school. */
export function hasSchoolName(text: string): boolean {
  return (
    [...text.matchAll(GOES)].some(([, verb = '', words = '', type = '']) => isName(words, verb, type)) ||
    [...text.matchAll(NAMED)].some(([, verb = '', words = '']) => isOwnName(words, verb)) ||
    NUMBERED_ZH.test(text) ||
    [STUDIES_ZH, CALLED_ZH].some((pattern) =>
      [...text.matchAll(pattern)].some(([, name]) => name === undefined || !NO_NAME_ZH.test(name)),
    )
  );
}

/** Written small, only what cannot be anything else: "i go to lincoln high school". */
function isName(words: string, verb: string, type: string): boolean {
  const names = words.trim().split(' ');
  if (/^(?:in|at)$/i.test(verb) || !/ school$|^(?:high|middle|elementary|academy)$/i.test(type))
    return names.some(isCapital);
  return names.some(isCapital) || names.every((word) => !NO_NAME.test(word));
}

function isOwnName(words: string, verb: string): boolean {
  const first = words.split(' ')[0] ?? '';
  return /^is$/i.test(verb) ? isCapital(first) : !NO_NAME.test(first);
}

const isCapital = (word: string): boolean => /^[A-Z]/.test(word) && !NO_NAME.test(word);
