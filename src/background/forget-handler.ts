// Deletes everything Nightlight keeps, and leaves it as it was on the first day: not set up, reading nothing.
import type { Handlers } from '../messages/serve.ts';
import { browser } from '../platform/browser.ts';
import { forgetAllLocal } from '../platform/local.ts';
import { forgetWholeSession } from '../platform/session.ts';
import { eraseAll } from '../store/erase.ts';
import type { Desk, Sender } from './desk.ts';
import { RESUME, takeStand } from './protection-handlers.ts';
import { endInOpenTabs } from './watched-sites.ts';

export function forgetHandler(desk: Desk): Pick<Handlers<Sender>, 'protection/forget'> {
  const { connect, guardian, protection, monitor, school } = desk;
  return {
    async 'protection/forget'() {
      await guardian.demand();
      // First nothing may be written any more: what runs in open tabs is ended.
      await protection.withdraw();
      // Not by the stand: where a school has the consent, that stays on.
      await endInOpenTabs();
      await browser.alarms.clear(RESUME);
      monitor.forget();
      // The local flag goes before the database: else its loss would be taken for an accident, and said to be one.
      await forgetAllLocal();
      await eraseAll(connect);
      await forgetWholeSession();
      await school.keepAgain();
      await takeStand(desk);
      return {};
    },
  };
}
