// One verdict in plain words: unchanged, changed and where, or no evidence file at all.

import { readableTime } from '../../evidence/time.ts';
import type { Damage, Verdict } from '../../evidence/verify.ts';
import { type Say, useTexts } from '../../ui/texts.tsx';

export interface VerdictViewProps {
  name: string;
  verdict: Verdict;
  ownKey: string | undefined;
}

/** Shapes, so that nobody needs to see the colour. */
const SIGNS = { unchanged: '\u2713', changed: '\u2260', notAPack: '?' } as const;

export function VerdictView({ name, verdict, ownKey }: VerdictViewProps) {
  const { say } = useTexts();
  const { state, sha256 } = verdict;
  return (
    <article class={`verdict ${state}`}>
      <h2>
        <span class="sign" aria-hidden="true">
          {SIGNS[state]}
        </span>
        {say(`verify_${state}`)}
      </h2>
      {verdict.state === 'changed' &&
        whereOf(verdict.damage, say).map((line) => (
          <p key={line} class="where">
            {line}
          </p>
        ))}
      <p>{say(`verify_${state}_means`)}</p>
      {state === 'unchanged' && <p>{say('verify_unchanged_not')}</p>}
      {verdict.state === 'unchanged' && (
        <p>{say(verdict.seal.publicKey === ownKey ? 'verify_thisDevice' : 'verify_otherDevice')}</p>
      )}
      <h3>{say('verify_details')}</h3>
      <dl>
        <dt>{say('verify_file')}</dt>
        <dd>
          <bdi>{name}</bdi>
        </dd>
        {verdict.state === 'unchanged' && (
          <>
            <dt>{say('verify_made')}</dt>
            <dd>{readableTime(verdict.content.header.madeAt)}</dd>
            <dt>{say('verify_key')}</dt>
            <dd class="hash">{verdict.seal.publicKey}</dd>
          </>
        )}
        <dt>{say('verify_hash')}</dt>
        <dd class="hash">{sha256}</dd>
      </dl>
      {verdict.state === 'notAPack' && <p class="soft small">{verdict.error.message}</p>}
    </article>
  );
}

/** Records that stand before the first message. */
const BEFORE_MESSAGES = 6;

function whereOf(damage: Damage, say: Say): string[] {
  switch (damage.part) {
    case 'record': {
      const message = damage.record - BEFORE_MESSAGES;
      const where = say(`verify_where_${damage.kind}`, [String(damage.record)]);
      return message > 0 ? [where, say('verify_where_message', [String(message)])] : [where];
    }
    case 'seal':
      return [say('verify_where_seal')];
    case 'readable':
      return [say('verify_where_readable', [String(damage.line)])];
    case 'end':
      return [say('verify_where_end')];
  }
}
