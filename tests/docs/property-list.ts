// Property lists of macOS, of which configuration profiles are made, for the tests of templates.
import { type Element, parseXml } from './xml-tree.ts';

export type Plist = string | number | boolean | Plist[] | { [key: string]: Plist };

/** @throws where it is no property list, or holds a kind of value that no template needs. */
export function parsePlist(text: string): Plist {
  const root = parseXml(text);
  const [value, ...others] = root.children;
  if (root.name !== 'plist' || value === undefined || others.length > 0) throw new Error('no property list');
  return read(value);
}

function read({ name, text, children }: Element): Plist {
  switch (name) {
    case 'string':
      return text;
    case 'integer':
      if (!/^-?\d+$/.test(text)) throw new Error(`no integer: ${text}`);
      return Number(text);
    case 'true':
    case 'false':
      return name === 'true';
    case 'array':
      return children.map(read);
    case 'dict':
      return dictOf(children);
    default:
      throw new Error(`expected a value, found <${name}>`);
  }
}

/** A dict is a row of keys, each with its value after it. */
function dictOf(children: readonly Element[]): { [key: string]: Plist } {
  const dict: { [key: string]: Plist } = {};
  for (let at = 0; at < children.length; at += 2) {
    const [key, value] = [children[at], children[at + 1]];
    if (key?.name !== 'key' || value === undefined) throw new Error('expected a key and a value');
    if (Object.hasOwn(dict, key.text)) throw new Error(`the key ${key.text} stands twice`);
    dict[key.text] = read(value);
  }
  return dict;
}
