// The left pane: every conversation as a link that changes the hash route within the page.
import { avatar, el, setText } from './dom.ts';
import type { Thread } from './model.ts';
import { clockTime, type UiLang, type Words } from './text.ts';

interface Entry {
  link: HTMLAnchorElement;
  preview: HTMLElement;
  time: HTMLTimeElement;
  badge: HTMLElement;
}

export class Sidebar {
  readonly element: HTMLElement;
  private readonly entries = new Map<string, Entry>();

  constructor(
    threads: readonly Thread[],
    private readonly words: Words,
    ui: UiLang,
  ) {
    const other = new URL(window.location.href);
    other.searchParams.set('ui', ui === 'zh' ? 'en' : 'zh');
    const switchLink = el(
      'a',
      { class: 'language', href: other.search, lang: ui === 'zh' ? 'en' : 'zh' },
      words.otherLanguage,
    );
    const head = el('div', { class: 'side-head' }, el('h1', {}, words.chats), switchLink);
    const nav = el('nav', { class: 'chats', 'aria-label': words.chats });
    const chinese = threads.filter((thread) => thread.story.lang !== 'en');
    const english = threads.filter((thread) => thread.story.lang === 'en');
    const groups: [string, string, Thread[]][] = [
      ['en', 'English', english],
      ['zh', '中文', chinese],
    ];
    if (ui === 'zh') groups.reverse();
    for (const [lang, name, group] of groups) {
      const list = el('ul', { 'aria-label': name });
      for (const thread of group) list.append(el('li', {}, this.entry(thread)));
      nav.append(el('h2', { lang }, name), list);
    }
    this.element = el('aside', { class: 'side' }, head, nav);
  }

  /** Writes preview, time and badge of a conversation anew. */
  update(thread: Thread): void {
    const entry = this.entries.get(thread.story.id);
    if (entry === undefined) return;
    const last = thread.messages.at(-1);
    const fresh = thread.opened ? 0 : thread.waiting;
    const unread = thread.story.lines[Math.max(thread.waiting - 1, 0)];
    const mine = last?.from === 'me' ? `${this.words.you}: ` : '';
    setText(entry.preview, last === undefined ? (unread?.text ?? '') : `${mine}${last.text}`);
    const at = last?.at ?? thread.startedAt;
    entry.time.dateTime = new Date(at).toISOString();
    setText(entry.time, clockTime(at));
    setText(entry.badge, fresh > 0 ? String(fresh) : '');
    entry.badge.hidden = fresh === 0;
    entry.badge.setAttribute('aria-label', this.words.unread(fresh));
    entry.link.classList.toggle('fresh', fresh > 0);
  }

  select(id: string | undefined): void {
    for (const [key, { link }] of this.entries) {
      if (key !== id) link.removeAttribute('aria-current');
      else {
        link.setAttribute('aria-current', 'page');
        link.scrollIntoView({ block: 'nearest' });
      }
    }
  }

  private entry(thread: Thread): HTMLAnchorElement {
    const { story } = thread;
    const preview = el('span', { class: 'preview' });
    const time = el('time', {});
    const badge = el('span', { class: 'badge', role: 'img' });
    const link = el(
      'a',
      { class: 'chat-link', href: `#/${story.id}`, lang: story.lang },
      avatar(story.contact),
      el('span', { class: 'who' }, story.contact),
      time,
      preview,
      badge,
    );
    this.entries.set(story.id, { link, preview, time, badge });
    this.update(thread);
    return link;
  }
}
