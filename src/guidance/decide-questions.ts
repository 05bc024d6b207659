// The questions of "Help me decide": a few, chosen by what was noticed. They weigh nothing and decide nothing.
import { familiesOf, type TacticFamily, type TacticId } from './tactics.ts';

/** The middle of the message keys of a question with two answers, each with what it means. */
export type DecideQuestion =
  | 'known'
  | 'secret'
  | 'no'
  | 'image'
  | 'threat'
  | 'meet'
  | 'money'
  | 'hurt'
  | 'despair'
  | 'drugs'
  | 'feel';

/** What is asked because of what was noticed, most pressing first. */
const BY_FAMILY: readonly (readonly [readonly TacticFamily[], DecideQuestion])[] = [
  [['despair'], 'despair'],
  [['threat'], 'threat'],
  [['image', 'threat'], 'image'],
  [['meeting'], 'meet'],
  [['money'], 'money'],
  [['drugs'], 'drugs'],
  [['hurt'], 'hurt'],
];
const PRESSING = 3;
const MOST = 6;
/** Insults and drugs come from people one knows as well, and openly. */
const FAMILIES_OF_ANYONE: readonly TacticFamily[] = ['hurt', 'despair', 'drugs'];

/** Four to six questions, the pressing ones first. */
export function decideQuestions(tactics: readonly TacticId[]): DecideQuestion[] {
  const families = familiesOf(tactics);
  const pressing = BY_FAMILY.filter(([wanted]) => wanted.some((family) => families.has(family)))
    .map(([, question]) => question)
    .slice(0, PRESSING);
  const isOfAnyone =
    families.size > 0 && [...families].every((family) => FAMILIES_OF_ANYONE.includes(family));
  const usual: DecideQuestion[] = isOfAnyone ? ['known', 'no'] : ['known', 'secret', 'no'];
  return [...[...pressing, ...usual].slice(0, MOST - 1), 'feel'];
}
