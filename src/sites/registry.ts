// Which reader reads which site. A site whose pages have changed under its recipe is read as an unknown one.
import { bilibiliDm } from './bilibili-dm.ts';
import { bilibiliLive } from './bilibili-live.ts';
import { BY_SHAPE } from './by-shape.ts';
import { discord } from './discord.ts';
import { douyin } from './douyin.ts';
import { element } from './element.ts';
import { generic } from './generic.ts';
import { googleChat } from './google-chat.ts';
import { instagram } from './instagram.ts';
import { mattermost } from './mattermost.ts';
import { messenger } from './messenger.ts';
import { isHostOf, mayHoldChats, type Recipe } from './recipe.ts';
import { siteOf } from './recipe-site.ts';
import { redditChat } from './reddit-chat.ts';
import { rocketchat } from './rocketchat.ts';
import type { Chat, Site } from './site.ts';
import { slack } from './slack.ts';
import { steam } from './steam.ts';
import { teams } from './teams.ts';
import { telegramA } from './telegram-a.ts';
import { telegramK } from './telegram-k.ts';
import { thelounge } from './thelounge.ts';
import { tiktokDm } from './tiktok-dm.ts';
import { twitch } from './twitch.ts';
import { wechatWeb } from './wechat-web.ts';
import { whatsapp } from './whatsapp.ts';
import { xDm } from './x-dm.ts';
import { xiaohongshu } from './xiaohongshu.ts';
import { youtubeLive } from './youtube-live.ts';
import { zulip } from './zulip.ts';

export const RECIPES: readonly Recipe[] = [
  bilibiliDm,
  bilibiliLive,
  discord,
  douyin,
  element,
  googleChat,
  instagram,
  mattermost,
  messenger,
  redditChat,
  rocketchat,
  slack,
  steam,
  teams,
  telegramA,
  telegramK,
  thelounge,
  tiktokDm,
  twitch,
  wechatWeb,
  whatsapp,
  xDm,
  xiaohongshu,
  youtubeLive,
  zulip,
];

/** The reader for a host name. On an unknown one it may still be a client that people host themselves. */
export function siteFor(host: string): Site {
  const name = host.replace(/:\d+$/, '');
  const recipes = RECIPES.filter(({ hosts }) => isHostOf(hosts, name));
  if (recipes.length > 0) return firstThatFinds(recipes);
  const known = BY_SHAPE.find(({ hosts }) => isHostOf(hosts, name));
  return known === undefined ? hosted : readByShape(known);
}

function readByShape(known: (typeof BY_SHAPE)[number]): Site {
  return {
    ...generic,
    id: known.id,
    find: (document) => (mayHoldChats(known, document.location) ? generic.find(document) : []),
  };
}

/** The reader of one recipe, for a page that is served from somewhere else. */
export function siteById(id: string): Site | undefined {
  const recipe = RECIPES.find((one) => one.id === id);
  return recipe && firstThatFinds([recipe]);
}

/**
 * A chat is read by the reader that found it. Where a site says on which of its pages chats are, the others are not
 * searched: comments and feeds share the shape of chats.
 * @param isOpen whether a page that is none of these may hold a chat nevertheless.
 */
function firstThatFinds(recipes: readonly Recipe[], isOpen = false): Site {
  const sites = recipes.map((recipe) => ({ recipe, site: siteOf(recipe) }));
  const finders = new WeakMap<Element, Site>();
  const of = ({ list }: Chat): Site => finders.get(list) ?? generic;
  let found: Site = generic;
  return {
    /** Of the reader that found the chat of the page. */
    get id() {
      return found.id;
    },
    get byShape() {
      return found.byShape;
    },
    find(document) {
      const here = sites.filter(({ recipe }) => mayHoldChats(recipe, document.location));
      const readers = here.length === 0 && !isOpen ? [] : [...here.map(({ site }) => site), generic];
      for (const site of readers) {
        const chats = site.find(document);
        if (chats.length === 0) continue;
        for (const { list } of chats) finders.set(list, site);
        found = site;
        return chats;
      }
      return [];
    },
    rows: (chat) => of(chat).rows(chat),
    isBelow: (chat, row, other) => of(chat).isBelow(chat, row, other),
    rowOf: (chat, node) => of(chat).rowOf(chat, node),
    read: (chat, row) => of(chat).read(chat, row),
    conversation: (chat) => of(chat).conversation(chat),
  };
}

const hosted = firstThatFinds(
  RECIPES.filter(({ selfHosted }) => selfHosted),
  true,
);
