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
    // OpenCC says 影片 for 视频, which is a film everywhere; a live video is 视讯.
    const taiwan = toSimplified(toTaiwan(entry)).replaceAll('影片', '视讯');
    return [...new Set([taiwan, ...own])].filter((other) => other !== entry);
  };
}
