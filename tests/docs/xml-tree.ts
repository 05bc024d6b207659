// XML as a tree, for the tests of templates. Strict: what is not well-formed throws.
import { parser as createParser } from 'sax';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Its own, without that of its children. */
  readonly text: string;
}

interface Open extends Element {
  readonly children: Element[];
  text: string;
}

/** @throws where the text is not well-formed, with line and column. */
export function parseXml(text: string): Element {
  const parser = createParser(true);
  const open: Open[] = [{ name: '', attributes: {}, children: [], text: '' }];
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name, attributes }) => {
    const element: Open = { name, attributes: { ...attributes }, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  };
  parser.ontext = (part) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += part;
  };
  parser.onclosetag = () => {
    open.pop();
  };
  parser.write(text).close();
  const [root, ...others] = open[0]?.children ?? [];
  if (root === undefined || others.length > 0) throw new Error('expected one root element');
  return root;
}

/** The element and everything in it, in the order of the text. */
export function* everyElement(root: Element): Generator<Element> {
  yield root;
  for (const child of root.children) yield* everyElement(child);
}
