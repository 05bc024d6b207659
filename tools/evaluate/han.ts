// Chinese characters in a text, by place.

const HAN = /\p{Script=Han}/u;

export const isHan = (char: string): boolean => HAN.test(char);

/** Puts a mark between each two characters that stand side by side. */
export function betweenHan(text: string, mark: string): string {
  return text.replaceAll(/(\p{Script=Han})(?=\p{Script=Han})/gu, `$1${mark}`);
}

/** Replaces characters; `change` gets the character and how many came before it. */
export function replaceHan(text: string, change: (char: string, index: number) => string): string {
  let index = 0;
  return text.replaceAll(/\p{Script=Han}/gu, (char) => {
    index += 1;
    return change(char, index - 1);
  });
}
