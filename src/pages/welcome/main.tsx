// Starts the first run: what Nightlight is, for whom, and the leave to read.
import '../../ui/theme.css';
import '../../ui/form.css';
import './welcome.css';
import { render } from 'preact';
import { createSend } from '../../messages/send.ts';
import { browser } from '../../platform/browser.ts';
import { Welcome } from './welcome.tsx';

const root = document.createElement('div');
document.body.append(root);
render(
  <Welcome
    send={createSend((message) => browser.runtime.sendMessage(message))}
    browserLanguages={[browser.i18n.getUILanguage(), ...navigator.languages]}
  />,
  root,
);
