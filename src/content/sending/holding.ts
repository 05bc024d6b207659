// Holds back what is about to leave, asks, and does what was decided. Nothing stays held without a question on screen.
import type { Conversation } from '../../engine/index.ts';
import type { Disclosure } from '../../messages/contract.ts';
import { wait } from '../insist.ts';
import type { Answers, Question } from './answers.ts';
import type { Bubble } from './bubble.ts';
import { keepCaret, textIn } from './field.ts';
import { showHint, showQuestion } from './question.ts';

/** A background that takes longer has nothing to ask. */
const PATIENCE_MS = 1_000;
/** Whoever presses Enter while the question stands for so long has not got the keyboard to answer it. */
const STUCK_MS = 1_000;
/** Time for the page to send what was done again. */
const SENT_AFTER_MS = 700;

/** Something the child is about to send. */
export interface Leaving {
  readonly field: HTMLElement;
  readonly conversation: Conversation;
  readonly contact: string;
  readonly kinds: readonly Disclosure[];
  /** What it is: nothing is done again once that has changed. */
  readonly content: () => string;
  /** Does again what was held; missing where only the child can. */
  readonly again?: () => void;
  /** Undoes what was held, where the child would rather not. */
  readonly leave?: () => void;
}

export interface Holding {
  /** Holds an event back if there is something to ask. */
  hold(event: Event, leaving: Leaving): void;
  /** What was written has changed: a question about it is over. */
  changed(): void;
  /** The child chose before to send this kind in this conversation. */
  isAgreed(conversation: Conversation, kind: Disclosure): boolean;
}

export function createHolding(answers: Answers, signal: AbortSignal): Holding {
  const agreed = new Map<string, Set<Disclosure>>();
  let open: { bubble: Bubble; content: string; at: number } | undefined;
  let waiting: { content: string } | undefined;
  /** What goes through without a question the next time. */
  let passing: string | undefined;

  function hold(event: Event, leaving: Leaving): void {
    const content = leaving.content();
    if (content === passing) return;
    if (open?.content === content || waiting?.content === content) {
      if (isPress(event) && isStuck()) passOn(content);
      else stop(event);
      return;
    }
    const answer = answers.get(leaving.contact, leaving.kinds);
    if (answer === undefined) return;
    stop(event);
    end();
    if (answer instanceof Promise) void waitFor(answer, leaving, content);
    else ask(answer, leaving, content);
  }

  /** Whether the page took the question or the keyboard away, or the answer is still to come: then it must not wait. */
  function isStuck(): boolean {
    return open === undefined || !open.bubble.isShown() || performance.now() - open.at > STUCK_MS;
  }

  async function waitFor(
    answer: Promise<Question | undefined>,
    leaving: Leaving,
    content: string,
  ): Promise<void> {
    const mine = { content };
    waiting = mine;
    const question = await Promise.race([answer, wait(PATIENCE_MS, signal).then(() => undefined)]);
    if (waiting !== mine || signal.aborted) return;
    waiting = undefined;
    if (leaving.content() !== content) return;
    if (question !== undefined) ask(question, leaving, content);
    else {
      passOn(content);
      leaving.again?.();
    }
  }

  function ask(question: Question, leaving: Leaving, content: string): void {
    const { field, conversation, kinds } = leaving;
    const toCaret = keepCaret(field);
    const bubble = showQuestion(field, question, (choice, byHand) => {
      open = undefined;
      if (byHand) toCaret();
      if (choice === 'edit') leaving.leave?.();
      else {
        agreed.set(conversation.id, new Set([...(agreed.get(conversation.id) ?? []), ...kinds]));
        sendNow(question, leaving, content);
      }
    });
    open = { bubble, content, at: performance.now() };
  }

  function sendNow(question: Question, { field, again, content: now }: Leaving, content: string): void {
    if (again === undefined) showHint(field, question);
    if (again === undefined || now() !== content) return;
    again();
    void wait(SENT_AFTER_MS, signal).then(() => {
      if (!signal.aborted && field.isConnected && textIn(field) === content) showHint(field, question);
    });
  }

  function passOn(content: string): void {
    end();
    passing = content;
  }

  function end(): void {
    open?.bubble.close();
    open = undefined;
    waiting = undefined;
  }

  signal.addEventListener('abort', end);
  return {
    hold,
    changed() {
      passing = undefined;
      end();
    },
    isAgreed: ({ id }, kind) => agreed.get(id)?.has(kind) === true,
  };
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Somebody pressed a key or a button, once more; not the second event of one act. */
function isPress(event: Event): boolean {
  return event instanceof KeyboardEvent ? !event.repeat : event instanceof MouseEvent;
}
