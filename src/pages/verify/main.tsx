// Starts the page that checks evidence files. Nothing is read but the file somebody gives it.
import '../../ui/theme.css';
import './verify.css';
import { render } from 'preact';
import { chooseLocale } from '../../guidance/texts.ts';
import { createSend } from '../../messages/send.ts';
import { browser } from '../../platform/browser.ts';
import { createTexts, TextsProvider } from '../../ui/texts.tsx';
import { VerifyPage } from './verify-page.tsx';

const send = createSend((message) => browser.runtime.sendMessage(message));
const report = (error: unknown): undefined => {
  console.error('Nightlight:', error);
  return undefined;
};
// A file can be checked even where nothing can be asked: then in the browser's language, and of any device.
const [settings, key] = await Promise.all([
  send('settings/read', {}).catch(report),
  send('evidence/key', {}).catch(report),
]);
const locale = chooseLocale([browser.i18n.getUILanguage(), ...navigator.languages], settings?.locale);
const { tag, say } = createTexts(locale);
document.documentElement.lang = tag;
document.title = say('verify_title');
const root = document.createElement('div');
document.body.append(root);
render(
  <TextsProvider locale={locale}>
    <VerifyPage ownKey={key?.publicKey} />
  </TextsProvider>,
  root,
);
