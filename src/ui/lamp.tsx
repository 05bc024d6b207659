// The mark of Nightlight, a lamp that is on or off. Decoration only: words beside it say the same.
// Colours are attributes: the in-page alert shows it without the theme, which only knows the lamp that is off.

export function Lamp({ size, isLit = true }: { size: number; isLit?: boolean }) {
  return (
    <svg
      class={isLit ? 'lamp' : 'lamp off'}
      viewBox="0 0 48 48"
      width={size}
      height={size}
      aria-hidden="true"
    >
      <circle class="lamp-glow" cx="24" cy="23" r="23" fill="#f0b429" opacity=".25" />
      <path d="M20.5 30h7v6H31a5 5 0 0 1 5 5v3H12v-3a5 5 0 0 1 5-5h3.5z" fill="#8077b5" />
      <path
        class="lamp-shade"
        d="M6 28.5C6 15 13.5 5 24 5s18 10 18 23.5a2.5 2.5 0 0 1-2.5 2.5h-31A2.5 2.5 0 0 1 6 28.5z"
        fill="#f0b429"
      />
      <path class="lamp-moon" d="M26.5 12.5a7.5 7.5 0 1 0 5.6 11.6 6.2 6.2 0 0 1-5.6-11.6z" fill="#fff6dc" />
    </svg>
  );
}
