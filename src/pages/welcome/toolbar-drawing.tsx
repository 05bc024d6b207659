// Where the button is: the top of a browser window, with the piece of a puzzle and the lamp beside it.

import { h } from 'preact';
import { LAMP } from '../../ui/drawing.ts';

export function ToolbarDrawing() {
  return (
    <svg class="toolbar" viewBox="0 0 320 56" aria-hidden="true">
      <rect class="bar" x="1" y="1" width="318" height="54" rx="14" />
      <path class="line" d="M22 28h12m-12 0 5-5m-5 5 5 5" />
      <rect class="address" x="50" y="14" width="154" height="28" rx="14" />
      <circle class="ring" cx="236" cy="28" r="20" />
      <g transform="translate(222 14) scale(0.583)">
        {LAMP.shapes.map(([tag, attributes]) => h(tag, attributes))}
      </g>
      <path
        class="line"
        d="M270 22h6v-2a3 3 0 0 1 6 0v2h6v6h2a3 3 0 0 1 0 6h-2v6h-18v-6h2a3 3 0 0 0 0-6h-2z"
      />
    </svg>
  );
}
