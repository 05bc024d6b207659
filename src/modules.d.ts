// Paths of scripts that the build makes, for `scripting.executeScript`.
declare module '*?script' {
  const path: string;
  export default path;
}
