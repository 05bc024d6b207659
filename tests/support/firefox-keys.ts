// Keys for WebDriver: DOM key names become the private code points of the WebDriver standard.

const CODE_POINTS: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
  Space: ' ',
};

export interface KeyAction {
  type: 'keyDown' | 'keyUp';
  value: string;
}

/** `Escape`, `a` or a combination such as `Shift+Tab`: modifiers go down first and up last. */
export function pressActions(combination: string): KeyAction[] {
  const values = combination.split('+').map(codePoint);
  const down = values.map((value): KeyAction => ({ type: 'keyDown', value }));
  const up = values.reverse().map((value): KeyAction => ({ type: 'keyUp', value }));
  return [...down, ...up];
}

/** One key per character as people see it (an emoji of several code points is one key). */
export function typeActions(text: string): KeyAction[] {
  const graphemes = [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)];
  return graphemes.flatMap(({ segment }) => pressActions(segment === '\n' ? 'Enter' : segment));
}

function codePoint(key: string): string {
  const known = CODE_POINTS[key];
  if (known === undefined && /^[A-Za-z0-9]{2,}$/.test(key)) throw new Error(`Unknown key: ${key}`);
  return known ?? key;
}
