// What is going on in each tab, for popup and badge. Kept in session memory: the worker may die at any time.
import * as v from 'valibot';
import { ChatState } from '../messages/contract.ts';
import { forgetSession, readSession, writeSession } from '../platform/session.ts';

const TabRecord = v.object({
  state: ChatState,
  /** Frames in which a chat was found; some may have gone since. */
  frames: v.array(v.number()),
  /** Alerts raised in this tab and not yet answered. */
  open: v.array(
    v.object({ id: v.string(), contact: v.string(), level: v.picklist(['note', 'warn', 'urgent']) }),
  ),
});
export type TabRecord = v.InferOutput<typeof TabRecord>;

const NEW_TAB: TabRecord = { state: 'noChat', frames: [], open: [] };
/** Frames remembered of one tab, the newest. */
const FRAMES = 20;
const keyOf = (tab: number): string => `tab:${tab}`;

export async function readTab(tab: number): Promise<TabRecord> {
  const stored = v.safeParse(TabRecord, await readSession(keyOf(tab)));
  return stored.success ? stored.output : NEW_TAB;
}

/** The record of a tab with one frame more that has a chat. */
export function withFrame(record: TabRecord, frame: number): TabRecord {
  return { ...record, frames: [...record.frames.filter((one) => one !== frame), frame].slice(-FRAMES) };
}

const turns = new Map<number, Promise<unknown>>();

/** Changes the record of a tab; changes of one tab run one after another. */
export async function changeTab(tab: number, change: (before: TabRecord) => TabRecord): Promise<TabRecord> {
  const turn = (turns.get(tab) ?? Promise.resolve()).then(async () => {
    const after = change(await readTab(tab));
    await writeSession(keyOf(tab), after);
    return after;
  });
  const settled = turn.catch(() => undefined);
  turns.set(tab, settled);
  try {
    return await turn;
  } finally {
    if (turns.get(tab) === settled) turns.delete(tab);
  }
}

export async function forgetTab(tab: number): Promise<void> {
  await forgetSession(keyOf(tab));
}

/** The words that led to an alert, and its tab: in memory only, gone when the browser closes. */
const Trace = v.object({ tab: v.optional(v.number()), excerpts: v.array(v.string()) });
export type Trace = v.InferOutput<typeof Trace>;

export async function readTrace(alert: string): Promise<Trace> {
  const stored = v.safeParse(Trace, await readSession(`alert:${alert}`));
  return stored.success ? stored.output : { excerpts: [] };
}

export async function writeTrace(alert: string, trace: Trace): Promise<void> {
  await writeSession(`alert:${alert}`, trace);
}
