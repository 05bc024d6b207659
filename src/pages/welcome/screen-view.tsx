// The screen that is shown, with the way on and the way back.
import type { HeldPolicy, Protection } from '../../messages/contract.ts';
import type { Send } from '../../messages/send.ts';
import type { Choices } from '../popup/choices.ts';
import { AgeStep } from './age-step.tsx';
import { AgreeStep } from './agree-step.tsx';
import { DoneScreen } from './done-screen.tsx';
import { LaterScreen } from './later-screen.tsx';
import { PinStep } from './pin-step.tsx';
import { SchoolScreen } from './school-screen.tsx';
import { neighbour, type Screen, type Step, stepsFor } from './screens.ts';
import { SitesStep } from './sites-step.tsx';
import { Top } from './top.tsx';
import type { FirstRun } from './use-first-run.ts';
import type { ScreenHistory } from './use-screen.ts';
import { WhoStep } from './who-step.tsx';

export interface ScreenViewProps {
  run: FirstRun;
  send: Send;
  choices: Choices;
  screens: ScreenHistory;
  protection: Protection;
  held: HeldPolicy | undefined;
  screen: Screen;
  /** The recovery code, until somebody noted it. */
  code: string | undefined;
  setCode: (code: string | undefined) => void;
}

export function ScreenView(props: ScreenViewProps) {
  const { run, choices, screens, protection, held, screen } = props;
  const { user } = run.settings;
  switch (screen) {
    case 'done':
      return (
        <>
          <Top />
          <DoneScreen user={user} band={choices.band} pause={protection.pause} held={held} />
        </>
      );
    case 'later':
      return (
        <>
          <Top />
          <LaterScreen onBack={() => screens.back('agree')} />
        </>
      );
    case 'school':
      return (
        <>
          <Top />
          {held !== undefined && <SchoolScreen settings={run.settings} protection={protection} held={held} />}
        </>
      );
    default:
      return (
        <>
          <Top progress={{ step: screen, steps: stepsFor(user, held) }} />
          <StepView {...props} step={screen} />
        </>
      );
  }
}

function StepView(props: ScreenViewProps & { step: Step }) {
  const { run, send, choices, screens, protection, held, step, code, setCode } = props;
  const { user } = run.settings;
  const before = neighbour(step, -1, user, held);
  const after = neighbour(step, 1, user, held) ?? 'done';
  const shared = {
    run,
    choices,
    user,
    held,
    onNext: () => screens.go(after),
    onBack: before && (() => void run.save().then((isSaved) => isSaved && screens.back(before))),
  };
  switch (step) {
    case 'who':
      return <WhoStep {...shared} />;
    case 'age':
      return <AgeStep {...shared} />;
    case 'sites':
      return <SitesStep {...shared} send={send} />;
    case 'pin':
      return (
        <PinStep
          {...shared}
          hasPin={protection.guardian.hasPin}
          code={code}
          onCreate={async (pin) => {
            setCode((await send('guardian/create', { pin })).recoveryCode);
            await run.load();
          }}
          onNoted={() => setCode(undefined)}
        />
      );
    case 'agree': {
      const agree = async (): Promise<void> => {
        await send('protection/agree', {});
        await run.load();
      };
      return (
        <AgreeStep
          {...shared}
          isAgreed={protection.agreedAt !== undefined}
          onNext={() => void run.attempt(agree).then((isDone) => isDone && screens.go('done'))}
          onLater={() => screens.go('later')}
        />
      );
    }
  }
}
