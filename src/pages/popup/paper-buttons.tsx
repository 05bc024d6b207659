// Printing. The popup closes as soon as anything else is in front, so there it becomes a page first.
import type { ComponentChildren } from 'preact';
import { useTexts } from '../../ui/texts.tsx';

export interface PaperButtonsProps {
  /** Missing where this is a page already. */
  onAsPage: (() => void) | undefined;
  /** What else can only be done on a page. */
  children?: ComponentChildren;
}

export function PaperButtons({ onAsPage, children }: PaperButtonsProps) {
  const { say } = useTexts();
  return (
    <div class="buttons screen-only">
      {onAsPage === undefined ? (
        <>
          {children}
          <button type="button" onClick={() => print()}>
            {say('popup_print')}
          </button>
        </>
      ) : (
        <button type="button" onClick={onAsPage}>
          {say('popup_asPage')}
        </button>
      )}
    </div>
  );
}
