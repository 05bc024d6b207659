// Evidence packs: sealed with the key of this device, which never leaves the background, and noted in the log.
import { toHex } from '../evidence/canonical.ts';
import { signHead } from '../evidence/pack.ts';
import type { Handlers } from '../messages/serve.ts';
import { changeAlert } from '../store/alerts.ts';
import { deviceKey, devicePublicKey } from '../store/device-key.ts';
import type { Desk, Sender } from './desk.ts';

type EvidenceMessages = 'evidence/seal' | 'evidence/key';

export function evidenceHandlers({ connect }: Desk): Pick<Handlers<Sender>, EvidenceMessages> {
  return {
    async 'evidence/seal'({ alerts, head, records }) {
      const signed = await signHead(await deviceKey(connect), head, records);
      // Only what was noted is handed out: the child can always see that a pack was made.
      const packedAt = Date.now();
      for (const id of alerts) await changeAlert(connect, id, { packedAt });
      return signed;
    },

    async 'evidence/key'() {
      const publicKey = await devicePublicKey(connect);
      return publicKey === undefined ? {} : { publicKey: toHex(publicKey) };
    },
  };
}
