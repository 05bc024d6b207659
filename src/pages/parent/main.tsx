// Starts the parents' page.
import '../../ui/theme.css';
import '../../ui/form.css';
import '../popup/warning-detail.css';
import '../popup/alert-pages.css';
import '../popup/evidence.css';
import '../popup/own-pages.css';
import './parent.css';
import './weeks-chart.css';
import { render } from 'preact';
import { createSend } from '../../messages/send.ts';
import { browser } from '../../platform/browser.ts';
import { Parent } from './parent.tsx';

const root = document.createElement('div');
document.body.append(root);
render(
  <Parent
    send={createSend((message) => browser.runtime.sendMessage(message))}
    openPage={(address) => {
      browser.tabs
        .create({ url: browser.runtime.getURL(address) })
        .catch((error: unknown) => console.error('Nightlight:', error));
    }}
    browserLanguages={[browser.i18n.getUILanguage(), ...navigator.languages]}
  />,
  root,
);
