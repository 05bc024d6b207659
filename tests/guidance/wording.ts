// The rules of the words, as far as a machine can check them: length by age, words never used, characters of Taiwan.
import type { Band } from '../../src/guidance/bands.ts';
import type { Locale } from '../../src/guidance/texts.ts';

/** The longest sentence of each age: words in English, characters without marks in Chinese. */
export const LONGEST: Readonly<Record<Band, { words: number; characters: number }>> = {
  under10: { words: 8, characters: 12 },
  '10to13': { words: 12, characters: 18 },
  '14to17': { words: 18, characters: 25 },
};

/** The sentences of a text. */
export function sentences(text: string, locale: Locale): string[] {
  const parts = locale === 'en' ? text.split(/(?<=[.!?])["”]?\s+/) : text.split(/[。！？]/);
  return parts.filter((part) => /\S/.test(part));
}

/** How long a sentence is, counted as its language counts. */
export function length(sentence: string, locale: Locale): number {
  if (locale === 'en') return sentence.split(/\s+/).length;
  return [...sentence.replace(/\$\w+\$/g, '').replace(/[\p{P}\p{Z}\p{S}]/gu, '')].length;
}

export function longest(band: Band, locale: Locale): number {
  return locale === 'en' ? LONGEST[band].words : LONGEST[band].characters;
}

/** Labels for people, blame, promises and threats. One list for all languages: none may slip into another file. */
export const FORBIDDEN: readonly RegExp[] = [
  /predator|groom|p(ae|e)dophil|pervert|molest|offender|abuser|stalker|rapist/i,
  /criminal|stranger danger|\bvictim|\bbad (man|guy|person|people)\b|\bevil\b|\bmonster/i,
  /you should(n't| not)? have|why did(n't)? you|you must|(?<!not |none of this is )your fault|ashamed|stupid|careless/i,
  /\billegal|\bprison|\bjail|arrested|punish/i,
  /we will (catch|stop|protect)|stays? secret|parents have been told|guarantee|100 ?%|\d ?%|keeps? you safe/i,
  /受害|被害人|坏人|壞人|罪犯|犯罪|歹徒|色狼|变态|變態|怪叔叔|怪蜀黍|恋童|戀童|猎物|獵物|魔爪/,
  /你应该|你應該|早该|早該|你怎么|你怎麼|为什么要给|為什麼要給|谁让你|誰叫你|羞耻|羞恥|丢脸|丟臉|活该|活該|(?<!不)是你的错|(?<!不)是你的錯/,
  /违法|違法|犯法|坐牢|抓你|处罚|處罰/,
  /一定会抓|保证安全|保證安全|绝对安全|絕對安全|百分之|已经告诉(你)?(父母|家长)|已經告訴(你)?(父母|家長)/,
];

/** Words a child under 10 does not read here. */
export const NOT_FOR_SMALL_CHILDREN =
  /sex|naked|nude|undress|clothes|body|drug|blackmail|性|裸|脱|脫|色情|身体|身體|毒|勒索/i;

/** Characters that only Simplified Chinese writes; those that both write (后, 里, 松, 只 …) are left out. */
export const SIMPLIFIED_ONLY = new Set(
  [
    '这们为来时说国会对学样见还没发变过远运进连边达迟选递遗邮邻郑个东严举么乐买亲价传伤体倾偿儿关兼内决凑击',
    '则删别办动劲区医单卖却压号吓听启员图场声处备复够头奖套娱实尽岁师带帮并应开强当录怂总惊戏扫护报担拨择挂挤换',
    '据撑数断暂机条构欢浏消温灯点烟烦热独现电着瞒码确礼离类级线练经结给绝网职联肤胁脱规视览觉触认让记讲许论设证',
    '评识诈诉词试话询该语请诺读课谁谈谢责账费赌转软轻载输适释针钱银链销错长门闭问间阅险随隐难静页频题风马骂验骗',
    '黑龄与专业丛两丧丰临丽义乌习书云争亏亚产亿仅从仓仪众优伙伟伞伪侧侨俩债偷养兴农冲况冻净准凤凭凯刘创剂剑剧劝',
    '务动励劳势勋华协卢卫厂厅历厉厨县叶叹吗吨呐呕咏咙哑响唤啸喷园围圆圣坏块坚坛坟坠垄垒垦垫墙壮壶夺奋妆妇妈姗婴',
    '宁宝审宪宫宽宾寝将尘尝层属岛岭峡币帅帐库庆废庙庞彦彻径忆忧怀态恋恳恶悬惯愤户扑执扩扬扰抚抛抢拟拥挡挥捞损捡',
    '摄摆摇撤敌斩无旧显晒晓术杀权杂极枪柜标栏树栋梦检楼档欧欤毁毕毙气汇汉沟泪泼泽洁浅测济浓涛涨渐渔湾湿满滚滞灭',
    '灵灾炉炼烧状犹狱狮猎猪环玛疗疮痒皱盐监盖盘矿砖础祸种积称穷窃竞笔筑签简粮紧纪约红纤纪纯纸纹纺纽细织终组绍绘',
    '绑统继续维绿缘编缩缴罗罚罢聪肃肠肿胀胆胜脉脏脑腾舰艺节芦苏范荐药莲获虏虑虽虾蚁蛮补装见观订计讨训议讯访诊译诗',
    '诚误诱课调谊谋谎谜贝负财贡贫货质贪购贯贴贵贷贸贺资赏赔赖赚赛赞赠赶趋跃践车轨轮轰轴较辅辆辈辉辑边辞辩达迁迈',
    '遥邓郁酱钉钓钟钢钥钩铁铃铜锁锅锋锐锦键镇镜闪闯闲闹闻阳阴阵阶际陆陈隶雾韩顶项顺须顾顿预领颜额饥饭饮饰饱饼馆',
    '驱驾骄骑鱼鲜鸟鸡鸣鸭麦黄齐齿龙龟',
  ]
    .join('')
    .replace(/[兼套强消黑黄准净气彻烟撤偷伙布脏]/g, ''),
);

/** Words of the mainland that Taiwan says differently, in Traditional characters. */
export const NOT_SAID_IN_TAIWAN =
  /視頻|信息|消息|賬號|舉報|短信|網絡|軟件|屏幕|默認|設置|鏈接|拉黑|轉發|截屏|用戶|激活|登錄|打印|菜單|硬盤|返回鍵|撥打熱線|熱線|套路|聯系|兼職|皮膚/;
