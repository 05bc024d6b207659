// Ordinary older lines for tests of late-loading history: the same every time, and always harmless.
import type { Side, StoryLang } from './stories.ts';

const english: readonly [Side, string][] = [
  ['contact', 'what did we have for biology? page {n}?'],
  ['me', 'page {n} and the question box'],
  ['contact', 'thanks!'],
  ['me', 'the soup today was {w}'],
  ['contact', 'haha I had bread instead'],
  ['me', 'bus {n} is late again'],
  ['contact', 'same here, it is raining so much'],
  ['contact', 'did you see the match? {n} goals'],
  ['me', 'only the second half'],
  ['me', 'it was {w}'],
  ['contact', 'our cat sleeps on my keyboard'],
  ['me', 'typical cat :)'],
  ['contact', 'I am at level {n} now'],
  ['me', 'wow, I am still at the bridge'],
  ['contact', 'the new song is {w}'],
  ['me', 'I like the drums'],
  ['me', 'ok I have to do my maths now'],
  ['contact', 'good luck with it'],
];
const chinese: readonly [Side, string][] = [
  ['contact', '生物作业是第{n}页吗'],
  ['me', '对，第{n}页，还有课后题'],
  ['contact', '谢啦'],
  ['me', '今天食堂的汤{w}'],
  ['contact', '哈哈我吃的面包'],
  ['me', '{n}路车又晚点了'],
  ['contact', '我这也是，雨好大'],
  ['contact', '昨晚的球赛看了吗，进了{n}个'],
  ['me', '只看了下半场'],
  ['me', '真的{w}'],
  ['contact', '我家猫睡在键盘上了'],
  ['me', '猫都这样'],
  ['contact', '我打到第{n}关了'],
  ['me', '厉害，我还卡在桥那里'],
  ['contact', '那首新歌{w}'],
  ['me', '鼓点好听'],
  ['me', '我去写数学了'],
  ['contact', '加油'],
];
const fill = {
  en: ['quite good', 'really funny', 'a bit long', 'not bad at all'],
  zh: ['还不错', '挺有意思', '有点普通', '很可以'],
};
const perDay = 36;
const dayMs = 86_400_000;

/** `count` lines that end the evening before `before`. */
export function olderLines(
  count: number,
  lang: StoryLang,
  before: number,
): { from: Side; text: string; at: number }[] {
  const lines = lang === 'en' ? english : chinese;
  const words = lang === 'en' ? fill.en : fill.zh;
  const evening = new Date(before - dayMs);
  evening.setHours(16, 10, 0, 0);
  const days = Math.ceil(count / perDay);
  return Array.from({ length: count }, (_, index) => {
    const [from, text] = lines[index % lines.length] ?? ['me', 'ok'];
    const daysBack = days - 1 - Math.floor(index / perDay);
    const at = evening.getTime() - daysBack * dayMs + (index % perDay) * 190_000;
    const number = String(12 + ((index * 7) % 80));
    const word = words[(index * 5 + Math.floor(index / lines.length)) % words.length] ?? '';
    return { from, text: text.replace('{n}', number).replace('{w}', word), at };
  });
}
