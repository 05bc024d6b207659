// A grown-up beside a child, for those who read little: the words say whom to get.
import { GROWN_UP } from './drawing.ts';
import { Drawn } from './drawn.tsx';

export function GrownUp() {
  return <Drawn drawing={GROWN_UP} width={112} name="grown-up" />;
}
