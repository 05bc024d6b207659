// What `npm run sites` says: for each reader whether its fixtures are read, and how old what it rests on is.
import { formatTable } from '../scan/table.ts';
import { type Age, ageOf } from './age.ts';
import type { SiteCheck } from './check.ts';
import type { Evidence } from './evidence.ts';

export interface Report {
  readonly lines: readonly string[];
  /** A fixture is not read as it should be. */
  readonly failed: boolean;
  /** Some evidence is old, or never came from the site itself. */
  readonly marked: boolean;
}

/** @param now a day. @param maxAge in days. */
export function reportOf(
  checks: readonly SiteCheck[],
  evidence: ReadonlyMap<string, Evidence>,
  now: string,
  maxAge: number,
): Report {
  const sites = checks.map((check) => {
    const known = evidence.get(check.site);
    if (known === undefined) throw new Error(`expected evidence for ${check.site}, found none`);
    return { check, known, age: ageOf(known, now, maxAge) };
  });
  const rows = sites.map(({ check: { site, fixtures, faults }, known: { confidence }, age }) => [
    site,
    faults.length === 0 ? `ok (${fixtures})` : `failed (${faults.length} of ${fixtures})`,
    confidence,
    age.newest.kind,
    age.newest.date,
    String(age.days),
    marksOf(age).join(', '),
  ]);
  const faults = checks.flatMap((check) => check.faults);
  const count = (isCounted: (site: (typeof sites)[number]) => boolean): number =>
    sites.filter(isCounted).length;
  const sum = [
    `${sites.length} readers`,
    `${count(({ check }) => check.faults.length > 0)} fail their fixtures`,
    `${count(({ age }) => age.isOld)} rest on evidence older than ${maxAge} days`,
    `${count(({ age }) => age.isNeverLive)} were never tried on the live site`,
  ];
  return {
    lines: [...formatTable(COLUMNS, rows), '', ...faults, `${sum.join('; ')}.`],
    failed: faults.length > 0,
    marked: sites.some(({ age }) => marksOf(age).length > 0),
  };
}

const COLUMNS = [
  { title: 'reader' },
  { title: 'fixtures' },
  { title: 'confidence' },
  { title: 'evidence' },
  { title: 'dated' },
  { title: 'days', isNumber: true },
  { title: 'marks' },
];

const marksOf = ({ isOld, isFromTheFuture, isNeverLive }: Age): string[] => [
  ...(isOld ? ['old'] : []),
  ...(isFromTheFuture ? ['from the future'] : []),
  ...(isNeverLive ? ['never live'] : []),
];
