// Which view the popup shows: the list, the settings, or one of the pages about a warning.

import { mayShowImages } from '../../guidance/advice.ts';
import type { Band } from '../../guidance/bands.ts';
import type { TacticId } from '../../guidance/tactics.ts';
import type { Allowed } from './allowed.ts';

/** The pages about one warning; `why` is what opens where nothing else was asked for. */
export const ALERT_PAGES = ['why', 'adult', 'save', 'decide', 'takedown', 'report', 'school'] as const;
export type AlertPageName = (typeof ALERT_PAGES)[number];

/** The pages that are about no warning. */
const OWN_PAGES = ['settings', 'pause', 'school'] as const;
export type OwnPage = (typeof OWN_PAGES)[number];

export type View = { name: 'list' } | { name: OwnPage } | { name: 'alert'; id: string; page: AlertPageName };
export const LIST: View = { name: 'list' };

/** What the address asks for: `?alert=ID&view=adult`, `?view=pause`. */
export function viewOf(query: URLSearchParams): View {
  const id = query.get('alert');
  if (id === null) {
    const name = OWN_PAGES.find((one) => one === query.get('view'));
    return name === undefined ? LIST : { name };
  }
  const page = ALERT_PAGES.find((one) => one === query.get('view')) ?? 'why';
  return { name: 'alert', id, page };
}

/**
 * A small child has one task, and decides nothing alone: every page but the explanation is the one for two. What a
 * school does not allow is the explanation too.
 */
export function pageFor(page: AlertPageName, band: Band, { save, tell }: Allowed): AlertPageName {
  if (band === 'under10' && page !== 'why') return 'adult';
  if ((page === 'save' && !save) || (page === 'school' && !tell)) return 'why';
  return page === 'decide' && band !== '14to17' ? 'why' : page;
}

/** The pages that are offered beside the explanation, the main one first. */
export function pagesOffered(
  band: Band,
  tactics: readonly TacticId[],
  /** The chat is kept as text, or could be. */
  isChatThere: boolean,
  { save, tell }: Allowed,
): Exclude<AlertPageName, 'why'>[] {
  if (band === 'under10') return ['adult'];
  return [
    ...(band === '14to17' ? (['decide'] as const) : []),
    'adult',
    ...(tell ? (['school'] as const) : []),
    ...(isChatThere && save ? (['save'] as const) : []),
    ...(mayShowImages(tactics) ? (['takedown'] as const) : []),
    'report',
  ];
}

/** The id of the button that opens a page: coming back, the keyboard goes on there. */
export function openerOf(page: AlertPageName | OwnPage): string {
  return `open-${page}`;
}
