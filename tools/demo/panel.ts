// The open conversation: header, message list, typing sign, empty state and composer.
import { Composer } from './composer.ts';
import { avatar, el, icon, setText } from './dom.ts';
import { type MessageList, nearEnd, PlainList } from './list.ts';
import { type Thread, toItems } from './model.ts';
import type { Side } from './stories.ts';
import type { Options, Words } from './text.ts';
import { VirtualList } from './virtual.ts';

export interface PanelActions {
  send(side: Side, text: string): void;
  edit(key: string, text: string): void;
  play(): void;
}

export class Panel {
  readonly element = el('main', { class: 'panel' });
  private readonly face = el('span', { class: 'face' });
  private readonly name = el('h2', { class: 'contact' });
  private readonly ol: HTMLOListElement;
  private readonly list: MessageList;
  private readonly typing: HTMLElement;
  private readonly emptyTitle = el('p', { class: 'empty-title' });
  private readonly empty: HTMLElement;
  private readonly composer: Composer;
  private readonly parts: HTMLElement[];
  private readonly skeleton: HTMLElement;
  private thread: Thread | undefined;

  constructor(
    private readonly words: Words,
    options: Options,
    actions: PanelActions,
  ) {
    this.ol = el('ol', { class: 'messages', role: 'log', 'aria-live': 'polite', tabindex: 0 });
    const context = {
      words,
      ui: options.ui,
      contact: () => this.thread?.story.contact ?? '',
      edit: actions.edit,
    };
    this.list = options.virtual ? new VirtualList(this.ol, context) : new PlainList(this.ol, context);
    this.typing = el(
      'div',
      { class: 'typing', role: 'img', hidden: true },
      el('span', {}),
      el('span', {}),
      el('span', {}),
    );
    const start = el(
      'button',
      { type: 'button', class: 'start', 'data-action': 'start' },
      icon('play'),
      words.playThis,
    );
    start.addEventListener('click', () => actions.play());
    this.empty = el(
      'div',
      { class: 'empty', hidden: true },
      this.emptyTitle,
      el('p', { class: 'empty-hint' }, words.waitingHint),
      start,
    );
    const jump = el(
      'button',
      { type: 'button', class: 'jump', 'aria-label': words.latest, hidden: true },
      icon('down'),
    );
    jump.addEventListener('click', () => {
      this.ol.scrollTop = this.ol.scrollHeight;
    });
    this.ol.addEventListener('scroll', () => {
      jump.hidden = nearEnd(this.ol);
    });
    this.composer = new Composer(words, actions.send);
    const back = el('a', { class: 'back', href: '#/', 'aria-label': words.back }, icon('back'));
    const status = el('span', { class: 'status' }, words.status);
    this.parts = [
      el('header', { class: 'head' }, back, this.face, el('div', { class: 'head-text' }, this.name, status)),
      el('div', { class: 'stage' }, this.ol, this.typing, this.empty, jump),
      this.composer.element,
    ];
    this.skeleton = el('div', { class: 'skeleton', role: 'status', 'aria-label': words.loading });
    for (const side of ['other', 'other', 'own', 'other', 'own', 'own']) {
      this.skeleton.append(el('span', { class: side }));
    }
  }

  /** Shows that nothing is open, or that a conversation is still on its way. */
  blank(loading: boolean): void {
    this.thread = undefined;
    this.element.replaceChildren(loading ? this.skeleton : el('p', { class: 'nothing' }, this.words.pick));
  }

  open(thread: Thread): void {
    const { story } = thread;
    this.thread = thread;
    this.face.replaceChildren(avatar(story.contact));
    setText(this.name, story.contact);
    this.name.lang = story.lang;
    this.ol.lang = story.lang;
    this.ol.setAttribute('aria-label', this.words.messagesWith(story.contact));
    this.typing.setAttribute('aria-label', this.words.typing(story.contact));
    this.composer.lang = story.lang;
    if (!this.ol.isConnected) this.element.replaceChildren(...this.parts);
    this.setTyping(false);
    this.show('end');
  }

  show(where: 'end' | 'keep'): void {
    const { thread } = this;
    if (thread === undefined) return;
    this.list.show(toItems(thread.messages), where);
    setText(this.emptyTitle, this.words.waiting(thread.waiting));
    this.showEmpty();
  }

  setTyping(on: boolean): void {
    const stick = nearEnd(this.ol);
    this.typing.hidden = !on;
    this.showEmpty();
    if (stick) this.ol.scrollTop = this.ol.scrollHeight;
  }

  private showEmpty(): void {
    this.empty.hidden = this.thread === undefined || this.thread.messages.length > 0 || !this.typing.hidden;
  }
}
