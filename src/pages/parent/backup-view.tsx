// A backup of all that is kept, sealed to the PIN: made as a file, and put back in place of what is here.
import { useState } from 'preact/hooks';
import { isManaged, type Send } from '../../messages/send.ts';
import { useTexts } from '../../ui/texts.tsx';
import { Unlock } from '../../ui/unlock.tsx';
import { FileButton } from './file-button.tsx';
import { useTextFile } from './text-file.ts';

export interface BackupViewProps {
  hasPin: boolean;
  send: Send;
  /** It was put back, or locked in between: everything may be different now. */
  onChanged: () => void;
}

const FAULTS = {
  damaged: 'parent_backup_damaged',
  failed: 'popup_error_change',
  managed: 'school_refused',
} as const;
type Doing = { made: string } | { chosen: string } | keyof typeof FAULTS;

export function BackupView({ hasPin, send, onChanged }: BackupViewProps) {
  const { say } = useTexts();
  const [doing, setDoing] = useState<Doing>();
  const fail = (error: unknown): void => {
    console.error('Nightlight:', error);
    setDoing(isManaged(error) ? 'managed' : 'failed');
    onChanged();
  };
  const restore = async (text: string, secret: string) => {
    const { result } = await send('backup/restore', { text, secret });
    if (result === 'restored') onChanged();
    if (result === 'damaged') setDoing('damaged');
    return { isRight: result !== 'wrong', guardian: { waitMs: 0 } };
  };
  return (
    <section class="backup">
      <h3>{say('parent_backup_heading')}</h3>
      <p class="soft small">{say(hasPin ? 'parent_backup_means' : 'parent_backup_noPin')}</p>
      <div class="buttons">
        {hasPin && (
          <button
            type="button"
            onClick={() => send('backup/make', {}).then(({ text }) => setDoing({ made: text }), fail)}
          >
            {say('parent_backup_make')}
          </button>
        )}
        <FileButton
          label={say('parent_backup_choose')}
          onText={(chosen) => setDoing({ chosen })}
          onFailed={fail}
        />
      </div>
      {typeof doing === 'object' && 'made' in doing && <SaveLink text={doing.made} />}
      {typeof doing === 'object' && 'chosen' in doing && (
        <div class="card">
          <p>{say('parent_backup_restore')}</p>
          <Unlock waitMs={0} onUnlock={(secret) => restore(doing.chosen, secret)} />
        </div>
      )}
      {typeof doing === 'string' && (
        <p class="fault" role="alert">
          {say(FAULTS[doing])}
        </p>
      )}
    </section>
  );
}

function SaveLink({ text }: { text: string }) {
  const { say } = useTexts();
  return (
    <a class="button main" href={useTextFile(text)} download="nightlight-backup.json">
      {say('parent_backup_save')}
    </a>
  );
}
