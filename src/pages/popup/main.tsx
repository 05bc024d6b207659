// Starts the popup: finds out which tab it stands for and what it should show first.
import '../../ui/theme.css';
import './popup.css';
import './warning-detail.css';
import { render } from 'preact';
import { createSend } from '../../messages/send.ts';
import { browser } from '../../platform/browser.ts';
import { Popup } from './popup.tsx';

async function tabOf(query: URLSearchParams): Promise<number | undefined> {
  const given = query.get('tab');
  if (given !== null && /^\d+$/.test(given)) return Number(given);
  // In a tab of its own the popup would find itself.
  if ((await browser.tabs.getCurrent()) !== undefined) return undefined;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

const query = new URLSearchParams(location.search);
const root = document.createElement('div');
document.body.append(root);
// Where its tab cannot be found, the list of warnings is still worth showing.
const tab = await tabOf(query).catch((error: unknown) => {
  console.error('Nightlight:', error);
  return undefined;
});
render(
  <Popup
    send={createSend((message) => browser.runtime.sendMessage(message))}
    tab={tab}
    first={query.get('alert') ?? undefined}
    browserLanguages={[browser.i18n.getUILanguage(), ...navigator.languages]}
  />,
  root,
);
