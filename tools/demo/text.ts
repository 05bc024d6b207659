// The page's own words in English and Chinese, the address options, and how times and days are written.

export type UiLang = 'en' | 'zh';
export type Speed = 'instant' | '1' | '2';

export interface Options {
  ui: UiLang;
  speed: Speed;
  /** Story to play at once. */
  play: string | undefined;
  /** How many ordinary lines are put before a conversation shortly after it opens. */
  history: number;
  /** Milliseconds before a conversation is rendered at all. */
  late: number;
  /** Render only the rows near the viewport. */
  virtual: boolean;
}

function whole(value: string | null, most: number): number {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isFinite(number) ? Math.min(Math.max(number, 0), most) : 0;
}

export function readOptions(search: string): Options {
  const query = new URLSearchParams(search);
  const speed = query.get('speed');
  return {
    ui: query.get('ui') === 'zh' ? 'zh' : 'en',
    speed: speed === 'instant' || speed === '2' ? speed : '1',
    play: query.get('play') ?? undefined,
    history: whole(query.get('history'), 20_000),
    late: whole(query.get('late'), 60_000),
    virtual: query.get('virtual') === '1',
  };
}

const en = {
  appName: 'Demo chat',
  chats: 'Chats',
  invented: 'Scripted demo. People and messages are invented.',
  otherLanguage: '中文',
  story: 'Story',
  messagesWith: (name: string) => `Messages with ${name}`,
  typing: (name: string) => `${name} is typing`,
  status: 'Active now',
  you: 'You',
  play: 'Play',
  pause: 'Pause',
  restart: 'Start again',
  speed: 'Speed',
  speeds: { '1': '1×', '2': '2×', instant: 'Instant' },
  progress: (done: number, all: number) => `${done} of ${all}`,
  waiting: (count: number) => (count === 1 ? '1 new message' : `${count} new messages`),
  waitingHint: 'Play the conversation at reading speed, or write your own messages below.',
  playThis: 'Play conversation',
  message: 'Message',
  send: 'Send',
  writeAs: 'Write as',
  sides: { me: 'Me', them: 'Them' },
  enterHint: 'Enter sends, Shift + Enter starts a new line',
  edit: 'Edit message',
  edited: 'edited',
  save: 'Save',
  cancel: 'Cancel',
  back: 'Back to chats',
  latest: 'Jump to the latest message',
  unread: (count: number) => `${count} unread`,
  today: 'Today',
  yesterday: 'Yesterday',
  loading: 'Loading conversation',
  pick: 'Choose a conversation',
};

export type Words = typeof en;

const zh: Words = {
  appName: '演示聊天',
  chats: '聊天',
  invented: '演示脚本，人物和消息均为虚构。',
  otherLanguage: 'English',
  story: '剧情',
  messagesWith: (name) => `与${name}的消息`,
  typing: (name) => `${name} 正在输入`,
  status: '在线',
  you: '我',
  play: '播放',
  pause: '暂停',
  restart: '从头播放',
  speed: '速度',
  speeds: { '1': '1×', '2': '2×', instant: '立即' },
  progress: (done, all) => `${done} / ${all}`,
  waiting: (count) => `${count} 条新消息`,
  waitingHint: '按阅读速度播放这段对话，也可以在下面自己输入消息。',
  playThis: '播放对话',
  message: '消息',
  send: '发送',
  writeAs: '身份',
  sides: { me: '我', them: '对方' },
  enterHint: 'Enter 发送，Shift + Enter 换行',
  edit: '编辑消息',
  edited: '已编辑',
  save: '保存',
  cancel: '取消',
  back: '返回聊天列表',
  latest: '跳到最新消息',
  unread: (count) => `${count} 条未读`,
  today: '今天',
  yesterday: '昨天',
  loading: '正在加载对话',
  pick: '选择一个对话',
};

export function wordsFor(ui: UiLang): Words {
  return ui === 'zh' ? zh : en;
}

export function clockTime(at: number): string {
  const date = new Date(at);
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
}

/** Local calendar day, as a key such as 2026-11-22. */
export function dayKey(at: number): string {
  const date = new Date(at);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export function dayName(at: number, ui: UiLang): string {
  const now = Date.now();
  if (dayKey(at) === dayKey(now)) return wordsFor(ui).today;
  if (dayKey(at) === dayKey(now - 86_400_000)) return wordsFor(ui).yesterday;
  const locale = ui === 'zh' ? 'zh-CN' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' }).format(at);
}
