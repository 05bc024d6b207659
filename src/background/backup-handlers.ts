// Making a backup, and taking one back.
import type { Handlers } from '../messages/serve.ts';
import { makeBackup, restoreBackup } from './backup.ts';
import type { Desk, Sender } from './desk.ts';
import { takeStand } from './protection-handlers.ts';

export function backupHandlers(desk: Desk): Pick<Handlers<Sender>, 'backup/make' | 'backup/restore'> {
  const { connect, guardian, protection } = desk;
  return {
    async 'backup/make'() {
      await guardian.demand();
      return { text: await makeBackup(connect, Date.now()) };
    },

    async 'backup/restore'({ text, secret }) {
      await guardian.demand();
      const result = await restoreBackup(connect, text, secret);
      if (result === 'restored') {
        await guardian.lock();
        const { agreedAt } = await protection.read();
        await (agreedAt === undefined ? protection.withdraw() : protection.agree());
        await takeStand(desk);
      }
      return { result };
    },
  };
}
