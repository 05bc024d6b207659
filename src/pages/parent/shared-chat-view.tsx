// A chat that the child shared: read only when the guardian asks for it, and that it was read is noted.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { SavedChat, SharedChat } from '../../messages/contract.ts';
import { isLocked, type Send } from '../../messages/send.ts';
import { dayAndTime } from '../../ui/day-and-time.ts';
import { useTexts } from '../../ui/texts.tsx';
import { Transcript } from '../popup/transcript.tsx';

/** Where on the page it stands. */
export const sharedChatId = (id: string): string => `shared-${id}`;

export interface SharedChatViewProps {
  record: SharedChat;
  send: Send;
  onOpened: () => void;
  /** What can be made of it. */
  children?: (chat: SavedChat) => ComponentChildren;
}

export function SharedChatView({ record: { id, at }, send, onOpened, children }: SharedChatViewProps) {
  const { say, tag } = useTexts();
  const [chat, setChat] = useState<SavedChat | 'gone' | 'failed'>();
  const read = (): void => {
    send('vault/read', { id }).then(
      (reply) => {
        setChat(reply.chat ?? 'gone');
        onOpened();
      },
      (error: unknown) => {
        if (!isLocked(error)) setChat('failed');
        onOpened();
      },
    );
  };
  return (
    <section class="shared-chat" id={sharedChatId(id)}>
      <p>{say('parent_shared_at', [dayAndTime(at, tag)])}</p>
      <ul class="rules-first">
        <li>{say('parent_shared_thank')}</li>
        <li>{say('adult_step_noImages')}</li>
        <li>{say('adult_step_noWriting')}</li>
      </ul>
      {typeof chat !== 'object' && (
        <button type="button" class="read" onClick={read}>
          {say('parent_shared_read')}
        </button>
      )}
      {chat === 'gone' && <p role="status">{say('parent_shared_gone')}</p>}
      {chat === 'failed' && (
        <p class="fault" role="alert">
          {say('popup_error_change')}
        </p>
      )}
      {typeof chat === 'object' && (
        <>
          <p class="soft small">{say('save_file_text')}</p>
          <Transcript chat={chat} />
          {children?.(chat)}
          <button type="button" onClick={() => setChat(undefined)}>
            {say('parent_shared_hide')}
          </button>
        </>
      )}
    </section>
  );
}
