// What only the browser's own page chrome://extensions may do: see, grant and question an extension.
// `chrome.developerPrivate` has no public types, hence the expressions as text and the parsed answers.
import type { Page as PlaywrightPage } from 'playwright-core';
import * as v from 'valibot';
import type { UserMay } from './driver.ts';

const ExtensionInfo = v.object({
  id: v.string(),
  path: v.optional(v.string()),
  userMayModify: v.boolean(),
  mustRemainInstalled: v.boolean(),
  runtimeErrors: v.array(
    v.object({
      message: v.string(),
      severity: v.string(),
      source: v.string(),
      contextUrl: v.string(),
      occurrences: v.number(),
    }),
  ),
  errorCollection: v.object({ isActive: v.boolean() }),
});

type ExtensionInfo = v.InferOutput<typeof ExtensionInfo>;

export class ChromiumExtensionsPage {
  readonly page: PlaywrightPage;

  constructor(page: PlaywrightPage) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto('chrome://extensions');
  }

  /** The extension loaded from this folder, or with this id, once the browser has it. */
  async find(wanted: string): Promise<ExtensionInfo | undefined> {
    const all = v.parse(v.array(ExtensionInfo), await this.#call('getExtensionsInfo', {}));
    return all.find(({ path, id }) => path === wanted || id === wanted);
  }

  /** What this page offers its user. */
  async userMay(id: string): Promise<UserMay> {
    const { userMayModify, mustRemainInstalled } = v.parse(
      ExtensionInfo,
      await this.#call('getExtensionInfo', id),
    );
    return { disable: userMayModify, remove: userMayModify && !mustRemainInstalled };
  }

  async addHostPermission(id: string, pattern: string): Promise<void> {
    await this.#call('addHostPermission', id, pattern);
  }

  async collectErrors(id: string): Promise<void> {
    await this.#call('updateExtensionConfiguration', { extensionId: id, errorCollection: true });
  }

  async errors(id: string): Promise<string[]> {
    const info = v.parse(ExtensionInfo, await this.#call('getExtensionInfo', id));
    return info.runtimeErrors.map(({ severity, message, source, contextUrl, occurrences }) => {
      const times = occurrences > 1 ? ` (${occurrences} times)` : '';
      return `${severity.toLowerCase()}: ${message} [${source || contextUrl}]${times}`;
    });
  }

  async #call(method: string, ...args: unknown[]): Promise<unknown> {
    const values = args.map((arg) => JSON.stringify(arg)).join(', ');
    return this.page.evaluate<unknown>(`chrome.developerPrivate.${method}(${values})`);
  }
}
