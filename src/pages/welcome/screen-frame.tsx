// What stands around every screen: the heading, where the keyboard begins; what went wrong; the buttons.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useTexts } from '../../ui/texts.tsx';

export interface ScreenFrameProps {
  title: string;
  lead?: string | undefined;
  /** Above the heading. */
  before?: ComponentChildren;
  children?: ComponentChildren;
}

export function ScreenFrame({ title, lead, before, children }: ScreenFrameProps) {
  const { say } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus();
  }, []);
  useEffect(() => {
    document.title = `${title} · ${say('popup_title')}`;
  }, [title, say]);
  return (
    <main>
      {before}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {lead !== undefined && <p>{lead}</p>}
      {children}
    </main>
  );
}

/** Said once more where the same fails again. */
export function SaveFault({ hasFailed }: { hasFailed: boolean }) {
  const { say } = useTexts();
  if (!hasFailed) return null;
  return (
    <p class="fault" role="alert">
      {say('welcome_error_save')}
    </p>
  );
}

export interface StepFormProps extends ScreenFrameProps {
  hasFailed: boolean;
  /** Missing on the first step. */
  onBack?: (() => void) | undefined;
  /** By the button or by Enter: within the person's own action, as browsers want it for permissions. */
  onNext: () => void;
  nextLabel?: string | undefined;
  /** Beside the main button. */
  others?: ComponentChildren;
}

/** A screen with one question after the other, left with "Next". */
export function StepForm({
  hasFailed,
  onBack,
  onNext,
  nextLabel,
  others,
  children,
  ...frame
}: StepFormProps) {
  const { say } = useTexts();
  return (
    <ScreenFrame {...frame}>
      <form
        class="step"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onNext();
        }}
      >
        {children}
        <SaveFault hasFailed={hasFailed} />
        <div class="buttons ends">
          {onBack !== undefined && (
            <button type="button" class="back" onClick={onBack}>
              {say('welcome_back')}
            </button>
          )}
          {others}
          <button type="submit" class="main">
            {nextLabel ?? say('welcome_next')}
          </button>
        </div>
      </form>
    </ScreenFrame>
  );
}

/** Says that a choice is missing. */
export function ChoiceFault({ id, isMissing }: { id: string; isMissing: boolean }) {
  const { say } = useTexts();
  if (!isMissing) return null;
  return (
    <p id={id} class="fault" role="alert">
      {say('welcome_choose')}
    </p>
  );
}
