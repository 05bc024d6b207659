// One warning: the step that counts, what to do now, who helps, why it came and which words led to it.
import { useEffect, useRef } from 'preact/hooks';
import { childAdvice, steps } from '../../guidance/advice.ts';
import type { CountryCode } from '../../guidance/channels.ts';
import { isTacticId } from '../../guidance/tactics.ts';
import type { MessageKey } from '../../guidance/texts.ts';
import { GrownUp } from '../../ui/grown-up.tsx';
import { LevelMark } from '../../ui/level-mark.tsx';
import { Switch } from '../../ui/switch.tsx';
import { useTexts } from '../../ui/texts.tsx';
import type { Choices } from './choices.ts';
import { HelpChannels } from './help-channels.tsx';
import type { Warning } from './merge-alerts.ts';
import { type AlertPageName, openerOf } from './view.ts';
import { categoriesOf, PackMade, SchoolTold, WhereAndWhen } from './warning-list.tsx';
import { WarningReasons } from './warning-reasons.tsx';

const LABELS = {
  adult: 'alert_action_adult',
  save: 'save_title',
  decide: 'alert_action_decide',
  takedown: 'alert_action_takedown',
  report: 'alert_action_report',
  school: 'tell_title',
} as const satisfies Record<Exclude<AlertPageName, 'why'>, MessageKey>;

export interface WarningDetailProps {
  warning: Warning;
  choices: Choices;
  /** The chat is kept as text. */
  isKept: boolean;
  /** What else can be opened, the main one first. */
  pages: readonly Exclude<AlertPageName, 'why'>[];
  onBack: () => void;
  onPage: (page: AlertPageName) => void;
  onFine: () => void;
  onKnown: (known: boolean) => void;
  onCountry: (country: CountryCode) => void;
}

export function WarningDetail(props: WarningDetailProps) {
  const { warning, choices, isKept, pages, onBack, onPage, onFine, onKnown, onCountry } = props;
  const { say, messages } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [warning.id]);
  const tactics = warning.tactics.filter(isTacticId);
  const level = warning.level === 'urgent' ? 'urgent' : 'warn';
  const { step, reassurance } = childAdvice(tactics, level, choices.band, messages);
  const isSmallChild = choices.band === 'under10';
  return (
    <article class={`detail ${warning.level}`}>
      <button type="button" class="back" onClick={onBack}>
        {say('popup_back')}
      </button>
      <div class="summary">
        <LevelMark level={warning.level} />
        <h2 ref={heading} tabIndex={-1}>
          {categoriesOf(warning, choices.band, say)}
        </h2>
        <WhereAndWhen alert={warning} />
        <SchoolTold alert={warning} />
        <PackMade alert={warning} />
      </div>
      <div class="advice">
        {isSmallChild && <GrownUp />}
        <p class="step">{step}</p>
        <p>{reassurance}</p>
      </div>
      <div class="pages">
        {pages.map((page, place) => (
          <button
            key={page}
            id={openerOf(page)}
            type="button"
            class={place === 0 ? 'main' : ''}
            onClick={() => onPage(page)}
          >
            {say(labelOf(page, isSmallChild, isKept))}
          </button>
        ))}
      </div>
      {/* A small child has one task, and it stands above. */}
      {!isSmallChild && (
        <section>
          <h3>{say('popup_now_heading')}</h3>
          <ol class="steps">
            {steps(tactics, choices.band).map((key) => (
              <li key={key}>{say(key)}</li>
            ))}
          </ol>
        </section>
      )}
      <HelpChannels tactics={tactics} level={level} choices={choices} onCountry={onCountry} />
      {!isSmallChild && warning.contact !== '' && (
        <Switch
          label={say('known_label')}
          means={[say('known_who'), say('known_means')]}
          isOn={warning.known}
          onChange={onKnown}
        />
      )}
      {isSmallChild ? (
        <details>
          <summary>{say('popup_why_heading')}</summary>
          <WarningReasons alert={warning} />
        </details>
      ) : (
        <section>
          <h3>{say('popup_why_heading')}</h3>
          <WarningReasons alert={warning} />
        </section>
      )}
      {warning.level !== 'urgent' && <Fine isFine={warning.choice === 'fine'} onFine={onFine} />}
    </article>
  );
}

function labelOf(page: keyof typeof LABELS, isSmallChild: boolean, isKept: boolean): MessageKey {
  if (page === 'adult' && isSmallChild) return 'alert_action_adult_under10';
  return page === 'save' && !isKept ? 'alert_action_save' : LABELS[page];
}

function Fine({ isFine, onFine }: { isFine: boolean; onFine: () => void }) {
  const { say } = useTexts();
  const said = useRef<HTMLParagraphElement>(null);
  const isPressed = useRef(false);
  // The button is gone when the answer has arrived; the keyboard goes on from the words in its place.
  useEffect(() => {
    if (isFine && isPressed.current) said.current?.focus();
  }, [isFine]);
  if (isFine) {
    return (
      <p ref={said} class="soft" tabIndex={-1}>
        {say('popup_muted')}
      </p>
    );
  }
  return (
    <button
      type="button"
      class="fine"
      onClick={() => {
        isPressed.current = true;
        onFine();
      }}
    >
      {say('popup_fine')}
    </button>
  );
}
