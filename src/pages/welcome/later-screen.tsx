// After "Not now": nothing is read, and how to come back.
import { Lamp } from '../../ui/lamp.tsx';
import { useTexts } from '../../ui/texts.tsx';
import { ScreenFrame } from './screen-frame.tsx';

export function LaterScreen({ onBack }: { onBack: () => void }) {
  const { say } = useTexts();
  return (
    <ScreenFrame
      title={say('welcome_later_title')}
      lead={say('welcome_later_text')}
      before={<Lamp size={96} isLit={false} />}
    >
      <div class="buttons ends">
        <button type="button" class="main" onClick={onBack}>
          {say('welcome_later_back')}
        </button>
      </div>
    </ScreenFrame>
  );
}
