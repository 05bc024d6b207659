// Starts the staff page: what the law asks of a school, and the first hour. Nothing of any pupil is read for it.
import '../../ui/theme.css';
import '../popup/warning-detail.css';
import '../popup/alert-pages.css';
import '../popup/adult-view.css';
import './staff.css';
import { render } from 'preact';
import { createSend } from '../../messages/send.ts';
import { browser } from '../../platform/browser.ts';
import { Staff } from './staff.tsx';

const send = createSend((message) => browser.runtime.sendMessage(message));
// Without settings the browser's language and a guess of the country have to do.
const orNothing = (error: unknown): Record<string, never> => {
  console.error('Nightlight:', error);
  return {};
};
const [settings, { held }] = await Promise.all([
  send('settings/read', {}).catch(orNothing),
  send('policy/read', {}).catch(orNothing),
]);
const root = document.createElement('div');
document.body.append(root);
render(
  <Staff
    settings={settings}
    browserLanguages={[browser.i18n.getUILanguage(), ...navigator.languages]}
    policy={held?.policy}
  />,
  root,
);
