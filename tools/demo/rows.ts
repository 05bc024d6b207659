// One row of the message list: a message bubble or a day separator. A row element can be bound to
// another item later (the virtual list recycles rows), and a message can be edited in place.
import { el, icon, setText } from './dom.ts';
import type { Item } from './model.ts';
import { clockTime, dayName, type UiLang, type Words } from './text.ts';

export interface RowContext {
  words: Words;
  ui: UiLang;
  contact(): string;
  edit(key: string, text: string): void;
}

export interface Row {
  readonly li: HTMLLIElement;
  readonly kind: Item['kind'];
  key: string;
  bind(item: Item): void;
}

function setAttribute(node: Element, name: string, value: string): void {
  if (node.getAttribute(name) !== value) node.setAttribute(name, value);
}

function dayRow(context: RowContext): Row {
  const label = el('time', {});
  const li = el('li', { class: 'day' }, label);
  return {
    li,
    kind: 'day',
    key: '',
    bind(item) {
      if (item.kind !== 'day') return;
      this.key = item.key;
      setAttribute(li, 'data-key', item.key);
      setAttribute(label, 'datetime', item.key.slice('day:'.length));
      setText(label, dayName(item.at, context.ui));
    },
  };
}

class MessageRow implements Row {
  readonly kind = 'message';
  readonly li: HTMLLIElement;
  key = '';
  private readonly author = el('span', { class: 'author' });
  private readonly text = el('p', { class: 'text', dir: 'auto' });
  private readonly bubble = el('div', { class: 'bubble' }, this.text);
  private readonly edited: HTMLSpanElement;
  private readonly time = el('time', {});
  private readonly pencil: HTMLButtonElement;
  private editor: HTMLFormElement | undefined;

  constructor(private readonly context: RowContext) {
    this.edited = el('span', { class: 'edited' }, context.words.edited);
    this.pencil = el(
      'button',
      { type: 'button', class: 'pencil', 'aria-label': context.words.edit },
      icon('pencil'),
    );
    this.pencil.addEventListener('click', () => this.startEdit());
    const meta = el('div', { class: 'meta' }, this.time, this.pencil);
    this.li = el('li', { class: 'row' }, el('div', { class: 'line' }, this.bubble, meta));
  }

  bind(item: Item): void {
    if (item.kind !== 'message') return;
    const { message, first, last } = item;
    if (this.key !== item.key) this.stopEdit(false);
    this.key = item.key;
    const own = message.from === 'me';
    const classes = ['row', own ? 'own' : 'other', first ? 'first' : '', last ? 'last' : ''];
    setAttribute(this.li, 'class', classes.filter(Boolean).join(' '));
    setAttribute(this.li, 'data-key', item.key);
    setText(this.author, own ? this.context.words.you : this.context.contact());
    if (first && !this.author.isConnected) this.li.prepend(this.author);
    if (!first) this.author.remove();
    setText(this.text, message.text);
    setAttribute(this.time, 'datetime', new Date(message.at).toISOString());
    setText(this.time, clockTime(message.at));
    if (message.edited && !this.edited.isConnected) this.time.before(this.edited);
    if (!message.edited) this.edited.remove();
  }

  private startEdit(): void {
    if (this.editor !== undefined) return;
    const { words } = this.context;
    const area = el('textarea', { class: 'edit-text', rows: 2, 'aria-label': words.edit });
    area.value = this.text.textContent ?? '';
    const cancel = el('button', { type: 'button', class: 'plain' }, words.cancel);
    const save = el('button', { type: 'submit', class: 'save' }, words.save);
    const form = el('form', { class: 'editor' }, area, el('div', { class: 'editor-actions' }, cancel, save));
    const finish = (): void => {
      this.stopEdit(true);
      this.context.edit(this.key, area.value.trim());
    };
    cancel.addEventListener('click', () => this.stopEdit(true));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      finish();
    });
    area.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.stopEdit(true);
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      finish();
    });
    this.editor = form;
    this.li.setAttribute('data-editing', '');
    this.bubble.replaceChildren(form);
    area.focus();
    area.select();
  }

  private stopEdit(focusBack: boolean): void {
    if (this.editor === undefined) return;
    this.editor = undefined;
    this.li.removeAttribute('data-editing');
    this.bubble.replaceChildren(this.text);
    if (focusBack) this.pencil.focus();
  }
}

export function createRow(kind: Item['kind'], context: RowContext): Row {
  return kind === 'day' ? dayRow(context) : new MessageRow(context);
}
