// opencc-js ships its dictionaries without types: one string, `from to...` between bars.
declare module 'opencc-js/dict/*' {
  const dictionary: string;
  export default dictionary;
}
