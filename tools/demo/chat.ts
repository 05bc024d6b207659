// The demo chat page: an ordinary chat application with scripted conversations. It reads the address,
// follows the hash route, and ties the left pane, the open conversation, the player and the bar together.
import { Bar } from './bar.ts';
import { el } from './dom.ts';
import { olderLines } from './history.ts';
import { Thread } from './model.ts';
import { Panel } from './panel.ts';
import { Player } from './player.ts';
import { Sidebar } from './sidebar.ts';
import { stories } from './stories.ts';
import { readOptions, wordsFor } from './text.ts';

const historyDelay = 500;
const wide = window.matchMedia('(min-width: 760px)');

function start(root: HTMLElement): void {
  const options = readOptions(window.location.search);
  const words = wordsFor(options.ui);
  const opened = Date.now() - 12 * 60_000;
  const threads = stories.map((story, index) => new Thread(story, opened - (index % 9) * 7 * 60_000));
  const byId = new Map(threads.map((thread) => [thread.story.id, thread]));
  let current: Thread | undefined;
  let autoplay = options.play;
  let waiting: number | undefined;

  const sidebar = new Sidebar(threads, words, options.ui);
  const player = new Player(undefined, options.speed, {
    typing: (on) => panel.setTyping(on),
    line: (thread) => changed(thread, 'keep'),
    state: () => bar.update(current, player.playing),
  });
  const bar = new Bar(words, options.speed, {
    toggle: () => (player.playing ? player.pause() : player.play()),
    restart: () => {
      player.pause();
      current?.restart();
      if (current !== undefined) changed(current, 'end');
      player.play();
    },
    speed: (speed) => player.setSpeed(speed),
  });
  const panel = new Panel(words, options, {
    send: (side, text) => {
      current?.add(side, text);
      if (current !== undefined) changed(current, 'end');
    },
    edit: (key, text) => {
      current?.edit(key, text);
      if (current !== undefined) changed(current, 'keep');
    },
    play: () => player.play(),
  });

  function changed(thread: Thread, where: 'end' | 'keep'): void {
    sidebar.update(thread);
    if (thread === current) panel.show(where);
    bar.update(current, player.playing);
  }

  function loadHistory(thread: Thread): void {
    if (options.history === 0 || thread.historyAsked) return;
    thread.historyAsked = true;
    window.setTimeout(() => {
      thread.prepend(olderLines(options.history, thread.story.lang, thread.startedAt));
      changed(thread, 'keep');
    }, historyDelay);
  }

  function show(thread: Thread): void {
    thread.opened = true;
    panel.open(thread);
    sidebar.update(thread);
    player.turnTo(thread);
    loadHistory(thread);
    if (autoplay !== thread.story.id) return;
    autoplay = undefined;
    player.play();
  }

  function route(): void {
    const id = window.location.hash.replace(/^#\/?/, '');
    const fallback = wide.matches ? threads.find((thread) => thread.story.lang === options.ui) : undefined;
    const thread = byId.get(id) ?? fallback;
    window.clearTimeout(waiting);
    player.turnTo(undefined);
    current = thread;
    root.classList.toggle('has-chat', thread !== undefined);
    sidebar.select(thread?.story.id);
    document.title = thread === undefined ? words.appName : `${thread.story.contact} · ${words.appName}`;
    if (thread === undefined) {
      panel.blank(false);
      bar.update(undefined, false);
    } else if (options.late > 0) {
      panel.blank(true);
      waiting = window.setTimeout(() => show(thread), options.late);
    } else show(thread);
  }

  document.documentElement.lang = options.ui;
  root.replaceChildren(bar.element, el('div', { class: 'app' }, sidebar.element, panel.element));
  window.addEventListener('hashchange', route);
  if (autoplay !== undefined && byId.has(autoplay)) {
    window.history.replaceState(null, '', `#/${autoplay}`);
  }
  route();
}

const root = document.getElementById('chat');
if (root !== null) start(root);
