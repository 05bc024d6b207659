// Finds closed shadow roots through BiDi, whose serialization of nodes looks into them although script cannot.
import * as v from 'valibot';
import type { BidiConnection } from '../../tools/browser/bidi.ts';
import { evaluateRaw, type ScriptTarget } from '../../tools/browser/firefox-script.ts';

const Root = v.object({ sharedId: v.string(), value: v.object({ mode: v.string() }) });
const Host = v.object({ value: v.object({ shadowRoot: v.nullable(Root) }) });
const Hosts = v.object({ type: v.literal('array'), value: v.array(Host) });

/** Elements that can host a shadow root and show no open one. */
function possibleHosts(scope: Document | ShadowRoot): Element[] {
  const native =
    'article, aside, blockquote, body, div, footer, h1, h2, h3, h4, h5, h6, header, main, nav, p, section, span';
  return [...scope.querySelectorAll('*')].filter(
    (element) => !element.shadowRoot && (element.localName.includes('-') || element.matches(native)),
  );
}

/** References of the closed roots of the document, in document order, then of those inside them. */
export async function closedRoots(bidi: BidiConnection, target: ScriptTarget): Promise<string[]> {
  const found: string[] = [];
  let level = await rootsIn(bidi, target, await documentReference(bidi, target));
  while (level.length > 0) {
    found.push(...level);
    const inner = await Promise.all(level.map((root) => rootsIn(bidi, target, root)));
    level = inner.flat();
  }
  return found;
}

export async function documentReference(bidi: BidiConnection, target: ScriptTarget): Promise<string> {
  const params = {
    expression: 'document',
    target,
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 0 },
  };
  const Reference = v.object({ sharedId: v.string() });
  return v.parse(Reference, await evaluateRaw(bidi, 'script.evaluate', params)).sharedId;
}

async function rootsIn(bidi: BidiConnection, target: ScriptTarget, scope: string): Promise<string[]> {
  const result = await evaluateRaw(bidi, 'script.callFunction', {
    functionDeclaration: String(possibleHosts),
    arguments: [{ sharedId: scope }],
    target,
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0, maxObjectDepth: 1 },
  });
  const hosts = v.parse(Hosts, result).value;
  return hosts.flatMap(({ value: { shadowRoot } }) =>
    shadowRoot?.value.mode === 'closed' ? [shadowRoot.sharedId] : [],
  );
}
