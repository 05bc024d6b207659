// fastscan ships no types; this is what the benchmark uses of it.
declare module 'fastscan' {
  export default class FastScanner {
    constructor(words: string[]);
    /** Place and word of each hit. */
    search(text: string): [number, string][];
  }
}
