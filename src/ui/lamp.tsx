// The mark of Nightlight, a lamp that is on or off.
import { LAMP } from './drawing.ts';
import { Drawn } from './drawn.tsx';

export function Lamp({ size, isLit = true }: { size: number; isLit?: boolean }) {
  return <Drawn drawing={LAMP} width={size} name={isLit ? 'lamp' : 'lamp off'} />;
}
