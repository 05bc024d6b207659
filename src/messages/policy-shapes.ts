// What a school may set by the policy of the browser. Every field may be missing; none of them can hide Nightlight, show
// staff what is written in a chat, or make it notice less than it does without a policy.
import * as v from 'valibot';
import { Band, KEEP_DAYS, Locale, Short, Time } from './shapes.ts';

const line = (most: number) =>
  v.pipe(v.string(), v.trim(), v.regex(/^[^\p{Cc}]+$/u, 'one line of text'), v.maxLength(most));
const Phone = v.pipe(v.string(), v.regex(/^[#*+]?\d[\d -]{1,29}$/, 'a number that can be dialled'));
const Page = v.pipe(v.string(), v.url(), v.regex(/^https:\/\//, 'an https address'), v.maxLength(300));
const Clock = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day like 08:00'));

/** In the order of `Date.getDay`. */
export const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

const Mail = v.pipe(v.string(), v.email(), v.maxLength(200));

/** When somebody at the school can be reached, by the clock of the device. Nightlight itself is on at any time. */
export const SchoolHours = v.pipe(
  v.strictObject({ days: v.pipe(v.array(v.picklist(DAYS)), v.minLength(1)), from: Clock, to: Clock }),
  v.forward(
    v.check(({ from, to }) => from < to, 'a time after "from"'),
    ['to'],
  ),
);
export type SchoolHours = v.InferOutput<typeof SchoolHours>;

/** Somebody of the school's own to turn to. */
export const HelpLine = v.pipe(
  v.strictObject({
    name: line(80),
    phone: v.optional(Phone),
    url: v.optional(Page),
    /** When somebody answers, in words. */
    hours: v.optional(line(80)),
  }),
  v.check(({ phone, url }) => phone !== undefined || url !== undefined, 'a phone or a url'),
);
export type HelpLine = v.InferOutput<typeof HelpLine>;

/** Settings that only the school changes. */
export const LOCKABLE = [
  'ageBand',
  'language',
  'country',
  'keepDays',
  'askBeforeSending',
  'frequency',
  'sites',
  'pause',
] as const;
export type Lockable = (typeof LOCKABLE)[number];

/** What a pupil may do with a warning. */
export const ACTIONS = ['save', 'share', 'tellSchool'] as const;
export type Action = (typeof ACTIONS)[number];

/** A host, all hosts below one, or every site; with or without the scheme and path of a match pattern. */
const SITE = /^(?:(https?|\*):\/\/)?(\*|(?:\*\.)?(?:[a-z0-9-]+\.)*[a-z0-9-]+)(?:\/\*?)?$/;

/** Gives a match pattern, of https where nothing else is said. */
export const SitePattern = v.pipe(
  Short,
  v.regex(SITE, 'a site like chat.school.example or https://chat.school.example/*'),
  v.transform((text) => {
    const [, scheme, host = ''] = SITE.exec(text) ?? [];
    return host === '*' ? '*://*/*' : `${scheme ?? 'https'}://${host}/*`;
  }),
);
/** Never more than what lies below a name of two parts. */
export const HostPattern = v.pipe(
  Short,
  v.regex(
    /^(\*\.(?:[a-z0-9-]+\.)+[a-z0-9-]+|(?:[a-z0-9-]+\.)*[a-z0-9-]+)$/,
    'a host like chat.school.example or *.school.example',
  ),
);

export const POLICY_FIELDS = {
  organisationName: line(80),
  /** Whom pupils ask about Nightlight. */
  organisationContact: line(200),
  ageBand: Band,
  language: v.picklist(['auto', ...Locale.options]),
  country: v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'a country code like gb')),
  watchSites: v.array(SitePattern),
  leaveAlone: v.array(HostPattern),
  schoolHours: SchoolHours,
  /** Missing: what the policy sets, asking before sending, sites and pauses. */
  lockedSettings: v.array(v.picklist(LOCKABLE)),
  /** Missing: all. */
  allowedActions: v.array(v.picklist(ACTIONS)),
  /** Where a pupil tells the school: an e-mail address, or a page. */
  tellSchool: v.pipe(
    v.string(),
    v.check((text) => v.is(Mail, text) || v.is(Page, text), 'an e-mail address or an https address'),
  ),
  guardianView: v.boolean(),
  keepDays: v.picklist(KEEP_DAYS),
  practice: v.boolean(),
  helpLines: v.array(HelpLine),
  /** The school has the consent that the law asks for; without it Nightlight asks. */
  consentGiven: v.boolean(),
} as const;

export const Policy = v.partial(v.strictObject(POLICY_FIELDS));
export type Policy = v.InferOutput<typeof Policy>;

/** Something in a policy that is ignored, and why. */
export const PolicyProblem = v.strictObject({
  /** Like `helpLines[1].phone`. */
  field: v.string(),
  expected: v.string(),
  found: v.string(),
});
export type PolicyProblem = v.InferOutput<typeof PolicyProblem>;

/** What holds of a school's policy. */
export const HeldPolicy = v.strictObject({
  policy: Policy,
  problems: v.array(PolicyProblem),
  /** When it came, or last changed. */
  since: Time,
  /** The settings that are locked by it. */
  locked: v.array(v.picklist(LOCKABLE)),
  /** What a pupil may do. */
  actions: v.array(v.picklist(ACTIONS)),
});
export type HeldPolicy = v.InferOutput<typeof HeldPolicy>;
