// A school set all of it up, with the consent: what is on, whom to ask, and where to read on. Nothing is asked here.
import { DEFAULT_BAND } from '../../guidance/bands.ts';
import type { MessageKey } from '../../guidance/texts.ts';
import type { HeldPolicy, Protection, Settings } from '../../messages/contract.ts';
import { Lamp } from '../../ui/lamp.tsx';
import { useTexts } from '../../ui/texts.tsx';
import { whomToAsk } from '../policy/set-up-by.ts';
import { SchoolLinks } from './school-links.tsx';
import { ScreenFrame } from './screen-frame.tsx';
import { SEES_NOT, Sees } from './sees.tsx';
import { ToolbarDrawing } from './toolbar-drawing.tsx';

export interface SchoolScreenProps {
  held: HeldPolicy;
  settings: Settings;
  protection: Protection;
}

export function SchoolScreen({ held, settings, protection }: SchoolScreenProps) {
  const { say } = useTexts();
  const { organisationName } = held.policy;
  const isOn = protection.agreedAt !== undefined && protection.pause === undefined;
  const on: readonly MessageKey[] = [
    'welcome_school_on_reads',
    'welcome_school_on_explains',
    ...(settings.beforeSending === false ? [] : (['welcome_school_on_asks'] as const)),
  ];
  return (
    <ScreenFrame
      title={say('welcome_school_title')}
      lead={
        organisationName === undefined
          ? say('welcome_school_bySchool')
          : say('welcome_school_by', [organisationName])
      }
      before={<Lamp size={96} isLit={isOn} />}
    >
      {!isOn && <p class="note">{say('welcome_school_off')}</p>}
      <div class="sees">
        {isOn && <Sees title={say('welcome_school_on_title')} name="can" keys={on} />}
        <Sees title={say('welcome_school_seesNot')} name="cannot" keys={SEES_NOT} />
      </div>
      <p class="note">{whomToAsk(held, say)}</p>
      <section class="card">
        <h2>{say('welcome_done_button_title')}</h2>
        <ToolbarDrawing />
        <p>{say('welcome_done_button')}</p>
      </section>
      <SchoolLinks held={held} band={settings.band ?? DEFAULT_BAND} />
    </ScreenFrame>
  );
}
