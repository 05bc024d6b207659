// How serious a warning is: a shape, a word and a colour, so that nobody needs to see the colour.
import type { Level } from '../engine/index.ts';
import { useTexts } from './texts.tsx';

export function LevelMark({ level }: { level: Exclude<Level, 'none'> }) {
  return (
    <span class={`level ${level}`}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        {level === 'note' && (
          <circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" stroke-width="2" />
        )}
        {level === 'warn' && <rect x="3.5" y="3.5" width="9" height="9" rx="2" transform="rotate(45 8 8)" />}
        {level === 'urgent' && (
          <path d="M7.1 1.6a1 1 0 0 1 1.8 0l6 11.4a1 1 0 0 1-.9 1.5H2a1 1 0 0 1-.9-1.5z" />
        )}
      </svg>
      {useTexts().say(`popup_level_${level}`)}
    </span>
  );
}
