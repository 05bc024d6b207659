// What the background says to ask, asked ahead while the child still writes: a key press cannot be kept waiting.
import type { ContentSend } from '../../messages/content-send.ts';
import type { Disclosure, Reply } from '../../messages/contract.ts';

export type Question = NonNullable<Reply<'sending/ask'>['question']>;

export interface Answers {
  /** Asks, unless the last answer is of that time or later, or is under way. */
  askAhead(contact: string, kinds: readonly Disclosure[], since: number): void;
  /** The question, `undefined` where there is nothing to ask, or a promise where that is not known yet. */
  get(contact: string, kinds: readonly Disclosure[]): Question | undefined | Promise<Question | undefined>;
  /** What was answered may hold no longer. */
  forget(): void;
}

/** Only the kinds and the contact's name are sent. A background that does not answer has nothing to ask. */
export function createAnswers(send: ContentSend): Answers {
  const known = new Map<string, { question: Question | undefined; at: number }>();
  const underWay = new Map<string, Promise<Question | undefined>>();
  const keyOf = (contact: string, kinds: readonly Disclosure[]): string => `${kinds.join(' ')} ${contact}`;

  function ask(contact: string, kinds: readonly Disclosure[]): Promise<Question | undefined> {
    const key = keyOf(contact, kinds);
    const before = underWay.get(key);
    if (before !== undefined) return before;
    const asked = send('sending/ask', { contact: contact.slice(0, 300), kinds: [...kinds] }).then(
      ({ question }) => {
        known.set(key, { question, at: performance.now() });
        return question;
      },
      () => undefined,
    );
    underWay.set(key, asked);
    void asked.then(() => underWay.delete(key));
    return asked;
  }

  return {
    askAhead(contact, kinds, since) {
      const answer = known.get(keyOf(contact, kinds));
      if (answer === undefined || answer.at < since) void ask(contact, kinds);
    },
    get(contact, kinds) {
      const answer = known.get(keyOf(contact, kinds));
      return answer === undefined ? ask(contact, kinds) : answer.question;
    },
    forget: () => known.clear(),
  };
}
