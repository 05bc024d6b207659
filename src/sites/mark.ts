// Something written on the page: the text of an element, or one of its attributes.
import { eachDeep } from './deep.ts';

export interface Mark {
  /** Within the row, or within the page; the row itself where it is missing. */
  readonly select?: string;
  readonly attribute?: string;
  /** The part that counts: the first group, or the whole match. */
  readonly match?: RegExp;
}

/** Several are tried in turn. */
export type Marks = Mark | readonly Mark[];

/** The first value that marks find; folded spaces, undefined where there is none. */
export function readMark(root: Element | Document, marks: Marks | undefined): string | undefined {
  for (const mark of marks === undefined ? [] : [marks].flat()) {
    const value = readOne(root, mark);
    if (value !== undefined) return value;
  }
  return undefined;
}

function readOne(root: Element | Document, { select, attribute, match }: Mark): string | undefined {
  const elements = select === undefined ? (root instanceof Element ? [root] : []) : matching(root, select);
  for (const element of elements) {
    const value = (attribute === undefined ? element.textContent : element.getAttribute(attribute)) ?? '';
    const found = match === undefined ? value : (match.exec(value)?.[1] ?? match.exec(value)?.[0] ?? '');
    const folded = found.replaceAll(/\s+/g, ' ').trim();
    if (folded !== '') return folded;
  }
  return undefined;
}

function* matching(root: Element | Document, select: string): Generator<Element> {
  if (root instanceof Element && root.matches(select)) yield root;
  yield* eachDeep(root, select);
}

const EARLIEST = Date.UTC(2000, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);

/** Milliseconds since 1970 of a value that tells a time; undefined for any other. */
export function timeOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const number = /^\d{9,14}(\.\d+)?$/.test(value) ? Number(value) : undefined;
  const at = number === undefined ? Date.parse(value) : number < 1e11 ? number * 1000 : number;
  return at >= EARLIEST && at <= LATEST ? Math.round(at) : undefined;
}
