// The guardian's view, and what the child shares with the guardian. The child sees when it was opened, and what is shared.
import * as v from 'valibot';
import { SavedChat } from '../messages/contract.ts';
import type { Handlers } from '../messages/serve.ts';
import { mayReadPrivateWindows } from '../platform/permissions.ts';
import { readSession } from '../platform/session.ts';
import { recentAlerts } from '../store/alerts.ts';
import { knownContacts } from '../store/contacts.ts';
import type { VaultRecord } from '../store/schema.ts';
import { readKept, writeKept } from '../store/settings.ts';
import { allInVault, emptyVault, inVault, putInVault, removeFromVault } from '../store/vault.ts';
import { open, seal } from '../store/vault-seal.ts';
import { entryOf } from './alert-entry.ts';
import { savedKey } from './contact-handlers.ts';
import type { Desk, Sender } from './desk.ts';
import { readHealth } from './health.ts';
import { demandAction, demandGuardianView } from './school-handlers.ts';

type ParentMessages =
  | 'parent/read'
  | 'parent/openings'
  | 'vault/share'
  | 'vault/list'
  | 'vault/read'
  | 'vault/remove'
  | 'guardian/remove';

/** More than a family will ever see within the time that alerts are kept. */
const ALERTS = 1_000;
const OPENINGS = 50;
/** Looking again within this time is the same visit. */
const VISIT_MS = 10 * 60_000;
const Openings = v.fallback(v.array(v.number()), []);

export function parentHandlers(desk: Desk): Pick<Handlers<Sender>, ParentMessages> {
  const { connect, monitor, protection, guardian, school } = desk;
  const openings = async () => v.parse(Openings, await readKept(connect, 'openings'));
  return {
    async 'parent/read'() {
      await demandGuardianView(school);
      await guardian.demand();
      const before = await openings();
      const now = Date.now();
      if (now - (before[0] ?? 0) > VISIT_MS)
        await writeKept(connect, 'openings', [now, ...before].slice(0, OPENINGS));
      const alerts = await recentAlerts(connect, ALERTS);
      const { agreedAt, resetAt } = await protection.read();
      const known = await knownContacts(connect);
      return {
        alerts: alerts.map((alert) => entryOf(alert, known.has(alert.contact))),
        shared: (await allInVault(connect)).map(aboutOf),
        health: {
          ...(await readHealth(connect)),
          privateWindows: await mayReadPrivateWindows(),
          unsaved: monitor.unsaved,
          ...(agreedAt !== undefined && { agreedAt }),
          ...(resetAt !== undefined && { resetAt }),
        },
      };
    },

    async 'parent/openings'() {
      return { openings: await openings() };
    },

    async 'vault/share'({ id }) {
      await demandGuardianView(school);
      await demandAction(school, 'share');
      const publicKey = await guardian.publicKey();
      const chat = v.safeParse(SavedChat, await readSession(savedKey(id)));
      // Without a PIN there is nobody to seal it for; a chat that is no longer kept cannot be shared.
      if (publicKey === undefined || !chat.success) return { shared: false };
      const at = Date.now();
      const sealed = await seal(publicKey, JSON.stringify(chat.output), boundTo({ id, at }));
      await putInVault(connect, { id, at, sealed });
      return { shared: true };
    },

    async 'vault/list'() {
      return { shared: (await allInVault(connect)).map(aboutOf) };
    },

    async 'vault/read'({ id }) {
      await demandGuardianView(school);
      const { publicKey, privateKey } = await guardian.keys();
      const record = await inVault(connect, id);
      if (record === undefined) return {};
      const text = await open(privateKey, publicKey, record.sealed, boundTo(record));
      const chat = v.parse(v.pipe(v.string(), v.parseJson(), SavedChat), text);
      if (record.openedAt === undefined) await putInVault(connect, { ...record, openedAt: Date.now() });
      return { chat };
    },

    // Whoever shared it may take it back.
    async 'vault/remove'({ id }) {
      await removeFromVault(connect, id);
      return {};
    },

    async 'guardian/remove'() {
      await guardian.remove();
      await emptyVault(connect);
      return {};
    },
  };
}

const aboutOf = ({ id, at, openedAt }: VaultRecord) => ({
  id,
  at,
  ...(openedAt !== undefined && { openedAt }),
});

/** A sealed chat cannot be passed off as another one. */
const boundTo = ({ id, at }: Pick<VaultRecord, 'id' | 'at'>): string => `chat ${id} ${at}`;
