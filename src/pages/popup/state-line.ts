// The sentence for the state of a tab.
import type { Reply } from '../../messages/contract.ts';
import type { Texts } from '../../ui/texts.tsx';

export function translateState(
  { state, messages, until }: Reply<'tab/state'>,
  { say, tag }: Pick<Texts, 'say' | 'tag'>,
): string {
  if (state === 'watching' || state === 'partly') return say(`state_${state}`, [String(messages)]);
  if (state === 'paused')
    return say('state_paused', [
      new Date(until ?? 0).toLocaleTimeString(tag, { hour: '2-digit', minute: '2-digit' }),
    ]);
  return say(`state_${state}`);
}
