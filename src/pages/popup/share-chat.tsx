// The child shares the kept chat with the guardian, sees whether it was opened, and takes it back. Never by itself.
import type { SharedChat } from '../../messages/contract.ts';
import type { Send } from '../../messages/send.ts';
import { dayAndTime } from '../../ui/day-and-time.ts';
import { inARow } from '../../ui/sentences.ts';
import { useTexts } from '../../ui/texts.tsx';
import { ChangeFailed } from './change-fault.tsx';
import { useShared } from './use-shared.ts';

export interface ShareChatProps {
  /** The alerts of the warning; one of them holds the chat. */
  ids: readonly string[];
  hasPin: boolean;
  /** The school lets chats be shared. What is shared can be taken back all the same. */
  isAllowed: boolean;
  send: Send;
}

export function ShareChat({ ids, hasPin, isAllowed, send }: ShareChatProps) {
  const { say } = useTexts();
  const { known, fault, run } = useShared(send, ids.join());
  if (known === undefined && fault === undefined) return null;
  const record = known?.shared.find(({ id }) => ids.includes(id));
  if (record === undefined && !isAllowed) return null;
  return (
    <section class="card share screen-only">
      {record !== undefined && (
        <SharedLine record={record} onBack={() => run(() => send('vault/remove', { id: record.id }))} />
      )}
      {record === undefined && !hasPin && <p>{say('share_noPin')}</p>}
      {record === undefined && hasPin && (
        <>
          <button type="button" onClick={() => run(() => shareFirst(send, ids))}>
            {say('share_share')}
          </button>
          <p class="soft small">{say('share_means')}</p>
        </>
      )}
      <ChangeFailed fault={fault} />
    </section>
  );
}

/** When it was shared and opened, and the way to take it back. */
export function SharedLine({ record, onBack }: { record: SharedChat; onBack: () => void }) {
  const { say, tag, locale } = useTexts();
  return (
    <>
      <p role="status">
        {inARow(
          locale,
          say('share_shared', [dayAndTime(record.at, tag)]),
          record.openedAt === undefined
            ? say('share_unopened')
            : say('share_opened', [dayAndTime(record.openedAt, tag)]),
        )}
      </p>
      <button type="button" onClick={onBack}>
        {say('share_takeBack')}
      </button>
    </>
  );
}

/** The chat is kept for one of the alerts. */
async function shareFirst(send: Send, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    if ((await send('vault/share', { id })).shared) return;
  }
  throw new Error('vault/share: no chat is kept, or no PIN is set');
}
