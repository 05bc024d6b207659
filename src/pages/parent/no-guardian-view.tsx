// Where the school has no guardian's view: that it is so, whom to ask, and what helps all the same.
import { useEffect, useRef } from 'preact/hooks';
import type { HeldPolicy } from '../../messages/contract.ts';
import { useTexts } from '../../ui/texts.tsx';
import { SetUpBySchool } from './set-up-by-school.tsx';

export function NoGuardianView({ held }: { held: HeldPolicy }) {
  const { say } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="no-view">
      <h2 ref={heading} tabIndex={-1}>
        {say('policy_noView_title')}
      </h2>
      <p>{say('policy_noView_text')}</p>
      <SetUpBySchool held={held} />
      <h3>{say('guardian_signs')}</h3>
      <a class="button" href="../practice/index.html?view=signs" target="_blank" rel="noreferrer">
        {say('guardian_signs_open')}
      </a>
    </section>
  );
}
