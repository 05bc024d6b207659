// The one conversation that every kit shows: two people plan a day out. Invented.

export const ME = { id: 'mia', name: 'Mia' } as const;
export const OTHER = { id: 'jonas', name: 'Jonas Berg' } as const;

export interface KitMessage {
  readonly id: string;
  readonly by: 'me' | 'other';
  /** Paragraphs are parted by an empty line, points of a list begin with "- ". */
  readonly text: string;
  readonly at: Date;
}

const day = (date: number, hour: number, minute: number): Date => new Date(2026, 4, date, hour, minute);

const SAID: readonly (readonly [by: 'me' | 'other', at: Date, text: string])[] = [
  ['other', day(8, 16, 2), 'Hi Mia, are you back from the lake?'],
  ['me', day(8, 16, 5), 'Yes, since noon 😊'],
  ['me', day(8, 16, 5), 'The train was on time for once.'],
  ['other', day(8, 16, 9), 'Nice'],
  [
    'other',
    day(8, 16, 10),
    'About tomorrow, two things.\n\nThe bus leaves at nine from the station, and it does not wait.\n\nPlease bring the big map, mine fell into the water last week and can no longer be read.',
  ],
  ['me', day(8, 16, 12), 'ok'],
  ['other', day(8, 16, 12), 'ok'],
  ['other', day(8, 16, 13), '你明天带相机吗？'],
  ['me', day(8, 16, 20), '带，电池已经充好了。'],
  ['me', day(8, 16, 21), 'My list:\n\n- bread\n- cheese\n- two apples'],
  ['other', day(8, 16, 22), '🎉'],
  ['other', day(9, 8, 10), 'Here is the way we go: https://maps.example/lake'],
  [
    'me',
    day(9, 8, 12),
    'Got it, thanks! I will be there ten minutes early, so that we get the seats at the window and see the hills on the way up.',
  ],
  ['me', day(9, 8, 13), 'See you'],
  ['me', day(9, 8, 13), 'See you'],
  ['other', day(9, 8, 15), 'See you at the station 👋'],
];

export const MESSAGES: readonly KitMessage[] = SAID.map(([by, at, text], place) => ({
  id: `m${place + 1}`,
  by,
  text,
  at,
}));

/** Of the second day: kits with date lines have one before it. */
export const FIRST_OF_SECOND_DAY = 'm12';

export const clock = (at: Date): string => `${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')}`;

export const nameOf = ({ by }: KitMessage): string => (by === 'me' ? ME.name : OTHER.name);

/** A picture of a person: one colour. */
export const face = (colour: string): string =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40" fill="${colour}"/></svg>`)}`;

/** Other chats of the same person, for lists beside the chat. */
export const OTHER_CHATS = [
  { id: 'c2', name: 'Choir', last: 'Rehearsal starts at six' },
  { id: 'c3', name: 'Aunt Rosa', last: '🌻' },
] as const;
