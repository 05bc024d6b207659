// Which reader reads which site. A site whose pages have changed under its recipe is read as an unknown one.
import { discord } from './discord.ts';
import { generic } from './generic.ts';
import { type Recipe, siteOf } from './recipe.ts';
import type { Chat, Site } from './site.ts';

export const RECIPES: readonly Recipe[] = [discord];

/** The reader for a host name. */
export function siteFor(host: string): Site {
  const name = host.replace(/:\d+$/, '');
  const recipes = RECIPES.filter(({ hosts }) => hosts.some((pattern) => isHost(name, pattern)));
  return recipes.length === 0 ? generic : firstThatFinds([...recipes.map(siteOf), generic]);
}

/** The reader of one recipe, for a page that is served from somewhere else. */
export function siteById(id: string): Site | undefined {
  const recipe = RECIPES.find((one) => one.id === id);
  return recipe && firstThatFinds([siteOf(recipe), generic]);
}

function isHost(host: string, pattern: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
}

/** A chat is read by the reader that found it. */
function firstThatFinds(sites: readonly [Site, ...Site[]] | readonly Site[]): Site {
  const finders = new WeakMap<Element, Site>();
  const of = ({ list }: Chat): Site => finders.get(list) ?? generic;
  return {
    get id() {
      return sites[0]?.id ?? generic.id;
    },
    find(document) {
      for (const site of sites) {
        const chat = site.find(document);
        if (chat === undefined) continue;
        finders.set(chat.list, site);
        return chat;
      }
      return undefined;
    },
    rows: (chat) => of(chat).rows(chat),
    rowOf: (chat, node) => of(chat).rowOf(chat, node),
    read: (chat, row) => of(chat).read(chat, row),
    conversation: (chat) => of(chat).conversation(chat),
  };
}
