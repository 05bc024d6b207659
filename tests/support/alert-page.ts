// The in-page alert on a page of its own, without the extension around it: for pictures of every form, and for tools
// that cannot look into a closed shadow root. The same code, built for the page, with its root left open.
import path from 'node:path';
import { build } from 'vite';
import type { AlertView } from '../../src/messages/contract.ts';
import { type PageServer, servePages } from './page-server.ts';

export interface AlertPages extends PageServer {
  /** The address of a chat page that shows an alert. */
  addressOf(view: AlertView, dir?: 'ltr' | 'rtl'): string;
}

/** What the page keeps for a test: everything the alert told. */
declare global {
  interface Window {
    told?: unknown[];
  }
}

export async function serveAlerts(): Promise<AlertPages> {
  const script = await buildScript();
  const server = await servePages((_path, query) => pageOf(new URLSearchParams(query), script));
  // By the name that the tests do not allow: the extension stays out of it.
  const address = `http://localhost:${server.port}`;
  return {
    ...server,
    address,
    addressOf: (view, dir = 'ltr') =>
      `${address}/?${new URLSearchParams({ dir, lang: view.locale, view: JSON.stringify(view) })}`,
  };
}

async function buildScript(): Promise<string> {
  const outputs = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: path.resolve('src/content/alert/alerts.ts'), formats: ['iife'], name: 'nightlight' },
    },
  });
  const [first] = [outputs].flat();
  if (first === undefined || !('output' in first)) throw new Error('nothing was built');
  return first.output[0].code;
}

const TALK: Record<string, readonly string[]> = {
  en: ['hey, how was the match?', 'we won 3 to 1!', 'nice one', 'see you at practice', 'are you alone now?'],
  zh_CN: ['比赛怎么样？', '我们三比一赢了！', '真棒', '训练时见', '你现在一个人吗？'],
  zh_TW: ['比賽怎麼樣？', '我們三比一贏了！', '真棒', '訓練時見', '你現在一個人嗎？'],
};

function pageOf(query: URLSearchParams, script: string): string {
  const talk = TALK[query.get('lang') ?? 'en'] ?? [];
  const bubbles = [...talk, ...talk].map(
    (text, i) => `<p class="${i % 2 === 0 ? 'them' : 'me'}">${text}</p>`,
  );
  return `<!doctype html><html lang="en" dir="${query.get('dir')}"><meta charset="utf-8"><title>Chat</title>
<style>:root{color-scheme:light dark}body{margin:0;block-size:100vh;display:flex;flex-direction:column;font:16px/1.5 sans-serif;
background:light-dark(#eef1f4,#17191c)}h1{font-size:18px;margin:0;padding:14px 20px;border-bottom:1px solid light-dark(#d5dbe1,#333)}
main{flex:1;overflow:auto;padding:20px;display:flex;flex-direction:column;gap:10px}p{margin:0;padding:8px 14px;border-radius:16px;
max-inline-size:60%;background:light-dark(#fff,#26292e)}.me{align-self:flex-end;background:light-dark(#cfe6ff,#1d3f63)}
textarea{margin:12px;block-size:48px;font:inherit;padding:8px 12px;border-radius:12px}</style>
<h1>alex</h1><main>${bubbles.join('')}</main><textarea aria-label="Message"></textarea>
<script>const closed = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (init) { return closed.call(this, { ...init, mode: 'open' }); };
${script.replaceAll('</script', '<\\/script')}
window.told = [];
const tell = (name) => (...rest) => window.told.push([name, ...rest]);
const news = { shown: tell('shown'), hidden: tell('hidden'), moved: tell('moved'), answered: tell('answered') };
nightlight.createAlerts(news, () => [document.querySelector('textarea')], new AbortController().signal).show(
${query.get('view')?.replaceAll('<', '\\u003c')});
</script></html>`;
}
