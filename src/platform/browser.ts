// The only import of webextension-polyfill. Background and extension pages use it; content scripts use
// `content-runtime.ts` instead, because the polyfill would add 10 kB to every page with a chat.
import browser from 'webextension-polyfill';

export type { Permissions, Runtime, Tabs } from 'webextension-polyfill';
export { browser };
