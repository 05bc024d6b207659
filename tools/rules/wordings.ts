// The same thing in the words of Taiwan and Hong Kong: OpenCC's phrases, and those of rules/wordings.yaml.
import { Converter } from 'opencc-js';

/** @param wordings mainland word -> other words, all in Simplified characters. */
export function readWordings(
  wordings: Readonly<Record<string, readonly string[]>>,
): (entry: string) => string[] {
  const toTaiwan = Converter({ from: 'cn', to: 'twp' });
  // Characters only: the words stay those of Taiwan.
  const toSimplified = Converter({ from: 'tw', to: 'cn' });
  return (entry) => {
    if (!/\p{Script=Han}{2}/u.test(entry)) return [];
    const own = Object.entries(wordings).flatMap(([word, others]) =>
      entry.includes(word) ? others.map((other) => entry.replace(word, other)) : [],
    );
    return [...new Set([toSimplified(toTaiwan(entry)), ...own])].filter((other) => other !== entry);
  };
}
