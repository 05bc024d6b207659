// The box to type one's own messages in, as either side of the conversation.
import { el, icon, segmented } from './dom.ts';
import type { Side } from './stories.ts';
import type { Words } from './text.ts';

export class Composer {
  readonly element: HTMLFormElement;
  private readonly area: HTMLTextAreaElement;
  private readonly send: HTMLButtonElement;
  private side: Side = 'me';

  constructor(words: Words, onSend: (side: Side, text: string) => void) {
    this.area = el('textarea', {
      id: 'message',
      rows: 1,
      placeholder: words.message,
      autocomplete: 'off',
      enterkeyhint: 'send',
      maxlength: 2000,
    });
    this.send = el(
      'button',
      { type: 'submit', class: 'send', 'aria-label': words.send, disabled: true },
      icon('send'),
    );
    const sides = segmented(
      words.writeAs,
      'side',
      [
        { value: 'me', label: words.sides.me },
        { value: 'them', label: words.sides.them },
      ],
      'me',
      (value) => {
        this.side = value === 'them' ? 'contact' : 'me';
        this.element.classList.toggle('as-them', this.side === 'contact');
      },
    );
    this.element = el(
      'form',
      { class: 'composer' },
      el(
        'div',
        { class: 'compose-box' },
        el('label', { class: 'sr-only', for: 'message' }, words.message),
        this.area,
        this.send,
      ),
      el(
        'div',
        { class: 'compose-foot' },
        el('div', { class: 'side-switch' }, el('span', { 'aria-hidden': 'true' }, words.writeAs), sides),
        el('span', { class: 'hint' }, words.enterHint),
      ),
    );
    this.area.addEventListener('input', () => this.fit());
    this.area.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.element.requestSubmit();
    });
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      const text = this.area.value.trim();
      if (text === '') return;
      this.area.value = '';
      this.fit();
      this.area.focus();
      onSend(this.side, text);
    });
  }

  set lang(lang: string) {
    this.area.lang = lang;
  }

  private fit(): void {
    this.area.style.height = 'auto';
    this.area.style.height = `${Math.min(this.area.scrollHeight, 140)}px`;
    this.send.disabled = this.area.value.trim() === '';
  }
}
