// Plays the scripted lines of one thread: typing first, then the message, at reading speed.
import type { Thread } from './model.ts';
import type { Line } from './stories.ts';
import type { Speed } from './text.ts';

export interface PlayerEvents {
  /** The contact starts or stops typing. */
  typing(on: boolean): void;
  /** A line was added to the thread. */
  line(thread: Thread): void;
  /** Playing, paused or finished. */
  state(): void;
}

/** Milliseconds a line is typed or read for; a Chinese character takes about as long as a short word. */
function effort(text: string): number {
  let cost = 0;
  for (const sign of text) cost += /\p{Script=Han}/u.test(sign) ? 105 : 34;
  return Math.min(Math.max(cost, 650), 3600);
}

export class Player {
  playing = false;
  private timer: number | undefined;

  constructor(
    private thread: Thread | undefined,
    public speed: Speed,
    private readonly events: PlayerEvents,
  ) {}

  /** Stops, and turns to another thread. */
  turnTo(thread: Thread | undefined): void {
    this.pause();
    this.thread = thread;
    this.events.state();
  }

  play(): void {
    if (this.thread === undefined || this.playing || this.thread.finished) return;
    this.playing = true;
    this.events.state();
    this.next(true);
  }

  pause(): void {
    window.clearTimeout(this.timer);
    if (!this.playing) return;
    this.playing = false;
    this.events.typing(false);
    this.events.state();
  }

  setSpeed(speed: Speed): void {
    this.speed = speed;
    if (!this.playing) return;
    window.clearTimeout(this.timer);
    this.events.typing(false);
    this.next(true);
  }

  private wait(ms: number, then: () => void): void {
    const factor = this.speed === 'instant' ? 0 : this.speed === '2' ? 0.5 : 1;
    this.timer = window.setTimeout(then, ms * factor);
  }

  private next(soon: boolean): void {
    const thread = this.thread;
    const line = thread?.story.lines[thread.position];
    if (thread === undefined || line === undefined) {
      this.pause();
      return;
    }
    const previous = thread.story.lines[thread.position - 1];
    const reading = soon ? 350 : 300 + effort(previous?.text ?? '') * 0.45;
    this.wait(reading + (line.pause ?? 0), () => this.type(thread, line));
  }

  private type(thread: Thread, line: Line): void {
    if (line.from === 'contact' && this.speed !== 'instant') this.events.typing(true);
    this.wait(effort(line.text) * 0.6, () => {
      if (line.from === 'contact') this.events.typing(false);
      thread.addScripted();
      this.events.line(thread);
      this.next(false);
    });
  }
}
