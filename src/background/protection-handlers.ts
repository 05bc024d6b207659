// Consent, pauses, the guardian's PIN, and the sites a family added: what switches Nightlight on and off.

import type { GuardianState } from '../messages/contract.ts';
import { type Handlers, ManagedError } from '../messages/serve.ts';
import { browser } from '../platform/browser.ts';
import { forgetOrigin } from '../platform/permissions.ts';
import { type Desk, reportFault, type Sender } from './desk.ts';
import { pauseNeedsGuardian } from './guarded.ts';
import { demandFree, demandGuardianView } from './school-handlers.ts';
import { showStand } from './toolbar.ts';
import { endInOpenTabs, startInAllTabs } from './watched-sites.ts';

type ProtectionMessages =
  | 'protection/read'
  | 'protection/agree'
  | 'protection/withdraw'
  | 'protection/pause'
  | 'protection/resume'
  | 'guardian/create'
  | 'guardian/unlock'
  | 'guardian/lock'
  | 'guardian/change'
  | 'sites/forget';

/** The alarm at the end of a pause. */
export const RESUME = 'resume';

export function protectionHandlers(desk: Desk): Pick<Handlers<Sender>, ProtectionMessages> {
  const { protection, guardian, settings, school } = desk;
  return {
    async 'protection/read'() {
      return { ...(await protection.read()), guardian: await guardian.state().catch(closed) };
    },

    async 'protection/agree'() {
      await protection.agree();
      await takeStand(desk);
      return {};
    },

    async 'protection/withdraw'() {
      if ((await school.held())?.policy.consentGiven === true)
        throw new ManagedError('the school has the consent');
      await guardian.demand();
      await protection.withdraw();
      await takeStand(desk);
      return {};
    },

    async 'protection/pause'({ minutes, reason }) {
      await demandFree(school, 'pause');
      if (pauseNeedsGuardian(await settings(), minutes)) await guardian.demand();
      const { until } = await protection.pause(minutes, reason);
      browser.alarms.create(RESUME, { when: until });
      await takeStand(desk);
      return {};
    },

    async 'protection/resume'() {
      await protection.resume();
      await browser.alarms.clear(RESUME);
      await takeStand(desk);
      return {};
    },

    async 'guardian/create'({ pin }) {
      await demandGuardianView(school);
      return await guardian.create(pin);
    },
    'guardian/unlock': ({ secret }) => guardian.unlock(secret),
    'guardian/change': ({ secret, pin }) => guardian.change(secret, pin),

    async 'guardian/lock'() {
      await guardian.lock();
      return {};
    },

    async 'sites/forget'({ origin }) {
      await demandFree(school, 'sites');
      await guardian.demand();
      await forgetOrigin(origin);
      return {};
    },
  };
}

/** What cannot be read counts as locked. */
function closed(error: unknown): GuardianState {
  reportFault(error);
  return { hasPin: true, isUnlocked: false, waitMs: 0 };
}

/** Makes what runs in the open tabs, and the toolbar, follow what holds now. */
export async function takeStand(desk: Desk): Promise<void> {
  const { stand } = await desk.protection.stand();
  await (stand === 'on' ? startInAllTabs() : endInOpenTabs());
  // Words on the button are the lesser thing: what was asked for is done.
  await tellStand(desk).catch(reportFault);
}

/** Makes the toolbar say what holds now. */
export async function tellStand({ protection, language }: Desk): Promise<void> {
  const [{ stand }, { messages }] = await Promise.all([protection.stand(), language()]);
  await showStand(stand, messages);
}
