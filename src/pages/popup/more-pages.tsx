// The ways on from the list: to practise, to pause, and for parents.
import { useTexts } from '../../ui/texts.tsx';
import type { Allowed } from './allowed.ts';
import { openerOf } from './view.ts';

export interface MorePagesProps {
  allowed: Allowed;
  onPractice: () => void;
  onPause: () => void;
  onParent: () => void;
}

export function MorePages({ allowed, onPractice, onPause, onParent }: MorePagesProps) {
  const { say } = useTexts();
  const { practice, pause, parents } = allowed;
  if (!(practice || pause || parents)) return null;
  return (
    <nav class="more">
      {practice && (
        <button type="button" id="open-practice" onClick={onPractice}>
          {say('practice_open')}
        </button>
      )}
      {pause && (
        <button type="button" id={openerOf('pause')} onClick={onPause}>
          {say('pause_open')}
        </button>
      )}
      {parents && (
        <button type="button" id="open-parent" onClick={onParent}>
          {say('guardian_open')}
        </button>
      )}
    </nav>
  );
}
