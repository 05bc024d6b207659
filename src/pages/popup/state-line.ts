// The sentence for the state of a tab.
import type { Reply } from '../../messages/contract.ts';
import type { Say } from '../../ui/texts.tsx';

export function translateState({ state, messages }: Reply<'tab/state'>, say: Say): string {
  return state === 'watching' || state === 'partly'
    ? say(`state_${state}`, [String(messages)])
    : say(`state_${state}`);
}
