// A list of what is seen, or of what is not.
import type { MessageKey } from '../../guidance/texts.ts';
import { useTexts } from '../../ui/texts.tsx';

/** What a school does not learn by Nightlight. */
export const SEES_NOT = [
  'welcome_school_seesNot_chats',
  'welcome_school_seesNot_sent',
] as const satisfies readonly MessageKey[];

export interface SeesProps {
  title: string;
  name: 'can' | 'cannot';
  keys: readonly MessageKey[];
}

export function Sees({ title, name, keys }: SeesProps) {
  const { say } = useTexts();
  return (
    <section class={name}>
      <h2>{title}</h2>
      <ul>
        {keys.map((key) => (
          <li key={key}>{say(key)}</li>
        ))}
      </ul>
    </section>
  );
}
