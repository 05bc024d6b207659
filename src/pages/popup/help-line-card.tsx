// Somebody of the school's own to turn to, as the school wrote it.
import type { HelpLine } from '../../messages/contract.ts';
import { useTexts } from '../../ui/texts.tsx';
import { Reach } from './channel-card.tsx';

export function HelpLineCard({ line: { name, hours, ...contact } }: { line: HelpLine }) {
  const { say } = useTexts();
  return (
    <>
      <p class="soft small">{say('school_helpLine')}</p>
      <p class="channel-name">{name}</p>
      {hours !== undefined && <p class="soft small">{hours}</p>}
      <Reach contact={contact} />
    </>
  );
}
