// The closed list of tactics: what guidance can speak about. The engine knows tactics only as strings.

/** A access and trust, B risk and secrecy, C sexual and image, D coercion, E offline, F harm and crime. */
export type TacticGroup = 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'protective' | 'child-signal';

/** What the tactic is about, as far as words and numbers differ by it. */
export type TacticFamily =
  | 'contact'
  | 'secrecy'
  | 'sexual'
  | 'material'
  | 'image'
  | 'threat'
  | 'meeting'
  | 'drugs'
  | 'hurt'
  | 'despair'
  | 'money';

interface Tactic {
  readonly id: string;
  readonly group: TacticGroup;
  /** The middle of its message keys; absent where nobody is told anything about it. */
  readonly key?: string;
  readonly family?: TacticFamily;
}

export const TACTICS = [
  { id: 'access', group: 'A', key: 'access', family: 'contact' },
  { id: 'age-probe', group: 'A', key: 'ageProbe', family: 'contact' },
  { id: 'personal-info', group: 'A', key: 'personalInfo', family: 'contact' },
  { id: 'flattery', group: 'A', key: 'flattery', family: 'contact' },
  { id: 'gift', group: 'A', key: 'gift', family: 'contact' },
  { id: 'supervision-probe', group: 'B', key: 'supervisionProbe', family: 'secrecy' },
  { id: 'secrecy', group: 'B', key: 'secrecy', family: 'secrecy' },
  { id: 'isolation', group: 'B', key: 'isolation', family: 'secrecy' },
  { id: 'platform-move', group: 'B', key: 'platformMove', family: 'contact' },
  { id: 'compliance', group: 'B', key: 'compliance', family: 'contact' },
  { id: 'sexual-talk', group: 'C', key: 'sexualTalk', family: 'sexual' },
  { id: 'obscene-material', group: 'C', key: 'obsceneMaterial', family: 'material' },
  { id: 'image-request', group: 'C', key: 'imageRequest', family: 'image' },
  { id: 'video-undress', group: 'C', key: 'videoUndress', family: 'image' },
  { id: 'casting-lure', group: 'C', key: 'castingLure', family: 'image' },
  { id: 'sextortion', group: 'D', key: 'sextortion', family: 'threat' },
  { id: 'image-trade', group: 'D', key: 'imageTrade', family: 'image' },
  { id: 'offline-meeting', group: 'E', key: 'offlineMeeting', family: 'meeting' },
  { id: 'paid-companionship', group: 'E', key: 'paidCompanionship', family: 'meeting' },
  { id: 'drugs', group: 'F', key: 'drugs', family: 'drugs' },
  { id: 'bullying', group: 'F', key: 'bullying', family: 'hurt' },
  { id: 'self-harm-encouragement', group: 'F', key: 'selfHarmEncouragement', family: 'despair' },
  { id: 'fraud', group: 'F', key: 'fraud', family: 'money' },
  { id: 'crime-recruitment', group: 'F', key: 'crimeRecruitment', family: 'money' },
  { id: 'protective', group: 'protective' },
  { id: 'child-signal', group: 'child-signal' },
] as const satisfies readonly Tactic[];

type KnownTactic = (typeof TACTICS)[number];
export type TacticId = KnownTactic['id'];

/** A tactic that people are told about. */
export type SpokenTactic = Extract<KnownTactic, { key: string }>;

const BY_ID: ReadonlyMap<string, KnownTactic> = new Map(TACTICS.map((tactic) => [tactic.id, tactic]));

/** Whether guidance knows this tactic of a rule. */
export function isTacticId(id: string): id is TacticId {
  return BY_ID.has(id);
}

/** The tactics among these that have texts, in the same order, each once. */
export function spokenTactics(ids: readonly TacticId[]): SpokenTactic[] {
  const spoken: SpokenTactic[] = [];
  for (const id of new Set(ids)) {
    const tactic = BY_ID.get(id);
    if (tactic && 'key' in tactic) spoken.push(tactic);
  }
  return spoken;
}

/** The families of these tactics. */
export function familiesOf(ids: readonly TacticId[]): ReadonlySet<TacticFamily> {
  return new Set(spokenTactics(ids).map((tactic) => tactic.family));
}
