// What the sources say of texts, read with the parser of the build: which keys they can reach, and which words they
// write themselves instead of taking them from the locale files.
import { type ESTree, parseSync, Visitor } from 'vite';

export interface Source {
  readonly file: string;
  readonly code: string;
}

/** What sources hold of strings, as far as keys are concerned. */
export interface Strings {
  /** Whole strings of the code itself, not of its types. */
  readonly literals: ReadonlySet<string>;
  /** Every word in quotes, of types too: what may fill a hole of a template. */
  readonly words: ReadonlySet<string>;
  /** Templates as their fixed parts: `tactic_${key}_why` is ['tactic_', '_why']. */
  readonly templates: readonly (readonly string[])[];
}

export function stringsOf(sources: readonly Source[]): Strings {
  const literals = new Set<string>();
  const words = new Set<string>();
  const templates: string[][] = [];
  for (const source of sources) {
    const ofTypes = new Set<unknown>();
    const visitor = new Visitor({
      TSLiteralType: ({ literal }) => void ofTypes.add(literal),
      Literal(node) {
        if (typeof node.value !== 'string') return;
        words.add(node.value);
        if (!ofTypes.has(node)) literals.add(node.value);
      },
      TemplateLiteral(node) {
        if (!ofTypes.has(node)) templates.push(node.quasis.map(({ value }) => value.cooked ?? ''));
      },
    });
    visitor.visit(programOf(source));
  }
  return { literals, words, templates };
}

/** A hole is one part of a key, filled with a word that stands somewhere in quotes: so a pattern hides no dead key. */
const HOLE = '([A-Za-z0-9]+)';

/** The keys that no string and no template of the sources can give. */
export function unusedKeys(keys: readonly string[], { literals, words, templates }: Strings): string[] {
  const patterns = templates
    .filter(([first = '', ...rest]) => rest.length > 0 && /^[A-Za-z]\w*_$/.test(first))
    .map((parts) => new RegExp(`^${parts.map(escaped).join(HOLE)}$`));
  const isReached = (key: string): boolean =>
    literals.has(key) ||
    patterns.some(
      (pattern) =>
        pattern
          .exec(key)
          ?.slice(1)
          .every((filled) => words.has(filled)) === true,
    );
  return keys.filter((key) => !isReached(key));
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The messages a manifest names. */
export function keysOfManifest(manifest: string): string[] {
  return [...manifest.matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key);
}

/** Attributes and properties whose value a person reads or hears. */
const READ_ALOUD =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|aria(Label|Description)|title|placeholder|alt|label|textContent|innerText)$/;

/** Texts written into the code, with the line they stand on. */
export function hardCodedTexts(source: Source, allowed: readonly string[] = []): string[] {
  const found: string[] = [];
  const report = ({ start }: ESTree.Node, text: string): void => {
    const isText = /\p{L}/u.test(text) && !allowed.includes(text.trim());
    const line = source.code.slice(0, start).split('\n').length;
    if (isText) found.push(`${source.file}:${line}: ${text.trim()}`);
  };
  const reportValue = (node: ESTree.Node | null | undefined): void => {
    for (const [at, text] of textsIn(node)) report(at, text);
  };
  const visitor = new Visitor({
    JSXText: (node) => report(node, node.value),
    JSXAttribute({ name, value }) {
      if (name.type === 'JSXIdentifier' && READ_ALOUD.test(name.name)) reportValue(value);
    },
    JSXElement: ({ children }) => children.forEach(reportExpression),
    JSXFragment: ({ children }) => children.forEach(reportExpression),
    Property({ key, value }) {
      if (READ_ALOUD.test(nameOf(key))) reportValue(value);
    },
    AssignmentExpression({ left, right }) {
      if (left.type === 'MemberExpression' && READ_ALOUD.test(nameOf(left.property))) reportValue(right);
    },
    CallExpression({ callee, arguments: given }) {
      const called = nameOf(callee.type === 'MemberExpression' ? callee.property : callee);
      const [first, ...rest] = given;
      if (called === 'setAttribute' && READ_ALOUD.test(nameOf(first))) rest.forEach(reportValue);
      if (/^(append|prepend|createTextNode|replaceChildren)$/.test(called)) given.forEach(reportValue);
      // Our own: a tag, attributes, and what is inside.
      if (called === 'build') rest.slice(1).forEach(reportValue);
    },
    // Chinese in quotes is a text wherever it stands.
    Literal(node) {
      if (typeof node.value === 'string' && /\p{Script=Han}/u.test(node.value)) report(node, node.value);
    },
  });
  function reportExpression(child: ESTree.Node): void {
    if (child.type === 'JSXExpressionContainer') reportValue(child.expression);
  }
  visitor.visit(programOf(source));
  return [...new Set(found)];
}

/** The strings a value may be: its own, or those of its branches. */
function textsIn(node: ESTree.Node | null | undefined): [ESTree.Node, string][] {
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [[node, node.value]] : [];
    case 'TemplateLiteral':
      return [[node, node.quasis.map(({ value }) => value.cooked ?? '').join('')]];
    case 'JSXExpressionContainer':
      return textsIn(node.expression);
    case 'ConditionalExpression':
      return [...textsIn(node.consequent), ...textsIn(node.alternate)];
    case 'LogicalExpression':
      return [...textsIn(node.left), ...textsIn(node.right)];
    default:
      return [];
  }
}

function nameOf(node: ESTree.Node | undefined): string {
  if (node?.type === 'Identifier') return node.name;
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : '';
}

function programOf({ file, code }: Source): ESTree.Program {
  const { program, errors } = parseSync(file, code);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${file}: expected TypeScript, found ${error.message}`);
  return program;
}
