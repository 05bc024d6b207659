// The note at a setting that only the school changes. Whatever it belongs to names it by `aria-describedby`.
import { useTexts } from './texts.tsx';

export function SetBySchool({ id }: { id?: string | undefined }) {
  const { say } = useTexts();
  return (
    <span id={id} class="set-by-school soft small">
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path d="M3.5 6V4a2.5 2.5 0 0 1 5 0v2" fill="none" stroke="currentColor" stroke-width="1.5" />
        <rect x="2" y="5.5" width="8" height="5.5" rx="1.2" fill="currentColor" />
      </svg>
      {say('school_setBy')}
    </span>
  );
}
