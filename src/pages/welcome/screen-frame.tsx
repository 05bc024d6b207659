// What stands around every screen: the heading, where the keyboard begins; what went wrong; the buttons.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useTexts } from '../../ui/texts.tsx';
import type { FirstRun } from './use-first-run.ts';

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
export function SaveFault({ fault }: Pick<FirstRun, 'fault'>) {
  const { say } = useTexts();
  if (fault === undefined) return null;
  return (
    <p class="fault" role="alert">
      {say(fault === 'managed' ? 'school_refused' : 'welcome_error_save')}
    </p>
  );
}

export interface StepFormProps extends ScreenFrameProps, Pick<FirstRun, 'fault'> {
  /** Missing on the first step. */
  onBack?: (() => void) | undefined;
  /** By the button or by Enter: within the person's own action, as browsers want it for permissions. */
  onNext: () => void;
  nextLabel?: string | undefined;
  /** Beside the main button. */
  others?: ComponentChildren;
}

/** A screen with one question after the other, left with "Next". */
export function StepForm({ fault, onBack, onNext, nextLabel, others, children, ...frame }: StepFormProps) {
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
        <SaveFault fault={fault} />
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
