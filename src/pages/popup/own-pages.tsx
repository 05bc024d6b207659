// The pages of the popup that are about no warning. Loaded when one is opened.
import type { Send } from '../../messages/send.ts';
import type { Choices } from './choices.ts';
import { PauseView } from './pause-view.tsx';
import type { Known, PopupData } from './popup-data.ts';
import { SchoolView } from './school-view.tsx';
import { SettingsView } from './settings-view.tsx';
import type { OwnPage } from './view.ts';

export interface OwnPagesProps {
  page: OwnPage;
  known: Known;
  data: PopupData;
  choices: Choices;
  send: Send;
  onBack: () => void;
}

export function OwnPages({ page, known, data, choices, send, onBack }: OwnPagesProps) {
  const { settings, protection, school } = known;
  switch (page) {
    case 'settings':
      return (
        <SettingsView
          settings={settings}
          locked={school?.locked ?? []}
          choices={choices}
          onChange={data.change}
          onBack={onBack}
        />
      );
    case 'pause':
      return (
        <PauseView
          protection={protection}
          onPause={(minutes, reason) => data.run(() => send('protection/pause', { minutes, reason }))}
          onResume={() => data.run(() => send('protection/resume', {}))}
          onBack={onBack}
        />
      );
    case 'school':
      return school === undefined ? null : (
        <SchoolView held={school} settings={settings} choices={choices} onBack={onBack} />
      );
  }
}
