// One short story in Traditional Chinese, as people in Taiwan write. Invented.
import { me, type Story, them } from './types.ts';

export const hant: Story[] = [
  {
    id: 'c1-hant',
    lang: 'zh-Hant',
    title: '找童星',
    contact: '選角小安',
    expected: 'urgent',
    case: 'C1',
    expectedBy: 7,
    lines: [
      them('嗨，我在熱舞社的影片看到你，跳得好棒耶'),
      me('真的嗎 謝謝~你是誰'),
      them('我在幫一個節目找童星'),
      me('蛤 好酷喔'),
      me('要會演戲嗎'),
      them('不用，有潛力就好。你幾歲？'),
      me('11'),
      them('剛好！先傳幾張照片給我，再加賴視訊試鏡，你一個人就好'),
      me('可以跟媽媽說嗎', 600),
      them('先不要跟爸媽說，選上再給他們驚喜'),
      me('那試鏡要做什麼'),
      them('要脫衣服看身形，大家都這樣'),
      me('我不要', 900),
    ],
  },
];
