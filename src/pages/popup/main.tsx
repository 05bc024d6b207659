// Starts the popup: finds out which tab it stands for and what it should show first.
import '../../ui/theme.css';
import './popup.css';
import './warning-detail.css';
import './alert-pages.css';
import '../../ui/form.css';
import './adult-view.css';
import './own-pages.css';
import './evidence.css';
import './school.css';
import { render } from 'preact';
import { createSend } from '../../messages/send.ts';
import { browser } from '../../platform/browser.ts';
import { type OtherPage, Popup } from './popup.tsx';
import type { Place } from './popup-data.ts';
import { type AlertPageName, viewOf } from './view.ts';

async function findPlace(query: URLSearchParams): Promise<Place> {
  const isPage = (await browser.tabs.getCurrent()) !== undefined;
  return { isPage, tab: await tabOf(query, isPage) };
}

async function tabOf(query: URLSearchParams, isPage: boolean): Promise<number | undefined> {
  const given = query.get('tab');
  if (given !== null && /^\d+$/.test(given)) return Number(given);
  // In a tab of its own the popup would find itself.
  if (isPage) return undefined;
  // Where it cannot be found, the list of warnings is still worth showing.
  const [tab] = await browser.tabs
    .query({ active: true, currentWindow: true })
    .catch((error: unknown): { id?: number }[] => {
      console.error('Nightlight:', error);
      return [];
    });
  return tab?.id;
}

/** The popup closes with the first look elsewhere; a page stays. */
function openAsPage(alert: string, view: AlertPageName): void {
  const address = new URL(location.pathname, location.origin);
  address.search = String(new URLSearchParams({ alert, view }));
  browser.tabs.create({ url: address.href }).then(
    () => close(),
    (error: unknown) => console.error('Nightlight:', error),
  );
}

const PAGES: Record<OtherPage, string> = {
  practice: '/src/pages/practice/index.html',
  parent: '/src/pages/parent/index.html',
};

/** Where it is a page itself, it stays open behind the new one. */
function openPage(page: OtherPage): void {
  Promise.all([place, browser.tabs.create({ url: browser.runtime.getURL(PAGES[page]) })]).then(
    ([{ isPage }]) => {
      if (!isPage) close();
    },
    (error: unknown) => console.error('Nightlight:', error),
  );
}

const query = new URLSearchParams(location.search);
// Not waited for: the first paint needs neither, and asking the browser takes longer than drawing.
const place = findPlace(query);
const root = document.createElement('div');
document.body.append(root);
render(
  <Popup
    send={createSend((message) => browser.runtime.sendMessage(message))}
    place={place}
    first={viewOf(query)}
    openAsPage={openAsPage}
    openPage={openPage}
    browserLanguages={[browser.i18n.getUILanguage(), ...navigator.languages]}
  />,
  root,
);
