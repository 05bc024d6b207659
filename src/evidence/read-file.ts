// Finds the data in a file that may be damaged: by lines, so that one bad record does not hide the others.
import { DATA_END, DATA_START } from './evidence-file.ts';
import { FORMAT } from './pack.ts';

export interface DataLines {
  /** The line of the file, from 1, on which the first record stands. */
  first: number;
  /** What stands where records should, one a line. */
  records: readonly string[];
  /** Undefined where the file ends before it. */
  seal: string | undefined;
  /** The file ends within the seal. */
  isSealBegun: boolean;
  /** As the file names it; undefined where that cannot be read. */
  version: number | undefined;
}

/** The data of an evidence file; undefined for a file that is none. */
export function readDataLines(text: string): DataLines | undefined {
  const start = startOf(text);
  if (start === undefined) return undefined;
  const [opening = '', ...lines] = text.slice(start).split('\n');
  const sealAt = lines.findIndex((line) => /"(publicKey|signature)":"[0-9a-f]/.test(line));
  const endAt = lines.findIndex((line) => line.startsWith(DATA_END));
  const cutAt = sealAt < 0 && lines.at(-1)?.startsWith(']') ? lines.length - 1 : -1;
  const end = [sealAt, cutAt, endAt, lines.length].find((at) => at >= 0) ?? 0;
  // Where the end of a line is lost, the last record and the seal are one.
  const isJoined = lines[end]?.startsWith('{"hash":') === true;
  const version = /"version":(\d{1,6}),/.exec(opening)?.[1];
  return {
    first: text.slice(0, start).split('\n').length + 1,
    records: lines.slice(0, isJoined ? end + 1 : end).map((line) => line.replace(/,$/, '')),
    seal: sealAt >= 0 ? lines[sealAt] : undefined,
    isSealBegun: cutAt >= 0,
    version: version === undefined ? undefined : Number(version),
  };
}

const FORMAT_START = `{"format":"${FORMAT}"`;

/** Either of two signs may be damaged. No text of a chat can look like one: its quotes and `<` are written otherwise. */
function startOf(text: string): number | undefined {
  const element = text.indexOf(DATA_START);
  const format = text.indexOf(FORMAT_START);
  if (element < 0) return format < 0 ? undefined : format;
  const after = element + DATA_START.length;
  return text[after] === '\n' ? after + 1 : after;
}
