// A drawing as plain shapes, so that pages (Preact) and content scripts (plain elements) show the same one.

export type Shape = readonly [
  tag: 'circle' | 'ellipse' | 'path',
  attributes: Readonly<Record<string, string | number>>,
];

export interface Drawing {
  /** Width and height of the space it is drawn in. */
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** The mark of Nightlight. Colours are attributes; a theme may only know the lamp that is off. */
export const LAMP: Drawing = {
  width: 48,
  height: 48,
  shapes: [
    ['circle', { class: 'lamp-glow', cx: 24, cy: 23, r: 23, fill: '#f0b429', opacity: 0.25 }],
    ['path', { d: 'M20.5 30h7v6H31a5 5 0 0 1 5 5v3H12v-3a5 5 0 0 1 5-5h3.5z', fill: '#8077b5' }],
    [
      'path',
      {
        class: 'lamp-shade',
        d: 'M6 28.5C6 15 13.5 5 24 5s18 10 18 23.5a2.5 2.5 0 0 1-2.5 2.5h-31A2.5 2.5 0 0 1 6 28.5z',
        fill: '#f0b429',
      },
    ],
    [
      'path',
      {
        class: 'lamp-moon',
        d: 'M26.5 12.5a7.5 7.5 0 1 0 5.6 11.6 6.2 6.2 0 0 1-5.6-11.6z',
        fill: '#fff6dc',
      },
    ],
  ],
};

/** A grown-up beside a child. */
export const GROWN_UP: Drawing = {
  width: 96,
  height: 72,
  shapes: [
    ['ellipse', { class: 'ground', cx: 48, cy: 66, rx: 40, ry: 5 }],
    ['path', { class: 'big', d: 'M18 66V46a18 18 0 0 1 36 0v20z' }],
    ['circle', { class: 'skin', cx: 36, cy: 19, r: 12 }],
    ['path', { class: 'hair', d: 'M24 19a12 12 0 0 1 24 0c-5-1-8-3-10-7-2 4-7 7-14 7z' }],
    ['path', { class: 'small-one', d: 'M54 66V54a12 12 0 0 1 24 0v12z' }],
    ['circle', { class: 'skin', cx: 66, cy: 35, r: 9 }],
    ['path', { class: 'hair', d: 'M57 35a9 9 0 0 1 18 0c-6 0-10-2-12-5-1 3-3 5-6 5z' }],
    ['path', { class: 'arm', d: 'M48 40c7 2 13 6 20 13' }],
    ['path', { class: 'smile', d: 'M32 23q4 4 8 0M63 38q3 3 6 0' }],
    ['path', { class: 'eyes', d: 'M32 19h.01M40 19h.01M63 35h.01M69 35h.01' }],
  ],
};
