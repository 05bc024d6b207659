// What counts as giving something away, and the far longer list of what does not. All numbers and names are invented;
// telephone numbers are from ranges kept for examples where there are such.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DisclosureKind, disclosuresIn } from '../../src/engine/index.ts';

const GIVEN: readonly (readonly [DisclosureKind, string])[] = [
  // English
  ['address', 'I live at 12 Oak Street'],
  ['address', '12 oak street, come by after six'],
  ['address', 'my address is 48 Maple Drive'],
  ['address', 'we moved to 7b Church Lane'],
  ['address', 'its 221 elm ave'],
  ['address', 'flat 3, 15 Station Road'],
  ['address', '1600 North Park Boulevard'],
  ['address', 'i live on maple street'],
  ['address', 'my house is 9 willow close'],
  ['address', 'come to my house 14 high street'],
  ['address', 'Springfield, IL 62704'],
  ['address', 'my postcode is AB1 2DE'],
  ['school', 'I go to Lincoln High School'],
  ['school', 'i go to lincoln high school'],
  ['school', "I'm a freshman at Westfield High"],
  ['school', 'my school is called Oakwood'],
  ['school', 'My school is Oakwood'],
  ['school', "I'm in year 9 at St Mary's Secondary School"],
  ['school', 'we study at Hill Valley Middle School'],
  ['phone', 'text me (212) 555-0147'],
  ['phone', 'its 212-555-0147'],
  ['phone', '+1 212 555 0147'],
  ['phone', 'my number is 2125550147'],
  ['phone', 'call me 555-0147'],
  ['phone', '07700 900123'],
  ['phone', '+44 7700 900123'],
  ['phone', '020 7946 0018'],
  ['phone', 'whatsapp me at 91234567'],
  ['phone', '+852 9123 4567'],
  ['phone', '+33 6 12 34 56 78'],
  ['phone', '0491 570 156'],
  ['idNumber', 'my ssn is 123-45-6789'],
  ['idNumber', 'passport number is E12345678'],
  ['idNumber', 'A123456(3)'],
  ['location', 'https://maps.app.goo.gl/abc123'],
  ['location', 'im here https://www.google.com/maps?q=1,2'],
  ['location', 'https://maps.apple.com/?ll=50.1,8.6'],
  ['location', '51.50735, -0.12776'],
  ['location', '[Live location]'],
  ['password', 'my password is fluffy2012'],
  ['password', 'my password is fluffy'],
  ['password', 'password: Tr0ub4dor'],
  ['password', 'my pin is 4821'],
  ['password', 'the verification code is 482913'],
  // Chinese
  ['address', '我家在南京路123号'],
  ['address', '中山路12号3栋2单元501'],
  ['address', '我住在幸福小区'],
  ['address', '幸福花园5号楼'],
  ['address', '5栋502室'],
  ['address', '三栋二单元'],
  ['address', '我的地址是朝阳区青年路'],
  ['address', '台北市大安區忠孝東路四段100號5樓'],
  ['address', '彌敦道123號8樓A室'],
  ['address', '长宁路88弄3号'],
  ['school', '我在育才小学上学'],
  ['school', '我是上海实验中学的'],
  ['school', '我在北京四中读书'],
  ['school', '我是一中的'],
  ['school', '我们学校叫朝阳第一小学'],
  ['school', '我讀建國高中'],
  ['school', '我是大同國小的'],
  ['school', '我学校的名字是育才'],
  ['phone', '我的手机是13800138000'],
  ['phone', '138 0013 8000'],
  ['phone', '138-0013-8000'],
  ['phone', '＋８６　13800138000'],
  ['phone', '加我１３８００１３８０００'],
  ['phone', '打給我 0912-345-678'],
  ['phone', '0912345678'],
  ['phone', '(02) 2345-6789'],
  ['phone', '010-12345678'],
  ['phone', '我的電話 9123 4567'],
  ['idNumber', '11010519491231002X'],
  ['idNumber', '身份证号是110105194912310021'],
  ['idNumber', '110105 19491231 002x'],
  ['idNumber', '我的是A123456789'],
  ['idNumber', '护照号码E12345678'],
  ['location', 'https://surl.amap.com/abc'],
  ['location', 'https://j.map.baidu.com/ab/c'],
  ['location', '[位置]'],
  ['location', '[共享位置]'],
  ['password', '密码是abc123'],
  ['password', '我的密碼:qwer1234'],
  ['password', '密码改成了20120304'],
  ['password', '验证码是482913'],
  ['password', '驗證碼 4829'],
];

const ORDINARY: readonly string[] = [
  // English
  'see you at 12:30',
  'the score was 3-1',
  'it costs $129.99',
  'order number 13800138000',
  'tracking 212-555-0147',
  'my game id is 1380013800',
  'room 502',
  'born in 2012',
  '2024-11-22',
  '20241122 is the date',
  'call me 20241122',
  'pi is 3.14159265358979',
  'square root of 2 is 1.4142135623',
  'https://example.com/watch?v=13800138000',
  'https://example.com/12-oak-street',
  '192.168.100.100',
  'i got 1000000000 points',
  '+1000000000 aura',
  'call me later',
  'call 1-800-273-8255 if you need help',
  'the hotline is 0800 1111',
  'I live on a busy street',
  'i live in the city',
  'he lives 5 minutes down the road',
  'its a 5 min drive',
  '2 hour drive to my place',
  '2 of the road signs',
  '3 way street',
  'In 2019 Wall Street crashed',
  'the 2 lane road',
  '4 guys in the street',
  'I go to school',
  'i go to high school',
  'i go to the same school',
  'I go to a private school',
  'i am in middle school',
  'my school is so boring',
  'my school is closed on Monday',
  'we play against Lincoln High School',
  'i want to go to art school',
  'i get so high',
  'what is your password',
  'my password is wrong',
  'my password is not working',
  'i forgot my password',
  'the password is incorrect',
  'enter the verification code',
  'share your location with your parents',
  'i sent my location to mum',
  'google maps is down',
  'i have 2 close friends',
  'first 5 pages on the way',
  'version 10.0.19041.1234',
  '12345678',
  '555 555',
  'gg 16-14, next map in 20',
  'my iq is 200',
  '50 people in the place',
  'i got 212 555 points',
  // Chinese
  '十二点半见',
  '比分是3比1',
  '一共129.99元',
  '订单号13800138000',
  '快递单号 1380013800012',
  '13800138000元',
  '房间号502',
  '501室的同学',
  '2024年11月22日',
  '20241122',
  '坐地铁10号线',
  '这条路3号出口见',
  '坐2路车到终点',
  '我家在马路对面',
  '我家在小区里',
  '我住在农村',
  '我家在学校附近',
  '我家在十字路口那边',
  '我在上小学',
  '我在读高中学习好累',
  '我是小学生',
  '我在学校',
  '我在学校里的小学',
  '我是中学老师',
  '我们学校是最好的',
  '我学校叫我们明天早到',
  '我在这所小学很开心',
  '我在重点中学',
  '我现在高中学习压力大',
  '第一中学赢了比赛',
  '密码是什么',
  '我忘了密码',
  '密码是多少啊',
  '验证码收不到',
  '输入验证码',
  '给我发个位置',
  '位置不错',
  '打我电话啊',
  '报警打110',
  '有事打12355',
  '我的QQ群有2000人',
  '会议号 138 0013 8000',
  '这局我拿了1380013个金币',
  '身份证忘带了',
  '身份證在家',
  '110105194912310021',
  'A123456788',
  '我們班第3組',
  '我走中山路去你那',
  '3号选手赢了',
  '客服电话4001234567',
  '捷運板南線5號出口',
];

describe('given away', () => {
  test.each(GIVEN)('%s: %s', (kind, text) => {
    expect(disclosuresIn(text)).toContain(kind);
  });
});

describe('ordinary', () => {
  test.each(ORDINARY)('%s', (text) => {
    expect(disclosuresIn(text)).toEqual([]);
  });
});

test('several kinds come in one order, each once', () => {
  expect(disclosuresIn('call me 212-555-0147 or 212-555-0148, I live at 12 Oak Street')).toEqual([
    'address',
    'phone',
  ]);
});

const harmless = fc.array(fc.constantFrom(...ORDINARY), { maxLength: 4 }).map((texts) => texts.join('\n'));

test('what is said around it changes nothing', () => {
  fc.assert(
    fc.property(harmless, fc.constantFrom(...GIVEN), harmless, (before, [kind, text], after) => {
      expect(disclosuresIn(`${before}\n${text}\n${after}`)).toContain(kind);
    }),
    { numRuns: 2_000 },
  );
});

test('harmless sentences stay harmless together', () => {
  fc.assert(
    fc.property(harmless, (text) => {
      expect(disclosuresIn(text)).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});

test('never throws', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      expect(new Set(disclosuresIn(text)).size).toBe(disclosuresIn(text).length);
    }),
    { numRuns: 5_000 },
  );
});

/** Pieces of what the patterns look for, repeated: where a pattern would go back over and over, it does here. */
const PIECES = [
  ...['1', '12 ', '1 a ', '12 oak ', 'a ', '1-', '+1', '+1(', '(02', '13', '0', 'a.', 'A', 'x', '!'],
  ...['i ', 'i go ', 'i go to ', 'i go to a ', 'my ', 'my password is ', 'password ', 'password for a '],
  ...[
    '我',
    '我在',
    '我们在',
    '我在北',
    '路',
    '路1',
    '我家在',
    '一',
    '1栋',
    '栋',
    '号楼',
    '小区',
    '中',
    '北',
    'www.',
    '[',
    '.',
    ' ',
  ],
];

test('ten thousand characters take no longer than their number', () => {
  // Compared with a plain walk over the same text, so that a slow machine is slow at both.
  const scan = (text: string): number => {
    let sum = 0;
    for (let round = 0; round < 200; round += 1)
      for (let i = 0; i < text.length; i += 1) sum ^= text.charCodeAt(i);
    return sum;
  };
  const shortest = (work: () => unknown): number => {
    const times = [1, 2, 3].map(() => {
      const start = performance.now();
      work();
      return performance.now() - start;
    });
    return Math.min(...times);
  };
  for (const piece of PIECES) {
    const text = piece.repeat(Math.ceil(10_000 / piece.length));
    expect(
      shortest(() => disclosuresIn(text)),
      JSON.stringify(piece),
    ).toBeLessThan(20 * shortest(() => scan(text)) + 5);
  }
});
