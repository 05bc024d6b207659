// The one file: the report with the pack in it, as data that no browser runs. One record a line.
import { canonical } from './canonical.ts';
import { html, Markup } from './markup.ts';
import { FORMAT, type Pack, VERSION } from './pack.ts';
import type { Content } from './records.ts';
import { reportPage } from './report.ts';

export const DATA_START = '<script type="application/json" id="nightlight-evidence">';
export const DATA_END = '</script>';

/** The bytes of the file follow from the pack alone. @param content the pack's own records, sorted. */
export function evidenceFile({ entries, seal }: Pack, content: Content): string {
  const lines = entries.map((entry, place) => canonical({ ...entry, sequence: place + 1 }));
  const data = [
    `{"format":"${FORMAT}","version":${VERSION},"records":[`,
    lines.join(',\n'),
    `],"seal":${canonical(seal)}}`,
  ].join('\n');
  // In JSON `<` stands only inside texts. So written, nothing in them ends the element or begins a comment.
  const safe = new Markup(data.replaceAll('<', '\\u003c'));
  return reportPage(content, seal, html`${new Markup(DATA_START)}\n${safe}\n${new Markup(DATA_END)}`);
}

/** @param day like 2026-11-22. */
export function evidenceFileName(day: string): string {
  return `nightlight-evidence-${day}.html`;
}
