// Firefox, through WebDriver BiDi: the script runs beside the page's own world, as a content script does, as soon as
// something is asked of it.
import * as v from 'valibot';
import { type BidiConnection, BidiError } from './bidi.ts';
import { evaluateRaw } from './firefox-script.ts';
import { startFirefox } from './firefox-session.ts';
import { PAGE_SIZE, type Reach, type ScriptedBrowser } from './scripted.ts';

const SANDBOX = 'nightlight-tools';
/** A proxy that is not there, but for this machine itself. */
const NOWHERE = {
  'network.proxy.type': 1,
  'network.proxy.socks': '127.0.0.1',
  'network.proxy.socks_port': 9,
  'network.proxy.no_proxies_on': '127.0.0.1',
};
const Created = v.object({ context: v.string() });
interface Frame {
  readonly context: string;
  readonly children: readonly Frame[] | null;
}
const Frame: v.GenericSchema<unknown, Frame> = v.object({
  context: v.string(),
  children: v.nullable(v.array(v.lazy(() => Frame))),
});
const Tree = v.object({ contexts: v.array(Frame) });
const Text = v.object({ type: v.literal('string'), value: v.string() });
const Answer = v.variant('type', [Text, v.object({ type: v.literal('undefined') })]);

/** @param script of `launchScripted`. */
export async function launchScriptedFirefox(
  executable: string,
  script: string,
  reach: Reach,
): Promise<ScriptedBrowser> {
  const { bidi, close } = await startFirefox(executable, reach === 'everything' ? {} : NOWHERE, true);
  const free: string[] = [];
  const go = (context: string, url: string) =>
    bidi.command('browsingContext.navigate', { context, url, wait: 'complete' });
  return {
    async open(url) {
      const context = free.pop() ?? (await newWindow(bidi));
      await go(context, url);
      return {
        async evaluate(expression) {
          const { contexts } = await bidi.send('browsingContext.getTree', { root: context }, Tree);
          const frames = contexts.flatMap(withChildren);
          const texts = await Promise.all(frames.map((frame) => evaluateIn(bidi, frame, script, expression)));
          return texts.filter((text) => text !== undefined);
        },
        // A window costs more than most pages, so it is used again.
        async close() {
          await go(context, 'about:blank');
          free.push(context);
        },
      };
    },
    close,
  };
}

/** A tab behind another one would have slow timers and draw nothing. */
async function newWindow(bidi: BidiConnection): Promise<string> {
  const { context } = await bidi.send('browsingContext.create', { type: 'window' }, Created);
  await bidi.command('browsingContext.setViewport', { context, viewport: PAGE_SIZE });
  return context;
}

const withChildren = (frame: Frame): string[] => [
  frame.context,
  ...(frame.children ?? []).flatMap(withChildren),
];

async function evaluateIn(
  bidi: BidiConnection,
  context: string,
  script: string,
  expression: string,
): Promise<string | undefined> {
  const evaluate = (code: string) =>
    evaluateRaw(bidi, 'script.evaluate', {
      expression: code,
      target: { context, sandbox: SANDBOX },
      awaitPromise: false,
    });
  try {
    const answer = v.parse(Answer, await evaluate(`globalThis.hasOurScript ? (${expression}) : undefined`));
    if (answer.type === 'string') return answer.value;
    return v.parse(Text, await evaluate(`${script}\nglobalThis.hasOurScript = true; (${expression})`)).value;
  } catch (error) {
    if (error instanceof BidiError && error.code === 'no such frame') return undefined;
    throw error;
  }
}
