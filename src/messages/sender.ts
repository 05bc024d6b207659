// Who sent a message, by what the browser itself stamped on it.
// Measured in Chromium 156 and Firefox 153: a content script carries the page's url; our page in a tab
// carries a tab too; our page framed by a site carries our url and origin, and only its frame id tells.
import type { SenderKind } from './contract.ts';

/** The part of the browser's sender that is looked at. */
export interface SenderFacts {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined } | undefined;
}

/** The kind of sender, or undefined for anybody who may send nothing. Fails closed. */
export function senderKind(sender: SenderFacts, ownId: string, ownUrl: string): SenderKind | undefined {
  if (sender.id !== ownId || sender.url === undefined) return undefined;
  if (sender.url.startsWith(ownUrl)) return (sender.frameId ?? 0) === 0 ? 'page' : undefined;
  return sender.tab?.id !== undefined ? 'content' : undefined;
}
