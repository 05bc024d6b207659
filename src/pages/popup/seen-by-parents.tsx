// What the child may know of the parents' page: when it was opened, and which chats are shared.
import type { Send } from '../../messages/send.ts';
import { dayAndTime } from '../../ui/day-and-time.ts';
import { inARow } from '../../ui/sentences.ts';
import { useTexts } from '../../ui/texts.tsx';
import { ChangeFailed } from './change-fault.tsx';
import { SharedLine } from './share-chat.tsx';
import { useShared } from './use-shared.ts';

/** So many times are of use. */
const LISTED = 5;

export interface SeenByParentsProps {
  send: Send;
  /** A change of it is a reason to look again. */
  again: unknown;
  /** There is a parents' page. Where a school has none, what was shared before can be taken back all the same. */
  isThere: boolean;
}

export function SeenByParents({ send, again, isThere }: SeenByParentsProps) {
  const { say, tag, locale } = useTexts();
  const { known, fault, run } = useShared(send, again);
  if (known === undefined || (!isThere && known.shared.length === 0)) return null;
  const [last, ...earlier] = known.openings.slice(0, LISTED).map((at) => dayAndTime(at, tag));
  return (
    <section class="seen-by-parents">
      <h3>{say('share_log_heading')}</h3>
      {isThere && <p class="soft small">{say('share_sees')}</p>}
      {isThere && last === undefined && <p class="soft small">{say('share_neverOpened')}</p>}
      {last !== undefined && (
        <p class="soft small">
          {inARow(
            locale,
            say('share_openedPage', [last]),
            earlier.length > 0 ? say('share_openedBefore', [earlier.join('; ')]) : '',
          )}
        </p>
      )}
      {known.shared.length > 0 && (
        <ul class="shared-chats">
          {known.shared.map((record) => (
            <li key={record.id} class="card">
              <SharedLine record={record} onBack={() => run(() => send('vault/remove', { id: record.id }))} />
            </li>
          ))}
        </ul>
      )}
      <ChangeFailed fault={fault} />
    </section>
  );
}
