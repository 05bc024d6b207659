// The slim bar above the chat: which story it is, play, pause, start again, speed and progress.
import { el, icon, segmented, setText } from './dom.ts';
import type { Thread } from './model.ts';
import type { Speed, Words } from './text.ts';

export interface BarActions {
  toggle(): void;
  restart(): void;
  speed(speed: Speed): void;
}

export class Bar {
  readonly element: HTMLElement;
  private readonly title = el('strong', { class: 'story-title' });
  private readonly progress = el('span', { class: 'progress' });
  private readonly play: HTMLButtonElement;
  private readonly restart: HTMLButtonElement;

  constructor(
    private readonly words: Words,
    speed: Speed,
    actions: BarActions,
  ) {
    this.play = el('button', { type: 'button', class: 'control', 'data-action': 'play' });
    this.restart = el(
      'button',
      { type: 'button', class: 'control', 'data-action': 'restart', 'aria-label': words.restart },
      icon('restart'),
    );
    this.play.addEventListener('click', () => actions.toggle());
    this.restart.addEventListener('click', () => actions.restart());
    const speeds = segmented(
      words.speed,
      'speed',
      (['1', '2', 'instant'] as const).map((value) => ({ value, label: words.speeds[value] })),
      speed,
      (value) => actions.speed(value === 'instant' || value === '2' ? value : '1'),
    );
    this.element = el(
      'header',
      { class: 'bar' },
      el('p', { class: 'bar-story' }, this.title, el('span', { class: 'bar-note' }, words.invented)),
      el(
        'div',
        { class: 'controls' },
        this.progress,
        el('span', { class: 'track' }),
        this.play,
        this.restart,
        speeds,
      ),
    );
  }

  update(thread: Thread | undefined, playing: boolean): void {
    const { words } = this;
    setText(this.title, thread === undefined ? words.appName : thread.story.title);
    this.title.lang = thread?.story.lang ?? '';
    const all = thread?.story.lines.length ?? 0;
    setText(this.progress, thread === undefined ? '' : words.progress(thread.position, all));
    this.play.replaceChildren(icon(playing ? 'pause' : 'play'));
    this.play.setAttribute('aria-label', playing ? words.pause : words.play);
    this.play.disabled = thread === undefined || thread.finished;
    this.restart.disabled = thread === undefined || thread.position === 0;
    this.element.style.setProperty('--done', String(all === 0 ? 0 : (thread?.position ?? 0) / all));
  }
}
