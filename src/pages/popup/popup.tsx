// The popup: the state of the tab and the warnings; the pages about one warning; the settings.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Send } from '../../messages/send.ts';
import { useTabTitle } from '../../ui/tab-title.ts';
import { TextsProvider, useTexts } from '../../ui/texts.tsx';
import { allowedUnder } from './allowed.ts';
import { AskForPin } from './ask-for-pin.tsx';
import { ChangeFailed } from './change-fault.tsx';
import { type Choices, choicesOf } from './choices.ts';
import { Frame } from './frame.tsx';
import { lazyView } from './lazy-view.tsx';
import { mergeAlerts, type Warning } from './merge-alerts.ts';
import { MorePages } from './more-pages.tsx';
import { type Known, type Place, type PopupData, usePopupData } from './popup-data.ts';
import { SchoolLine } from './school-line.tsx';
import { SeenByParents } from './seen-by-parents.tsx';
import { TabState } from './tab-state.tsx';
import { type AlertPageName, LIST, type OwnPage, openerOf, type View } from './view.ts';
import { buttonOf, WarningList } from './warning-list.tsx';

const AlertPage = lazyView(() => import('./alert-page.tsx').then(({ AlertPage }) => AlertPage));
const OwnPages = lazyView(() => import('./own-pages.tsx').then(({ OwnPages }) => OwnPages));

export interface PopupProps {
  send: Send;
  place: Promise<Place>;
  first: View;
  browserLanguages: readonly string[];
  /** Opens one of its views in a tab, where it is none itself. */
  openAsPage: (alert: string, page: AlertPageName) => void;
  /** Opens another page of ours. */
  openPage: (page: OtherPage) => void;
}

export type OtherPage = 'practice' | 'parent';

export function Popup({ send, place, first, browserLanguages, openAsPage, openPage }: PopupProps) {
  const data = usePopupData(send, place);
  const [view, setView] = useState(first);
  const known = data.known === 'failed' ? undefined : data.known;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const choices = choicesOf(known?.settings ?? {}, browserLanguages, zone, known?.school);
  useFocusOf(view);
  useTabTitle(choices.locale);

  const isSettings = view.name === 'settings';
  return (
    <TextsProvider locale={choices.locale}>
      <Frame
        isLit={known === undefined || isReading(known)}
        isSettings={isSettings}
        onSettings={() => setView(isSettings ? LIST : { name: 'settings' })}
      >
        <Faults data={data} />
        {data.waiting !== undefined && known !== undefined && (
          <AskForPin waiting={data.waiting} guardian={known.protection.guardian} send={send} />
        )}
        {known !== undefined && (
          <Content {...{ known, data, view, choices, setView, send, openAsPage, openPage }} />
        )}
      </Frame>
    </TextsProvider>
  );
}

/** Whether the tab is read; of no tab, whether any would be. */
function isReading({ state, protection: { agreedAt, pause } }: Known): boolean {
  if (state === undefined) return agreedAt !== undefined && pause === undefined;
  return state.state === 'watching' || state.state === 'partly';
}

/** Going back, the keyboard is where it left; a view that is opened takes it to its heading itself. */
function useFocusOf(view: View): void {
  const before = useRef(view);
  useEffect(() => {
    const left = before.current;
    before.current = view;
    if (view === left) return;
    scrollTo(0, 0);
    const opener = openerLeft(left, view);
    if (opener !== undefined) document.getElementById(opener)?.focus();
  }, [view]);
}

/** The button that had opened what was left, where one went back. */
function openerLeft(left: View, now: View): string | undefined {
  if (now.name === 'list' && left.name !== 'list')
    return left.name === 'alert' ? buttonOf(left.id) : openerOf(left.name);
  const isBack = now.name === 'alert' && now.page === 'why' && left.name === 'alert';
  return isBack ? openerOf(left.page) : undefined;
}

interface ContentProps extends Pick<PopupProps, 'send' | 'openAsPage' | 'openPage'> {
  known: Known;
  data: PopupData;
  view: View;
  choices: Choices;
  setView: (view: View) => void;
}

function Content({ known, data, view, choices, setView, send, openAsPage, openPage }: ContentProps) {
  const allowed = allowedUnder(known.school);
  const warnings = mergeAlerts(known.list.alerts);
  if (view.name !== 'list' && view.name !== 'alert' && isOffered(view.name, known)) {
    const back = () => setView(LIST);
    return <OwnPages page={view.name} {...{ known, data, choices, send }} onBack={back} />;
  }
  if (view.name === 'alert') {
    const { id, page } = view;
    const open = warnings.find(({ ids }) => ids.includes(id));
    // Of a private window nothing is listed; what was asked for is worth showing all the same.
    if (open !== undefined || page !== 'why') {
      return (
        <AlertPage
          warning={open ?? unlisted(id)}
          page={page}
          choices={choices}
          known={known}
          data={data}
          send={send}
          onPage={(next) =>
            // The popup closes with what is opened from there; what was copied is said on a page that stays.
            next === 'school' && !known.isPage
              ? openAsPage(id, next)
              : setView({ name: 'alert', id, page: next })
          }
          onBack={() => setView(LIST)}
          onAsPage={known.isPage ? undefined : () => openAsPage(id, page)}
        />
      );
    }
  }
  return (
    <>
      {known.state !== undefined && (
        <TabState
          state={known.state}
          onAsked={data.asked}
          onResume={() => data.run(() => send('protection/resume', {}))}
        />
      )}
      {known.school !== undefined && (
        <SchoolLine held={known.school} onOpen={() => setView({ name: 'school' })} />
      )}
      <WarningList
        warnings={warnings}
        band={choices.band}
        onOpen={(id) => setView({ name: 'alert', id, page: 'why' })}
      />
      <MorePages
        allowed={allowed}
        onPractice={() => openPage('practice')}
        onPause={() => setView({ name: 'pause' })}
        onParent={() => openPage('parent')}
      />
      <SeenByParents send={send} again={known} isThere={allowed.parents} />
    </>
  );
}

function isOffered(page: OwnPage, { school }: Known): boolean {
  if (page === 'school') return school !== undefined;
  return page !== 'pause' || allowedUnder(school).pause;
}

/** A warning of which nothing is known any more. */
function unlisted(id: string): Warning {
  const known = {
    id,
    ids: [id],
    at: Date.now(),
    site: '',
    contact: '',
    level: 'warn',
    known: false,
  } as const;
  return { ...known, tactics: [], rules: [], shown: true, byTone: false, excerpts: [], thisTab: false };
}

/** So long it is told that everything was lost; the parents' page goes on telling when. */
const TOLD_MS = 14 * 24 * 3_600_000;

function Faults({ data: { known, changeFault } }: { data: PopupData }) {
  const { say } = useTexts();
  const isUnsaved = known !== undefined && known !== 'failed' && known.list.unsaved > 0;
  const resetAt = known === undefined || known === 'failed' ? undefined : known.protection.resetAt;
  return (
    <>
      {known === 'failed' && (
        <p class="fault" role="alert">
          {say('popup_error_list')}
        </p>
      )}
      {resetAt !== undefined && Date.now() - resetAt < TOLD_MS && <p class="told">{say('popup_reset')}</p>}
      {isUnsaved && (
        <p class="fault" role="alert">
          {say('popup_error_save')}
        </p>
      )}
      <ChangeFailed fault={changeFault} />
    </>
  );
}
