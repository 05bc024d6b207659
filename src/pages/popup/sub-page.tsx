// What stands around each page that is opened from the list or a warning: the way back, and the heading, where the keyboard begins.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useTexts } from '../../ui/texts.tsx';

export interface SubPageProps {
  kind: string;
  title: string;
  /** Above the heading: how serious it is, a word for the child. */
  before?: ComponentChildren;
  onBack: () => void;
  children: ComponentChildren;
}

export function SubPage({ kind, title, before, onBack, children }: SubPageProps) {
  const { say } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <article class={`detail ${kind}`}>
      <button type="button" class="back" onClick={onBack}>
        {say('popup_back')}
      </button>
      {before}
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </article>
  );
}
