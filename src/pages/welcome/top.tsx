// Above every screen: whose page this is, and how far one has come.
import { Lamp } from '../../ui/lamp.tsx';
import { useTexts } from '../../ui/texts.tsx';
import type { Step } from './screens.ts';

export interface TopProps {
  /** Missing where the screen is not a step. */
  progress?: { step: Step; steps: readonly Step[] } | undefined;
}

export function Top({ progress }: TopProps) {
  const { say } = useTexts();
  const count = progress?.steps.length ?? 0;
  const now = progress === undefined ? 0 : progress.steps.indexOf(progress.step) + 1;
  return (
    <header>
      <Lamp size={28} />
      <p class="name">{say('popup_title')}</p>
      {progress !== undefined && (
        <p class="progress soft small">
          <span class="dots" aria-hidden="true">
            {progress.steps.map((step, index) => (
              <span key={step} class={index < now ? 'dot past' : 'dot'} />
            ))}
          </span>
          {say('welcome_step', [String(now), String(count)])}
        </p>
      )}
    </header>
  );
}
