// The one way a rule file is written, so that diffs show what changed and nothing else.
import { parseDocument, visit } from 'yaml';

/** Formats the text of a rule file; formatting twice changes nothing. Comments stay. */
export function formatRule(source: string): string {
  const document = parseDocument(source, { version: '1.2', schema: 'core' });
  visit(document, {
    Seq(_key, node) {
      const short = node.items.every((item) => String(item).length < 12) && node.items.length <= 4;
      node.flow = short && node.items.every((item) => !String(item).includes(' '));
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false, defaultStringType: 'PLAIN' });
}
