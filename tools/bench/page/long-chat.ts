// A page with a long chat, built as The Lounge builds it, that notices itself how long it is kept waiting.
import { manyLines } from '../../../tests/support/school-talk.ts';

/** What the page does, one after another, while its waiting is measured. */
export const STEPS = ['rest', 'append', 'prepend'] as const;
export type Step = (typeof STEPS)[number];

/** Longest wait of the page since it was last asked, and the tasks over 50 ms that the browser tells of. */
export interface Waits {
  readonly gapMs: number;
  /** Undefined where the browser does not tell (Firefox). */
  readonly longTasks: readonly number[] | undefined;
}

/** The document, with so many messages. */
export function longChat(messages: number): string {
  const rows = manyLines(messages).map((text, i) => row(i, text));
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Long chat</title>
<style>body{margin:0;height:100vh;display:flex;flex-direction:column}.chat{flex:1;overflow-y:auto}.content{padding-left:8px}</style>
<div class="chat-view" data-type="channel"><div class="header"><span class="title">#school</span></div></div>
<div class="chat"><div class="chat-view"><div class="messages" role="log">${rows.join('')}</div></div></div>
<form><textarea id="input" placeholder="Write to #school"></textarea></form>
<script>${SCRIPT}</script></html>`;
}

/** A row as The Lounge has it. */
export function row(id: number, text: string): string {
  const nick = ['sam', 'lily', 'tao'][id % 3];
  return `<div id="msg-${id + 1}" class="msg" data-type="message" data-from="${nick}"><span class="time">15:00</span><span class="from"><span class="user" data-name="${nick}" role="button">${nick}</span></span><span class="content" dir="auto"><span class="msg-statuses"></span>${text}</span></div>`;
}

/** A timer that should come every 10 ms, and what `PerformanceObserver` knows. */
const SCRIPT = `
let last = performance.now(), gap = 0, tasks = [];
setInterval(() => { const now = performance.now(); gap = Math.max(gap, now - last - 10); last = now; }, 10);
const tells = PerformanceObserver.supportedEntryTypes.includes('longtask');
if (tells) new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) tasks.push(duration); }).observe({ entryTypes: ['longtask'] });
globalThis.takeWaits = () => { const waits = { gapMs: gap, longTasks: tells ? tasks : undefined }; gap = 0; tasks = []; return waits; };
`;
