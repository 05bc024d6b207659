// What the child may know of the parents' page: when it was opened, and which chats are shared.
import type { Send } from '../../messages/send.ts';
import { dayAndTime } from '../../ui/day-and-time.ts';
import { inARow } from '../../ui/sentences.ts';
import { useTexts } from '../../ui/texts.tsx';
import { SharedLine } from './share-chat.tsx';
import { useShared } from './use-shared.ts';

/** So many times are of use. */
const LISTED = 5;

/** @param again a change of it is a reason to look again */
export function SeenByParents({ send, again }: { send: Send; again: unknown }) {
  const { say, tag, locale } = useTexts();
  const { known, isFailed, run } = useShared(send, again);
  if (known === undefined) return null;
  const [last, ...earlier] = known.openings.slice(0, LISTED).map((at) => dayAndTime(at, tag));
  return (
    <section class="seen-by-parents">
      <h3>{say('share_log_heading')}</h3>
      <p class="soft small">{say('share_sees')}</p>
      {last === undefined && <p class="soft small">{say('share_neverOpened')}</p>}
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
      {isFailed && (
        <p class="fault" role="alert">
          {say('popup_error_change')}
        </p>
      )}
    </section>
  );
}
