// The settings as a file: saved, and read in again. What is wrong with a file is said, and nothing is changed then.
import { useState } from 'preact/hooks';
import type { Band } from '../../guidance/bands.ts';
import type { Settings } from '../../messages/contract.ts';
import { isManaged, type Send } from '../../messages/send.ts';
import { type FileFault, readSettingsFile, writeSettingsFile } from '../../messages/settings-file.ts';
import { useTexts } from '../../ui/texts.tsx';
import { ChangeFailed } from '../popup/change-fault.tsx';
import { FileButton } from './file-button.tsx';
import { useTextFile } from './text-file.ts';

export interface SettingsFileViewProps {
  settings: Settings;
  /** The one that holds, chosen or not. */
  band: Band;
  send: Send;
  onChanged: () => void;
}

export function SettingsFileView({ settings, band, send, onChanged }: SettingsFileViewProps) {
  const { say } = useTexts();
  const [outcome, setOutcome] = useState<'done' | 'failed' | 'managed' | FileFault>();
  const address = useTextFile(writeSettingsFile({ ...settings, band }));

  const fail = (error: unknown): void => {
    console.error('Nightlight:', error);
    setOutcome(isManaged(error) ? 'managed' : 'failed');
    onChanged();
  };
  const read = (text: string): void => {
    const answer = readSettingsFile(text);
    if ('fault' in answer) {
      setOutcome(answer.fault);
      return;
    }
    send('settings/change', answer.settings).then(() => {
      setOutcome('done');
      onChanged();
    }, fail);
  };
  return (
    <section class="settings-file">
      <h3>{say('parent_file_heading')}</h3>
      <p class="soft small">{say('parent_file_means')}</p>
      <div class="buttons">
        <a class="button" href={address} download="nightlight-settings.json">
          {say('parent_export')}
        </a>
        <FileButton label={say('parent_import')} onText={read} onFailed={fail} />
      </div>
      {outcome === 'done' && <p role="status">{say('parent_import_done')}</p>}
      {(outcome === 'failed' || outcome === 'managed') && <ChangeFailed fault={outcome} />}
      {typeof outcome === 'object' && (
        <p class="fault" role="alert">
          {say('parent_import_fault', [
            outcome.field === '' ? say('parent_import_whole') : outcome.field,
            outcome.expected,
            outcome.found,
          ])}
        </p>
      )}
    </section>
  );
}
