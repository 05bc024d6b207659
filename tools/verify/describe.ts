// A verdict in words and as JSON. No text of the chat in either.
import type { Damage, Verdict } from '../../src/evidence/verify.ts';

/** Records that stand before the first message. */
const BEFORE_MESSAGES = 6;

export function describeVerdict(file: string, verdict: Verdict): { text: string; json: object } {
  const { sha256, state } = verdict;
  const named = { file, sha256, state };
  switch (verdict.state) {
    case 'unchanged': {
      const { records, head, publicKey } = verdict.seal;
      const { madeAt } = verdict.content.header;
      return {
        text: `${file}: unchanged since ${madeAt}, ${records} records
  file   SHA-256 ${sha256}
  head   ${head}
  key    ${publicKey}`,
        json: { ...named, madeAt, records, head, publicKey },
      };
    }
    case 'changed':
      return {
        text: `${file}: changed: ${where(verdict.damage)}\n  file   SHA-256 ${sha256}`,
        json: { ...named, damage: verdict.damage },
      };
    case 'notAPack': {
      const { field, expected, found } = verdict.error;
      return { text: verdict.error.message, json: { ...named, field, expected, found } };
    }
  }
}

const KINDS = {
  edited: 'does not fit: it was edited, or the one before it with its hash',
  deleted: 'is missing',
  moved: 'is not in its place',
  cutOff: 'is where the file breaks off',
} as const;

function where(damage: Damage): string {
  switch (damage.part) {
    case 'record': {
      const message = damage.record - BEFORE_MESSAGES;
      return `record ${damage.record}${message > 0 ? ` (message ${message})` : ''} ${KINDS[damage.kind]}`;
    }
    case 'seal':
      return 'the records do not fit the signature';
    case 'readable':
      return `the records are as they were, the readable part is not, at line ${damage.line}`;
    case 'end':
      return 'the records are as they were, the end of the file is missing';
  }
}
