// The three age bands that texts are written for; no birth date is ever asked or stored.

export const BANDS = ['under10', '10to13', '14to17'] as const;
export type Band = (typeof BANDS)[number];

/** Until a family chooses: its words suit a younger child and do not talk down to an older one. */
export const DEFAULT_BAND: Band = '10to13';
