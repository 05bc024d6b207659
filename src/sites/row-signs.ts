// What the rows of a list say about it: messages are plain; rows of other lists are links, have headings,
// check boxes, answers within answers, or invite everybody to like and share them.
import { shownText } from './flat-tree.ts';

const SOCIAL =
  /^\s*(?:\d+\s*)?(?:reply|replies|like|likes|share|helpful|report|upvote|downvote|vote|quote|follow|repost|retweet|permalink|read more|subscribe|archive|assign|resolve|回复|赞|分享|举报|转发|收藏|有用)\s*(?:\(?\d*\)?)\s*$/i;
const MOSTLY = 0.5;

/** Negative for rows that are hardly messages. */
export function rowSigns(rows: readonly Element[], list: Element): number {
  if (rows.length === 0) return 0;
  const share = (test: (row: Element) => boolean): number => rows.filter(test).length / rows.length;
  let signs = 0;
  if (share(isLink) > MOSTLY) signs -= 4;
  if (share((row) => row.querySelector('input[type="checkbox"], [role="checkbox"]') !== null) > MOSTLY)
    signs -= 3;
  if (share((row) => row.querySelector('input:not([type="checkbox"]), select, textarea') !== null) > MOSTLY)
    signs -= 3;
  if (share((row) => row.querySelector('h1, h2, h3, h4, h5, h6, [role="heading"]') !== null) > MOSTLY)
    signs -= 2;
  const social = share((row) => controlsIn(row) >= 2);
  if (social > 0.4) signs -= 4;
  else if (share((row) => controlsIn(row) >= 1) > 0.4) signs -= 2;
  if (rows.some(holdsOneLikeItself)) signs -= 3;
  if (share((row) => shownText(row).length > 300) > MOSTLY) signs -= 2;
  if (share(isPlainCode) > MOSTLY) signs -= 4;
  if (isTable(list)) signs -= 3;
  return signs;
}

/** Inboxes, results and notifications lead somewhere. */
function isLink(row: Element): boolean {
  if (
    row.matches(
      'a, option, [role="option"], [role="tab"], [role="menuitem"], [role="link"], [role="gridcell"], [role="treeitem"]',
    )
  )
    return true;
  const { length } = shownText(row).trim();
  return [...row.querySelectorAll('a[href], [role="link"], [role="option"]')].some(
    (link) =>
      shownText(link).trim().length >= length * 0.7 &&
      link.querySelector('span, div, p, strong, b, h3, h4') !== null,
  );
}

/** Words to press that stand there for everybody to see; in chats they come up under the pointer, as signs. */
function controlsIn(row: Element): number {
  return [...row.querySelectorAll('button, a, [role="button"]')].filter((control) => {
    return SOCIAL.test(shownText(control)) && isShown(control, row);
  }).length;
}

function isShown(control: Element, row: Element): boolean {
  if (control.getBoundingClientRect().width <= 1 || getComputedStyle(control).visibility !== 'visible')
    return false;
  for (let at: Element | null = control; at !== null && at !== row; at = at.parentElement) {
    if (getComputedStyle(at).opacity === '0') return false;
  }
  return true;
}

function holdsOneLikeItself(row: Element): boolean {
  const [name] = row.classList;
  if (row.matches('article') && row.querySelector('article') !== null) return true;
  return (
    name !== undefined &&
    [...row.querySelectorAll(row.tagName)].some(
      (inner) => inner.classList[0] === name && inner.matches('li, article, div'),
    )
  );
}

/** Output of a program: typed letters, and nobody's name. */
function isPlainCode(row: Element): boolean {
  if (row.matches('code, pre')) return true;
  return (
    /mono|courier|consolas|menlo/i.test(getComputedStyle(row).fontFamily) &&
    row.querySelector('p, [class*="nick" i], [class*="from" i], [class*="author" i], [class*="user" i]') ===
      null
  );
}

/** Rows of many cells under headings of columns. */
function isTable(list: Element): boolean {
  const table = list.closest('table, [role="grid"], [role="table"], [role="treegrid"]');
  if (table === null) return false;
  const cells = [...table.querySelectorAll('tr, [role="row"]')].map(
    (row) => row.querySelectorAll('td, [role="gridcell"]').length,
  );
  return table.querySelector('th, [role="columnheader"]') !== null || cells.some((count) => count > 4);
}
