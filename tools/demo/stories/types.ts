// What a scripted conversation of the demo chat is, and two short helpers to write one.
// Everything in these stories is invented; wording is kept to the least that shows the pattern.

export type StoryLang = 'en' | 'zh' | 'zh-Hant';
export type Side = 'contact' | 'me';
/** The least level that is right once the whole story has been read; `quiet` means nothing at all. */
export type Expected = 'quiet' | 'note' | 'warn' | 'urgent';

export interface Line {
  from: Side;
  text: string;
  /** Extra milliseconds of silence before this line, at speed 1. */
  pause?: number;
}

export interface Story {
  id: string;
  lang: StoryLang;
  title: string;
  contact: string;
  expected: Expected;
  /** The pattern of the published cases it shows (C1 to C14). */
  case?: string;
  /** Index of the line by which a careful adult wants the child to have been warned. */
  expectedBy?: number;
  lines: Line[];
}

/** A line of the contact. */
export function them(text: string, pause?: number): Line {
  return pause === undefined ? { from: 'contact', text } : { from: 'contact', text, pause };
}

/** A line of the child who owns this chat window. */
export function me(text: string, pause?: number): Line {
  return pause === undefined ? { from: 'me', text } : { from: 'me', text, pause };
}
