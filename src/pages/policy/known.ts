// What the page on the policy knows: from the background what holds, from the browser how Nightlight is deployed.
import type { HeldPolicy, Settings } from '../../messages/contract.ts';
import type { Send } from '../../messages/send.ts';
import { browserName, extensionFacts } from '../../platform/about.ts';
import { isInstalledByPolicy } from '../../platform/managed.ts';
import { listedOrigins, mayReadPrivateWindows, missingOrigins } from '../../platform/permissions.ts';

/** Sites that are to be read, and those of them that the browser does not allow. Match patterns. */
export interface Sites {
  readonly count: number;
  readonly missing: readonly string[];
}

export interface PolicyKnown {
  /** Missing where there is no policy. */
  readonly held: HeldPolicy | undefined;
  readonly settings: Settings;
  /** Since when chats may be read, if they may. */
  readonly agreedAt: number | undefined;
  readonly isInstalledByPolicy: boolean;
  readonly privateWindows: boolean;
  readonly listed: Sites;
  /** Those the school adds. */
  readonly watched: Sites;
  /** Like "0.1.0". */
  readonly version: string;
  /** Like "Firefox 153.0". */
  readonly browser: string;
}

export async function readPolicyKnown(send: Send): Promise<PolicyKnown> {
  const [{ held }, settings, { agreedAt }, byPolicy, privateWindows, missing, browser] = await Promise.all([
    send('policy/read', {}),
    send('settings/read', {}),
    send('protection/read', {}),
    isInstalledByPolicy(),
    mayReadPrivateWindows(),
    missingOrigins(),
    browserName(),
  ]);
  const watch = held?.policy.watchSites ?? [];
  return {
    held,
    settings,
    agreedAt,
    isInstalledByPolicy: byPolicy,
    privateWindows,
    listed: { count: listedOrigins().length, missing },
    watched: { count: watch.length, missing: await missingOrigins(watch) },
    version: extensionFacts().version,
    browser,
  };
}
