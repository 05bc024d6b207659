// A policy in which every field is wrong, each with what is told of it.

export interface WrongField {
  readonly field: string;
  readonly value: unknown;
  /** Where in the field it is wrong. */
  readonly at: string;
  readonly expected: string;
  readonly found: string;
  /**
   * Of another type than assets/managed_schema.json says, or not in it: Chromium drops that before an extension sees
   * any of it, and lists it itself at chrome://policy.
   */
  readonly droppedByChromium?: true;
}

const NAME = 'x'.repeat(81);

export const WRONG_FIELDS: readonly WrongField[] = [
  {
    field: 'organisationName',
    value: NAME,
    at: 'organisationName',
    expected: '<=80',
    found: `${NAME.slice(0, 60)}…`,
  },
  {
    field: 'organisationContact',
    value: 'Room 12\nMs Lin',
    at: 'organisationContact',
    expected: 'one line of text',
    found: 'Room 12\nMs Lin',
  },
  {
    field: 'ageBand',
    value: 'toddler',
    at: 'ageBand',
    expected: 'under10 | 10to13 | 14to17',
    found: 'toddler',
  },
  { field: 'language', value: 'fr', at: 'language', expected: 'auto | en | zh_CN | zh_TW', found: 'fr' },
  { field: 'country', value: 'zz', at: 'country', expected: 'a country', found: 'zz' },
  {
    field: 'watchSites',
    value: ['chat school'],
    at: 'watchSites[0]',
    expected: 'a site like',
    found: 'chat school',
  },
  { field: 'leaveAlone', value: ['*.com'], at: 'leaveAlone[0]', expected: 'a host like', found: '*.com' },
  {
    field: 'schoolHours',
    value: { days: ['mon'], from: '16:00', to: '08:00' },
    at: 'schoolHours.to',
    expected: 'a time after "from"',
    found: '08:00',
  },
  {
    field: 'lockedSettings',
    value: ['everything'],
    at: 'lockedSettings[0]',
    expected: 'ageBand | language',
    found: 'everything',
  },
  {
    field: 'allowedActions',
    value: ['delete'],
    at: 'allowedActions[0]',
    expected: 'save | share | tellSchool',
    found: 'delete',
  },
  {
    field: 'tellSchool',
    value: 'http://school.example/tell',
    at: 'tellSchool',
    expected: 'an e-mail address or an https address',
    found: 'http://school.example/tell',
  },
  {
    field: 'guardianView',
    value: 'no',
    at: 'guardianView',
    expected: 'boolean',
    found: 'no',
    droppedByChromium: true,
  },
  { field: 'keepDays', value: 45, at: 'keepDays', expected: '30 | 60 | 90', found: '45' },
  { field: 'practice', value: 0, at: 'practice', expected: 'boolean', found: '0', droppedByChromium: true },
  {
    field: 'helpLines',
    value: [{ name: 'Office' }],
    at: 'helpLines[0]',
    expected: 'a phone or a url',
    found: '{"name":"Office"}',
  },
  {
    field: 'consentGiven',
    value: 'yes',
    at: 'consentGiven',
    expected: 'boolean',
    found: 'yes',
    droppedByChromium: true,
  },
  {
    field: 'hideIndicator',
    value: true,
    at: 'hideIndicator',
    expected: 'a setting of Nightlight',
    found: 'true',
    droppedByChromium: true,
  },
];
