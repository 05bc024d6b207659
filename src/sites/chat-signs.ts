// Whether what has the shape of a chat is one. Comment threads, mail, feeds, consoles and answers of a machine
// have lists and places to write too; each sign for or against weighs a little.
import { lastMessages } from './chat-rows.ts';
import { classWords, hasWord } from './class-words.ts';
import { composerSigns, labelOf } from './composer-signs.ts';
import { parentOf } from './deep.ts';
import { shownText } from './flat-tree.ts';
import { habitsOf } from './list-habits.ts';
import { authorName } from './message-author.ts';
import { messageDirection } from './message-direction.ts';
import { rowSigns } from './row-signs.ts';
import type { Chat } from './site.ts';

/** Signs that make a chat. */
export const ENOUGH = 3;
const SAMPLE = 24;
const CHATTY = new Set([
  'chat',
  'chats',
  'message',
  'messages',
  'msg',
  'msgs',
  'conversation',
  'conversations',
  'convo',
  'dm',
  'im',
  'room',
  'messenger',
  'bubble',
  'bubbles',
  'chatbox',
  'livechat',
]);
/** What a page calls its lists that are no chats. */
const FOREIGN = new Set([
  'comment',
  'comments',
  'review',
  'reviews',
  'feed',
  'results',
  'result',
  'search',
  'notification',
  'notifications',
  'editor',
  'console',
  'terminal',
  'logs',
  'calendar',
  'map',
  'wiki',
  'article',
  'forum',
  'ticket',
  'tickets',
  'mail',
  'mails',
  'email',
  'inbox',
  'spreadsheet',
  'sheet',
  'product',
  'products',
  'cart',
  'answers',
  'questions',
  'story',
  'stories',
  'news',
  'issue',
  'issues',
  'wizard',
  'doc',
  'document',
  'gallery',
  'playlist',
  'guestbook',
  'changelog',
  'thread-list',
  'topic',
  'posts',
  'tasks',
  'todo',
  'kanban',
  'recipe',
  'translation',
]);
const FOREIGN_PATH = /\/(?:explore|search|video|watch|article|wiki|issues?|tickets?|forum|topic)s?(?:\/|$)/i;
/** Levels above the list whose names speak of it. */
const UP = 4;

/** The more, the likelier. */
export function chatSigns({ list, composer }: Chat): number {
  const rows = lastMessages(list, SAMPLE);
  const place = nameSigns(list, composer) + rowSigns(rows, list) + pathSigns(list);
  const people = peopleSigns(list, rows);
  if (composer !== undefined)
    return place + people + composerSigns(composer, list) + 1 - machineSigns(list, composer, rows);
  // Where nobody can write, only people on two sides make a chat.
  return people >= 3 ? place + people - 1 : 0;
}

const WRITTEN = /\p{L}|\p{Extended_Pictographic}/u;

/** Two sides, or several people. */
function peopleSigns(list: Element, rows: readonly Element[]): number {
  // Sums at the end of lines are on a side too, and nobody says them.
  const said = rows.filter((row) => WRITTEN.test(shownText(row)));
  const directions = new Set(said.map((row) => messageDirection(row, list)));
  if (directions.has('sent') && directions.has('received')) return 3;
  const { names } = habitsOf(list);
  const authors = new Set(rows.map((row) => authorName(row, names)).filter((name) => name !== undefined));
  if (authors.size >= 2) return 2;
  return directions.has('sent') || directions.has('received') ? 1 : 0;
}

function nameSigns(list: Element, composer: Element | undefined): number {
  let signs = isLog(list) ? 2 : 0;
  const rowWords = [...list.children].slice(-3).map(classWords);
  let chatty = rowWords.some((words) => hasWord(words, CHATTY));
  let at: Element | null = list;
  for (let level = 0; at !== null && level < UP && at.tagName !== 'BODY'; at = parentOf(at), level += 1) {
    const words = wordsOf(at);
    const isChatty = hasWord(words, CHATTY);
    chatty ||= isChatty;
    // A chat may be part of a page about something else: only what does not also hold the composer counts in full.
    if (hasWord(words, FOREIGN) && !isChatty)
      signs -= level === 0 || composer === undefined || !at.contains(composer) ? 3 : 2;
  }
  if (rowWords.some((words) => hasWord(words, FOREIGN) && !hasWord(words, CHATTY))) signs -= 3;
  return signs + (chatty ? 1 : 0);
}

const isLog = (list: Element): boolean =>
  list.matches('[role="log"]') ||
  list.parentElement?.matches('[role="log"]') === true ||
  list.closest('[role="log"]') !== null;

/** Words of what an element is called, by its page and for those who do not see it. */
function wordsOf(element: Element): Set<string> {
  const words = new Set(classWords(element));
  const more = `${element.id} ${element.getAttribute('aria-label') ?? ''}`
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  for (const word of more.split(/[^a-z]+/)) if (word !== '') words.add(word);
  if (/消息|聊天|訊息/.test(more)) words.add('chat');
  if (/评论|評論|搜索|通知/.test(more)) words.add('comments');
  return words;
}

function pathSigns(list: Element): number {
  const { protocol, pathname } = list.ownerDocument.location;
  return protocol.startsWith('http') && FOREIGN_PATH.test(pathname) ? -2 : 0;
}

const ASK = /\bask\b|\bprompt\b|问我|提问|有问题/i;
const DISCLAIMER =
  /(?:can|may|might) (?:make mistakes|be (?:wrong|inaccurate)|display inaccurate)|(?:check|verify) (?:important|its|the) (?:info|answers|facts)|ai[- ]generated|可能(?:会)?(?:犯错|出错|不准确)|由 ?AI ?生成/i;
const MACHINE = /\b(?:assistant|model|ai|llm|copilot|gpt|bot)\b/i;

/** The other one is a machine: its page says so, asks for prompts, and its answers are long and laid out. */
function machineSigns(list: Element, composer: Element, rows: readonly Element[]): number {
  let signs = ASK.test(labelOf(composer)) ? 1 : 0;
  const marked = rows.filter((row) => isMachine(row)).length;
  if (marked > 0 && marked >= rows.length * 0.3) signs += 1;
  const long = rows.filter(
    (row) => shownText(row).length > 350 && row.querySelector('pre, ol, ul, table, h2, h3, p + p') !== null,
  );
  if (long.length >= 1 && long.length >= rows.length * 0.25) signs += 1;
  const { body } = composer.ownerDocument;
  const title = `${composer.ownerDocument.title} ${body.querySelector('h1, h2, header')?.textContent ?? ''}`;
  if (MACHINE.test(title)) signs += 1;
  // The whole page is read only where something else speaks for a machine.
  if (signs > 0 && DISCLAIMER.test(textAround(composer, list))) signs += 2;
  return signs >= 3 ? 10 : 0;
}

/** What the page says beside the list, near the place to write. */
function textAround(composer: Element, list: Element): string {
  let around = '';
  let inner = composer;
  for (let at = parentOf(composer); at !== null && around.length < 5000; inner = at, at = parentOf(at)) {
    for (const child of at.children)
      if (child !== inner && !child.contains(list)) around += ` ${(child.textContent ?? '').slice(0, 1000)}`;
  }
  return around;
}

function isMachine(row: Element): boolean {
  return [row, ...row.querySelectorAll('[data-role], [data-message-author-role], [class]')].some((element) =>
    MACHINE.test(
      `${element.getAttribute('data-role') ?? ''} ${element.getAttribute('data-message-author-role') ?? ''} ${[...classWords(element)].join(' ')}`,
    ),
  );
}
