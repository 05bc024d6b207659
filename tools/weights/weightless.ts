// Words that get no weight, whatever the talks say: who somebody is and how he talks is no sign of anything.

/** Who somebody is says nothing for or against him, nor what he is called. */
const WHO =
  /\b(girls?|boys?|lad(y|ies)|wom[ae]n|m[ae]n|guys?|bro|sis|dude|queen|king|gay|lesbian|bi|trans|queer|asian|black|white|muslim|christian|jewish|mia|leo|sam|max|kim|jess|ben|tom|amy|zoe|lily|jay|alex|emma|noah)\b|[男女][生孩]|帅哥|美女|小哥哥|小姐姐|同性恋|跨性别/;
/** Nor how he talks: short forms and laughter, particles, Cantonese. */
const HOW =
  /\b(u|ur|urs|ud|ull|ya|yea|yeah|yep|nah|nope|lo+l|lmf?ao|rofl|tbh|ngl|imo|idk|idc|omg|wtf|lil|bestie|mate|fam|bruh|bruv|innit|aight|cap|bet|aw+|a?ha(ha)+|hehe|em|cuz|coz|cos|bcs?|gonna|wanna|gotta|gimme|lemme|ok|okay|k|pls|plz|thx|ty|rn|ppl|smth|sth|tmrw|oh|well|hmm|yr|yrs|n|yh|ye|wi|tae|nae|dinnae|wee|aye|kindly|dear|sir|madam|mister)\b|[侬俺冇㗎嚟俾畀嘅咗唔喺哋啲咁嗰佢睇乜咩噉啱攞嘢仲喎囉啰呗唄喔欸耶嘞哒捏哟呦哦噢嗯哎唉诶哈嘿嘻]/u;

/** Whether an entry holds such a word. */
export const isWeightless = (entry: string): boolean => WHO.test(entry) || HOW.test(entry);
