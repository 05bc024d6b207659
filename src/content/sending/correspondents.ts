// Who would get what is written in a conversation: the name on the messages, where one person alone writes there, for by
// that name a contact is known; else what the page calls the conversation.
import type { Conversation } from '../../engine/index.ts';

export class Correspondents {
  /** Of a room two names are enough to know it for one. */
  readonly #names = new Map<string, Set<string>>();
  readonly #reported = new Map<string, { contact: string; at: number }>();

  /** Somebody else wrote in the conversation. */
  hear({ id }: Conversation, author: string | undefined): void {
    if (author === undefined) return;
    const names = this.#names.get(id) ?? new Set();
    this.#names.set(id, names);
    if (names.size < 2) names.add(author);
  }

  /** What somebody else wrote there was reported, at a time of this page. */
  report({ id }: Conversation, contact: string, at: number): void {
    this.#reported.set(id, { contact, at });
  }

  of({ id, contact }: Conversation): string {
    const [name, another] = this.#names.get(id) ?? [];
    return (another === undefined ? name : undefined) ?? contact ?? id;
  }

  /** Whether anything was reported on this page: where not, nobody needs to be looked up. */
  get isAnyReported(): boolean {
    return this.#reported.size > 0;
  }

  /** Who was reported last, and when. */
  reportedIn({ id }: Conversation): { contact: string; at: number } | undefined {
    return this.#reported.get(id);
  }
}
