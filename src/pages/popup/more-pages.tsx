// The ways on from the list: to practise, to pause, and for parents.
import { useTexts } from '../../ui/texts.tsx';
import { openerOf } from './view.ts';

export interface MorePagesProps {
  onPractice: () => void;
  onPause: () => void;
  onParent: () => void;
}

export function MorePages({ onPractice, onPause, onParent }: MorePagesProps) {
  const { say } = useTexts();
  return (
    <nav class="more">
      <button type="button" onClick={onPractice}>
        {say('practice_open')}
      </button>
      <button type="button" id={openerOf('pause')} onClick={onPause}>
        {say('pause_open')}
      </button>
      <button type="button" id="open-parent" onClick={onParent}>
        {say('guardian_open')}
      </button>
    </nav>
  );
}
