// What stands beside messages everywhere, known by its words alone.
import { shownText } from './flat-tree.ts';

/** What stands beside messages everywhere, whatever it is called: a time, a receipt, a reaction. */
const SMALL_PRINT =
  /^(?:(?:(?:today|yesterday)(?: at|,)? )?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?|[上下]午 ?\d{1,2}:\d{2}|\d+ ?(?:s|m|h|d|w|min|hours?|minutes?|days?)(?: ago)?|just now|刚刚|\d+ ?(?:秒|分钟|小时|天)前|[✓✔☑]+|(?:seen|read|delivered|sent|sending…|edited|\(edited\)|已读|未读|已送达|已发送|已编辑|送达|تمت القراءة)(?: (?:at )?\d{1,2}:\d{2}.*)?|(?:\p{Extended_Pictographic}\uFE0F?\s*\d+\s*)+|[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?(?: ?[·✓✔]+)*)$/iu;

/** Small print as an element of its own, smaller or beside others: "sent" is also something people write. */
export function isSmallPrint(element: Element): boolean {
  const text = shownText(element).trim();
  return text.length > 0 && text.length <= 40 && SMALL_PRINT.test(text) && !element.matches('p, mark, code');
}
