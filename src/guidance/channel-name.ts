// What a place that helps is called in the reader's language.
import type { Channel } from './channel.ts';
import type { Locale } from './texts.ts';

/** Those of Taiwan, Hong Kong and the world have a local name without Simplified characters. */
export function channelName({ id, name }: Pick<Channel, 'id' | 'name'>, locale: Locale): string {
  if (locale === 'en') return name.en;
  const isLocalScript = locale === 'zh_TW' && /^(tw|hk|int)-/.test(id);
  return isLocalScript ? name.local : (name.zh_CN ?? name.local);
}
