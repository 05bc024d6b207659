// What a school set, for our pages to tell; and where it has a part in what a message may do.
import { type Handlers, ManagedError } from '../messages/serve.ts';
import type { Desk, Sender } from './desk.ts';
import type { School } from './school.ts';

export function schoolHandlers({ school }: Desk): Pick<Handlers<Sender>, 'policy/read'> {
  return {
    async 'policy/read'() {
      const held = await school.held();
      return held === undefined ? {} : { held };
    },
  };
}

/** Throws where the school has no guardian's view. */
export async function demandGuardianView(school: School): Promise<void> {
  if ((await school.held())?.policy.guardianView === false)
    throw new ManagedError('the school has no guardian view');
}
