// How old the evidence of a recipe is, and what is to be said of it.
import { type Evidence, firstDay, type Piece } from './evidence.ts';

const DAY_MS = 86_400_000;
/** Of the same day the better one is told. */
const KINDS: readonly Piece['kind'][] = ['live', 'kit', 'client', 'notes'];

export interface Age {
  /** The newest piece. */
  readonly newest: Piece;
  readonly days: number;
  readonly isOld: boolean;
  /** Somebody wrote a wrong date. */
  readonly isFromTheFuture: boolean;
  readonly isNeverLive: boolean;
}

/** @param now a day. @param maxAge in days. */
export function ageOf({ evidence }: Evidence, now: string, maxAge: number): Age {
  const [newest] = [...evidence].sort(
    (a, b) => dayOf(b) - dayOf(a) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind),
  );
  if (newest === undefined) throw new Error('expected at least one piece of evidence, found none');
  const days = (Date.parse(now) - dayOf(newest)) / DAY_MS;
  return {
    newest,
    days,
    isOld: days > maxAge,
    isFromTheFuture: days < 0,
    isNeverLive: !evidence.some(({ kind }) => kind === 'live'),
  };
}

const dayOf = ({ date }: Piece): number => Date.parse(firstDay(date));
