// What can be handed over, what Nightlight never does, and what a pupil is told.
import { useTexts } from '../../ui/texts.tsx';

const LISTS = [
  ['staff_hand_heading', ['staff_hand_pack', 'staff_hand_note', 'staff_hand_device', 'staff_hand_only']],
  [
    'staff_never_heading',
    ['staff_never_report', 'staff_never_chats', 'staff_never_discipline', 'staff_never_send'],
  ],
  ['staff_pupil_heading', ['staff_pupil_warning', 'staff_pupil_choice', 'staff_pupil_sees']],
] as const;

export function AboutNightlight() {
  const { say } = useTexts();
  return (
    <div class="about">
      {LISTS.map(([heading, items]) => (
        <section key={heading}>
          <h2>{say(heading)}</h2>
          <ul class="did">
            {items.map((key) => (
              <li key={key}>{say(key)}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
