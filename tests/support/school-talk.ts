// Ordinary talk of a school channel, invented: nobody is to be warned of anything in it.

/** Who says it, and what. */
export const SCHOOL_TALK: readonly (readonly [nick: string, text: string])[] = [
  ['sam', 'hi everyone, who has the maths homework?'],
  ['lily', 'page 42, numbers 3 to 7'],
  ['sam', 'thanks! number 5 is hard'],
  ['tao', '第五题我也不会'],
  ['lily', '先把两边都除以二,再试试看'],
  ['tao', '哦,懂了,谢谢!'],
  ['sam', 'how was football practice?'],
  ['tao', 'we won 3 to 1 🎉'],
  ['lily', 'nice one!'],
  ['lily', '恭喜恭喜'],
  ['sam', 'is the bus late again today?'],
  ['tao', '嗯,晚了十分钟'],
  ['lily', 'my sister drove me, lucky me'],
  ['sam', 'did anyone see the new dinosaur film?'],
  ['tao', '看了,恐龙做得特别真实'],
  ['lily', 'no spoilers please!'],
  ['sam', 'ok ok, I say nothing'],
  ['lily', 'who brings the poster for biology?'],
  ['tao', '我来带,还差一张叶子的图'],
  ['sam', 'I can draw a leaf, I have green pens'],
  ['lily', '太好了👍'],
  ['tao', '明天几点集合?'],
  ['sam', 'quarter to eight at the gate'],
  ['lily', 'bring a jacket, it will rain'],
  ['tao', '好的,我带伞'],
  ['sam', 'can somebody explain "photosynthesis" to me'],
  ['lily', 'plants make sugar from light, water and air'],
  ['sam', 'so they eat sunshine, cool'],
  ['tao', '哈哈,差不多'],
  ['lily', 'dinner is ready, see you tomorrow'],
  ['sam', 'bye!'],
  ['tao', '明天见'],
];

const SMALL_TALK = [
  'the library closes at six today',
  '周三的美术课改到了周五',
  'our team plays in the second round',
  '今天食堂的番茄面很好吃',
  'has anyone found a blue water bottle?',
  '作业写完了,去遛狗',
  'the choir meets in room 12',
  '下雨了,操场上都是水',
];

/** So many lines of talk, no two alike. */
export function manyLines(count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${SMALL_TALK[i % SMALL_TALK.length]} (${i + 1})`);
}
