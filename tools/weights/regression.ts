// Logistic regression with a penalty on large weights, by coordinate descent with a step that is held back where it would
// leave the region in which it may be trusted (Genkin, Lewis and Madigan 2007: CLG).

export interface Column {
  /** Rows in which the feature stands, and how often. */
  readonly rows: Uint32Array;
  readonly counts: Uint8Array;
  /** The weight lies between these, and the less is known of it the nearer to `expected`. */
  readonly least: number;
  readonly most: number;
  readonly expected: number;
}

export interface Problem {
  readonly columns: readonly Column[];
  /** 1 or -1, by row. */
  readonly sides: Int8Array;
  /** How much each row counts. */
  readonly importance: Float64Array;
  /** What is known of each row beforehand, in nats. */
  readonly offsets: Float64Array;
}

/** Penalty on half the square of what each weight is away from what was expected. */
const PENALTY = 3;
const MOST_SWEEPS = 100;
/** Where no weight moves further in a sweep, it is done. */
const STILL = 0.002;

/** The weight of each column, in nats. Deterministic. */
export function regress({ columns, sides, importance, offsets }: Problem): Float64Array {
  const weights = Float64Array.from(columns, ({ expected }) => expected);
  const trusted = new Float64Array(columns.length).fill(1);
  const sums = Float64Array.from(offsets);
  for (const { rows, counts, expected } of columns) add(sums, rows, counts, expected);
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
    let moved = 0;
    for (const [c, { rows, counts, least, most, expected }] of columns.entries()) {
      const weight = weights[c] ?? 0;
      let slope = PENALTY * (weight - expected);
      let curve = PENALTY;
      for (let i = 0; i < rows.length; i += 1) {
        const row = rows[i] ?? 0;
        const count = counts[i] ?? 0;
        const side = sides[row] ?? 1;
        const wrong = (importance[row] ?? 0) / (1 + Math.exp(side * (sums[row] ?? 0)));
        slope -= side * count * wrong;
        curve += count * count * wrong * (1 - wrong / (importance[row] ?? 1));
      }
      const region = trusted[c] ?? 1;
      const step = Math.max(-region, Math.min(region, -slope / curve));
      const next = Math.max(least, Math.min(most, weight + step));
      const change = next - weight;
      trusted[c] = Math.max(2 * Math.abs(change), region / 2);
      if (change === 0) continue;
      weights[c] = next;
      add(sums, rows, counts, change);
      moved = Math.max(moved, Math.abs(change));
    }
    if (moved < STILL) break;
  }
  return weights;
}

function add(sums: Float64Array, rows: Uint32Array, counts: Uint8Array, weight: number): void {
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] ?? 0;
    sums[row] = (sums[row] ?? 0) + weight * (counts[i] ?? 0);
  }
}
