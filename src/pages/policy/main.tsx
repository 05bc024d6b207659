// Starts the page on a school's policy: what holds of it, what does not, and how Nightlight is deployed.
import '../../ui/theme.css';
import './policy.css';
import { render } from 'preact';
import { createSend } from '../../messages/send.ts';
import { browser } from '../../platform/browser.ts';
import { PolicyPage } from './policy-page.tsx';

const root = document.createElement('div');
document.body.append(root);
render(
  <PolicyPage
    send={createSend((message) => browser.runtime.sendMessage(message))}
    browserLanguages={[browser.i18n.getUILanguage(), ...navigator.languages]}
  />,
  root,
);
