// A school's policy, parsed field by field: a wrong one is told and ignored, and costs no other. Firefox checks nothing
// of it, Chrome only the types.
import * as v from 'valibot';
import { isCountryCode } from '../guidance/country.ts';
import {
  HelpLine,
  HostPattern,
  POLICY_FIELDS,
  Policy,
  type PolicyProblem,
  SitePattern,
} from '../messages/contract.ts';

/** More of a list than this is no list but a mistake. */
const MOST = { watchSites: 500, leaveAlone: 500, helpLines: 5 } as const;
/** As much of what was found as helps to find it. */
const SHOWN = 60;

/** A part of the policy that holds, and what of it does not. */
interface Parsed {
  readonly value?: unknown;
  readonly problems: readonly PolicyProblem[];
}

/**
 * @param raw as the browser gives it
 * @param listed hosts of the chat sites that are always watched: no policy takes them away
 */
export function parsePolicy(
  raw: Readonly<Record<string, unknown>>,
  listed: readonly string[],
): { policy: Policy; problems: PolicyProblem[] } {
  const kept = v.pipe(
    HostPattern,
    v.check(
      (pattern) => !listed.some((host) => isWithin(host, pattern)),
      'no site that Nightlight always watches',
    ),
  );
  // Of these lists one bad entry costs no other. Of names that switch something, a mistyped one leaves all as it is.
  const lists: Readonly<Record<string, { of: v.GenericSchema; most: number }>> = {
    watchSites: { of: SitePattern, most: MOST.watchSites },
    leaveAlone: { of: kept, most: MOST.leaveAlone },
    helpLines: { of: HelpLine, most: MOST.helpLines },
  };
  const fields: Readonly<Record<string, v.GenericSchema>> = {
    ...POLICY_FIELDS,
    country: v.pipe(POLICY_FIELDS.country, v.check(isCountryCode, 'a country of docs/deploy/settings.md')),
  };
  const parsed = Object.entries(raw).map(([name, value]): readonly [string, Parsed] => {
    const list = Object.hasOwn(lists, name) ? lists[name] : undefined;
    if (list !== undefined && Array.isArray(value)) return [name, parseList(name, list, value)];
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field === undefined) return [name, { problems: [problem(name, 'a setting of Nightlight', value)] }];
    return [name, parseWhole(name, field, value)];
  });
  const good = parsed.flatMap(([name, { value }]) => (value === undefined ? [] : [[name, value] as const]));
  return {
    policy: v.parse(Policy, Object.fromEntries(good)),
    problems: parsed.flatMap(([, { problems }]) => problems),
  };
}

function parseWhole(name: string, schema: v.GenericSchema, value: unknown): Parsed {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return { value: result.output, problems: [] };
  return { problems: [problemOf(name, result.issues[0])] };
}

function parseList(
  name: string,
  { of, most }: { of: v.GenericSchema; most: number },
  items: unknown[],
): Parsed {
  const results = items.slice(0, most).map((item, at) => parseWhole(`${name}[${at}]`, of, item));
  const problems = results.flatMap((result) => result.problems);
  if (items.length > most) problems.push(problem(name, `at most ${most} entries`, `${items.length} entries`));
  const value = results.flatMap((result) => (result.value === undefined ? [] : [result.value]));
  return { ...((value.length > 0 || items.length === 0) && { value }), problems };
}

function problemOf(name: string, issue: v.BaseIssue<unknown>): PolicyProblem {
  const path = issue.path ?? [];
  const steps = path.map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`));
  // A check that compares fields is given them all, and told where it points.
  return problem(name + steps.join(''), expectedBy(issue), path.at(-1)?.value ?? issue.input);
}

/** In the words of our own checks; of the library's only what it expects: its messages repeat what was found. */
function expectedBy({ kind, message, expected }: v.BaseIssue<unknown>): string {
  if (kind === 'validation' && !message.startsWith('Invalid ')) return message;
  if (expected === 'never') return 'no such field';
  return (expected ?? 'another value').replaceAll(/["()]/g, '');
}

function problem(field: string, expected: string, found: unknown): PolicyProblem {
  const text = typeof found === 'string' ? found : (JSON.stringify(found) ?? String(found));
  return { field: shorten(field), expected, found: shorten(text) };
}

const shorten = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/** Whether a host is one that a pattern like `chat.example` or `*.example.org` names. */
export function isWithin(host: string, pattern: string): boolean {
  if (!pattern.startsWith('*.')) return host === pattern;
  return host === pattern.slice(2) || host.endsWith(pattern.slice(1));
}
