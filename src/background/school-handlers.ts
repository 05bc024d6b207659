// What a school set, for our pages to tell; and where it has a part in what a message may do.
import type { Action, Lockable } from '../messages/contract.ts';
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

/** Throws where only the school changes a setting. */
export async function demandFree(school: School, name: Lockable): Promise<void> {
  if ((await school.held())?.locked.includes(name) === true) throw new ManagedError(`${name} is locked`);
}

/** Whether a pupil may do that with a warning. At home everybody may. */
export async function isAllowed(school: School, action: Action): Promise<boolean> {
  return (await school.held())?.actions.includes(action) !== false;
}

/** Throws where a pupil may not. */
export async function demandAction(school: School, action: Action): Promise<void> {
  if (!(await isAllowed(school, action))) throw new ManagedError(`${action} is not allowed`);
}
