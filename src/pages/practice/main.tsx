// Starts the practice page in a tab: `?band=10to13` shows the stories of that age first, `?view=signs` what adults look out for.
import '../../ui/theme.css';
import './practice.css';
import './chat.css';
import './look-back.css';
import './signs.css';
import { render } from 'preact';
import { BANDS } from '../../guidance/bands.ts';
import type { Reply, Settings } from '../../messages/contract.ts';
import { createSend } from '../../messages/send.ts';
import { browser } from '../../platform/browser.ts';
import { Practice } from './practice.tsx';

const send = createSend((message) => browser.runtime.sendMessage(message));
// Playing needs no settings: without them the browser's language and the middle age have to do.
const settings = await send('settings/read', {}).catch((error: unknown): Settings => {
  console.error('Nightlight:', error);
  return {};
});
const { held } = await send('policy/read', {}).catch((error: unknown): Reply<'policy/read'> => {
  console.error('Nightlight:', error);
  return {};
});
const query = new URLSearchParams(location.search);
const root = document.createElement('div');
document.body.append(root);
render(
  <Practice
    send={send}
    settings={settings}
    band={BANDS.find((band) => band === query.get('band'))}
    isSwitchedOff={held?.policy.practice === false}
    isForAdults={query.get('view') === 'signs'}
    browserLanguages={[browser.i18n.getUILanguage(), ...navigator.languages]}
  />,
  root,
);
