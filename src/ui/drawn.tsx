// A drawing on a page of ours. Decoration only: words beside it say the same.
import { h } from 'preact';
import type { Drawing } from './drawing.ts';

export function Drawn({ drawing, width, name }: { drawing: Drawing; width: number; name: string }) {
  return (
    <svg
      class={name}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      width={width}
      height={(width * drawing.height) / drawing.width}
      aria-hidden="true"
    >
      {drawing.shapes.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
