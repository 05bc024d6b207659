// The sentence for the state of a tab.
import type { Reply } from '../../messages/contract.ts';
import { clockTime } from '../../ui/clock-time.ts';
import type { Texts } from '../../ui/texts.tsx';

export function translateState(
  { state, messages, until }: Reply<'tab/state'>,
  { say, tag }: Pick<Texts, 'say' | 'tag'>,
): string {
  if (state === 'watching' || state === 'partly') return say(`state_${state}`, [String(messages)]);
  if (state === 'paused') return say('state_paused', [clockTime(until ?? 0, tag)]);
  return say(`state_${state}`);
}
