// The shape of a rule file, a combination and the taxonomy. The types are inferred from the schemas,
// and the same schemas check the files when the project is built.
import * as v from 'valibot';
import { MOST_BITS, TONE_UNIT } from './tone.ts';

const Slug = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by "-"'),
);
const Texts = v.strictObject({ en: v.pipe(v.string(), v.nonEmpty()), zh: v.pipe(v.string(), v.nonEmpty()) });
const Sentences = v.array(v.pipe(v.string(), v.nonEmpty()));

/** No rule tells more, however rare it is in ordinary talk. */
export const MOST_RULE_BITS = 8;

/** How much evidence one hit is. */
export const Strength = v.picklist(['weak', 'medium', 'strong']);
/**
 * `cue` is nothing alone and counts only together with others (`stretch.ts`); `experimental` never warns alone; `trial`
 * warns; `stable` is trial with a measured record.
 */
export const Status = v.picklist(['cue', 'experimental', 'trial', 'stable']);
/**
 * A access and trust, B risk and secrecy, C sexual and image, D coercion, E offline, F crime and harm. The last
 * two are not about the contact: they change what is said beside them.
 */
export const Group = v.picklist(['A', 'B', 'C', 'D', 'E', 'F', 'protective', 'child-signal']);

const RuleFields = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+\.[a-z0-9-]+$/, 'expected tactic.slug')),
  tactic: Slug,
  languages: v.pipe(v.array(v.picklist(['en', 'zh'])), v.minLength(1)),
  direction: v.picklist(['received', 'sent', 'any']),
  strength: Strength,
  status: Status,
  /** What a cue tells, in bits: how much likelier it is from such a contact than in ordinary talk. */
  bits: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4))),
  match: v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.minLength(1)),
  unless: v.optional(v.array(v.pipe(v.string(), v.nonEmpty())), []),
  explain: v.optional(v.strictObject({ child: v.optional(Texts), parent: v.optional(Texts) })),
  mistakes: v.pipe(
    v.array(
      v.pipe(
        v.string(),
        v.check(
          (text) => text.length >= 4 && !/^(unknown|none|n\/a|未知|无)\.?$/i.test(text),
          'expected a sentence that names a likely mistake',
        ),
      ),
    ),
    v.minLength(1),
  ),
  references: v.optional(v.array(v.string()), []),
  examples: v.strictObject({
    matches: v.pipe(Sentences, v.minLength(3)),
    clean: v.pipe(Sentences, v.minLength(3)),
    knownFalse: v.optional(Sentences, []),
    knownMissed: v.optional(Sentences, []),
  }),
});
export const Rule = v.pipe(
  RuleFields,
  v.check(
    ({ status, bits }) => (status === 'cue') === (bits !== undefined),
    'expected bits for a cue, and for no other rule',
  ),
);
export type Rule = v.InferOutput<typeof Rule>;

const RuleId = v.pipe(v.string(), v.regex(/^[a-z0-9-]+\.[a-z0-9-]+$/, 'expected tactic.slug'));

/** Tactics, or single rules, that together say more than the sum of their parts. */
export const Combination = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^combination\.[a-z0-9-]+$/, 'expected combination.slug')),
  /** Each a tactic (`secrecy`) or one rule (`drugs.substance`); several rules of one tactic may be named. */
  needs: v.pipe(v.array(v.union([Slug, RuleId])), v.minLength(2)),
  /** Weaker signals do not count towards it. */
  strength: v.optional(Strength, 'medium'),
  within: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
  /** Bits added. */
  adds: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4)),
  /** `urgent` where the pair itself calls for it (a meeting kept secret); otherwise the sum decides. */
  urgent: v.optional(v.boolean(), false),
  basis: v.pipe(v.string(), v.minLength(12)),
});
export type Combination = v.InferOutput<typeof Combination>;

export const Tactic = v.strictObject({
  id: Slug,
  group: Group,
  /** One received strong signal of it is urgent: an imperative of the sexual or coercive kind. */
  imperative: v.optional(v.boolean(), false),
  /** Tactics with which enough cues of it are urgent: a meeting nobody is to know of. */
  urgentWith: v.optional(v.array(Slug)),
});
export type Tactic = v.InferOutput<typeof Tactic>;

export const Taxonomy = v.strictObject({ tactics: v.array(Tactic) });

/** Word list shared by rules: rules/words/<language>.yaml maps a list name to its words. */
export const WordLists = v.record(Slug, v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.minLength(1)));
export type WordLists = v.InferOutput<typeof WordLists>;

/**
 * rules/lexicon/<language>.yaml: words and rows of words that no rule asks for, with the bits they lean to (`tone.ts`).
 * Above 0 such contacts write them more often than friends and family do, below 0 less often.
 */
export const Lexicon = v.record(
  v.pipe(v.string(), v.nonEmpty()),
  v.pipe(
    v.number(),
    v.minValue(-MOST_BITS),
    v.maxValue(MOST_BITS),
    v.check(
      (bits) => bits !== 0 && Number.isInteger(bits / TONE_UNIT),
      `expected bits in steps of ${TONE_UNIT}, and not 0`,
    ),
  ),
);
export type Lexicon = v.InferOutput<typeof Lexicon>;

/** rules/measured.yaml: what each rule tells where it was met, in bits. */
export const Measured = v.record(v.string(), v.pipe(v.number(), v.minValue(0), v.maxValue(MOST_RULE_BITS)));
export type Measured = v.InferOutput<typeof Measured>;

/** rules/naming.yaml: bits by which each tactic is named before others of which as much is said, or after them. */
export const Naming = v.record(
  Slug,
  v.pipe(v.number(), v.minValue(-MOST_RULE_BITS), v.maxValue(MOST_RULE_BITS)),
);
export type Naming = v.InferOutput<typeof Naming>;

/** rules/wordings.yaml: a mainland word and what it is called elsewhere. */
export const Wordings = v.record(
  v.string(),
  v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.minLength(1)),
);
export type Wordings = v.InferOutput<typeof Wordings>;

/** What weighing needs to know of a rule; the phrases stay in the pack. */
export type RuleFacts = Pick<Rule, 'id' | 'tactic' | 'strength' | 'status' | 'bits' | 'explain'> & {
  /** Bits it was measured to tell; where nothing is known those its writer gave it. */
  readonly measured?: number;
};

/** What weighing needs to know of a tactic. */
export type TacticFacts = Tactic & {
  /** Bits of `Naming`; 0 where nothing is known. */
  readonly lead?: number;
};

/** Everything weighing needs, keyed by id. Compiled with the pack. */
export interface RuleBook {
  readonly rules: Readonly<Record<string, RuleFacts>>;
  readonly tactics: Readonly<Record<string, TacticFacts>>;
  readonly combinations: readonly Combination[];
}
