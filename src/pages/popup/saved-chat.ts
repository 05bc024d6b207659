// The chat that is kept for a warning, if any is: a warning may hold several alerts, and one of them the chat.
import { useEffect, useState } from 'preact/hooks';
import type { SavedChat } from '../../messages/contract.ts';
import type { Send } from '../../messages/send.ts';

/** `asking` until it is known; undefined where none is kept. */
export type KeptChat = SavedChat | 'asking' | 'failed' | undefined;

/** @param ids of the alerts, the most wanted first. */
export function useSavedChat(send: Send, ids: readonly string[]): KeptChat {
  const [kept, setKept] = useState<KeptChat>('asking');
  useEffect(() => {
    let isWanted = true;
    const found = (chat: KeptChat): void => {
      if (isWanted) setKept(chat);
    };
    Promise.all(ids.map((id) => send('chat/saved', { id }))).then(
      (replies) => found(replies.find(({ chat }) => chat !== undefined)?.chat),
      () => found('failed'),
    );
    return () => {
      isWanted = false;
    };
  }, [ids.join()]);
  return kept;
}
