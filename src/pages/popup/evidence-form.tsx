// What goes into an evidence pack: the others' messages, unless unticked; the child's own only where ticked.
import { useEffect, useRef, useState } from 'preact/hooks';
import { LOCALES, type Locale } from '../../guidance/texts.ts';
import type { SavedChat } from '../../messages/contract.ts';
import { LanguageOptions } from '../../ui/language-options.tsx';
import { useTexts } from '../../ui/texts.tsx';
import { plainTime, sideOf, wordsOf } from './chat-file.ts';
import { tickedAtFirst, type Wanted } from './evidence-pack.ts';

export interface EvidenceFormProps {
  chat: SavedChat;
  locale: Locale;
  isBusy: boolean;
  onMake: (wanted: Wanted) => void;
  onCancel: () => void;
}

export function EvidenceForm({ chat, locale: first, isBusy, onMake, onCancel }: EvidenceFormProps) {
  const { say } = useTexts();
  const [ticked, setTicked] = useState<ReadonlySet<number>>(() => tickedAtFirst(chat));
  const [typed, setTyped] = useState('');
  const [locale, setLocale] = useState(first);
  const legend = useRef<HTMLLegendElement>(null);
  useEffect(() => legend.current?.focus(), []);
  const unknown = chat.messages.flatMap(({ direction }, place) => (direction === 'unknown' ? [place] : []));
  const tick = (place: number, isTicked: boolean): void =>
    setTicked(new Set(isTicked ? [...ticked, place] : [...ticked].filter((one) => one !== place)));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) onMake({ locale, ticked, typed });
      }}
    >
      <fieldset>
        <legend ref={legend} tabIndex={-1}>
          {say('evidence_which')}
        </legend>
        <p class="soft small">{say('evidence_own')}</p>
        <p class="soft small">{say('evidence_names')}</p>
        {unknown.some((place) => !ticked.has(place)) && (
          <div class="buttons">
            <button type="button" onClick={() => setTicked(new Set([...ticked, ...unknown]))}>
              {say('evidence_tickUnknown')}
            </button>
          </div>
        )}
        <ul class="ticks">
          {chat.messages.map((message, place) => (
            <li key={place} class={message.direction}>
              <label>
                <input
                  type="checkbox"
                  checked={ticked.has(place)}
                  onChange={({ currentTarget }) => tick(place, currentTarget.checked)}
                />
                <span>
                  <span class="soft small">
                    <bdi>{sideOf(message, say)}</bdi>
                    {message.at !== undefined && ` · ${plainTime(new Date(message.at))}`}
                  </span>
                  <span class="said" dir="auto">
                    {wordsOf(message, say)}
                  </span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <label>
        {say('evidence_typed')}
        <input
          type="text"
          maxLength={200}
          autocomplete="off"
          spellcheck={false}
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          aria-describedby="evidence-typed-hint"
        />
        <span id="evidence-typed-hint" class="soft small">
          {say('evidence_typed_hint')}
        </span>
      </label>
      <label>
        {say('evidence_language')}
        <select
          value={locale}
          onChange={({ currentTarget }) =>
            setLocale(LOCALES.find((one) => one === currentTarget.value) ?? first)
          }
        >
          <LanguageOptions />
        </select>
      </label>
      <div class="buttons">
        <button type="submit" class="main" aria-disabled={isBusy}>
          {say(isBusy ? 'evidence_making' : 'evidence_make')}
        </button>
        <button type="button" onClick={onCancel}>
          {say('evidence_cancel')}
        </button>
      </div>
    </form>
  );
}
