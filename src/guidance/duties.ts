// What the law asks of a school's staff, by country.
import json from '../../assets/duties.json';
import type { CountryCode } from './country.ts';
import { type DutiesFile, type Duty, parseDuties } from './duty.ts';

const FILE = 'assets/duties.json';
let parsed: DutiesFile | undefined;

/** The file, parsed when it is first asked for. */
export function dutiesFile(): DutiesFile {
  parsed ??= parseDuties(json, FILE);
  return parsed;
}

/** The duty in a country, and the month in which its sources were last read. */
export function dutyOf(country: CountryCode): { duty: Duty; checked: string } {
  const { checked, duties } = dutiesFile();
  const duty = duties.find((one) => one.country === country);
  if (duty === undefined) throw new RangeError(`${FILE}: expected a duty for ${country}, found none`);
  return { duty, checked: duty.checked ?? checked };
}
