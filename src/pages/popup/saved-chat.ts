// The chat that is kept for a warning, or could be: a warning may hold several alerts, and one of them the chat.
import { useEffect, useState } from 'preact/hooks';
import type { SavedChat } from '../../messages/contract.ts';
import type { Send } from '../../messages/send.ts';

/** `asking` until it is known; `open` where none is kept and its page is there; undefined where it has gone. */
export type KeptChat = SavedChat | 'asking' | 'failed' | 'open' | undefined;

export interface ChatOfWarning {
  kept: KeptChat;
  /** Asks the page to keep it. */
  keep(): void;
}

/** @param ids of the alerts, the most wanted first. */
export function useSavedChat(send: Send, ids: readonly string[]): ChatOfWarning {
  const [kept, setKept] = useState<KeptChat>('asking');
  const [openAs, setOpenAs] = useState<string>();
  const [looks, setLooks] = useState(0);
  useEffect(() => {
    let isWanted = true;
    const found = (chat: KeptChat): void => {
      if (isWanted) setKept(chat);
    };
    Promise.all(ids.map((id) => send('chat/saved', { id }))).then(
      (replies) => {
        const open = ids[replies.findIndex(({ isOpen }) => isOpen === true)];
        setOpenAs(open);
        found(
          replies.find(({ chat }) => chat !== undefined)?.chat ?? (open === undefined ? undefined : 'open'),
        );
      },
      () => found('failed'),
    );
    return () => {
      isWanted = false;
    };
  }, [ids.join(), looks]);
  const keep = (): void => {
    if (openAs === undefined) return;
    send('chat/keep', { id: openAs }).then(
      () => setLooks((before) => before + 1),
      () => setKept('failed'),
    );
  };
  return { kept, keep };
}
