// "Tell my school", as a page about one warning.
import type { Policy } from '../../messages/contract.ts';
import { useTexts } from '../../ui/texts.tsx';
import type { Choices } from './choices.ts';
import type { Warning } from './merge-alerts.ts';
import { SubPage } from './sub-page.tsx';
import { TellSchool } from './tell-school.tsx';

export interface TellViewProps {
  warning: Warning;
  choices: Choices;
  policy: Policy;
  to: string;
  onTold: () => void;
  onBack: () => void;
}

export function TellView({ onBack, ...telling }: TellViewProps) {
  const { say } = useTexts();
  return (
    <SubPage kind="tell-school" title={say('tell_title')} onBack={onBack}>
      <TellSchool {...telling} />
    </SubPage>
  );
}
