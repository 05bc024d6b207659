// How Nightlight is deployed in this browser, in words, and what an administrator may want to do about. Pure.

import { dayAndTime } from '../../ui/day-and-time.ts';
import type { Texts } from '../../ui/texts.tsx';
import type { PolicyKnown, Sites } from './known.ts';

export interface StateRow {
  readonly label: string;
  readonly text: string;
  /** Match patterns of sites that the text speaks of. */
  readonly sites?: readonly string[];
  /** Somebody may want to do something about it. */
  readonly isOpen?: boolean;
}

export function stateRows(known: PolicyKnown, { say, tag }: Texts): StateRow[] {
  const { held, agreedAt, isInstalledByPolicy, privateWindows, listed, watched } = known;
  const consent = (): StateRow => {
    const label = say('policy_state_consent');
    if (held?.policy.consentGiven === true) return { label, text: say('policy_consent_school') };
    if (agreedAt === undefined) return { label, text: say('policy_consent_missing'), isOpen: true };
    return { label, text: say('policy_consent_here', [dayAndTime(agreedAt, tag)]) };
  };
  const sites = (label: string, { count, missing }: Sites): StateRow => {
    if (count === 0) return { label, text: say('policy_value_none') };
    if (missing.length === 0) return { label, text: say('policy_sites_all', [String(count)]) };
    const text = say('policy_sites_missing', [String(missing.length)]);
    return { label, text, sites: missing, isOpen: true };
  };
  return [
    ...(held === undefined ? [] : [{ label: say('policy_state_since'), text: dayAndTime(held.since, tag) }]),
    {
      label: say('policy_state_install'),
      text: say(isInstalledByPolicy ? 'policy_install_byPolicy' : 'policy_install_byHand'),
      isOpen: !isInstalledByPolicy,
    },
    {
      label: say('welcome_done_private_title'),
      text: say(privateWindows ? 'policy_private_on' : 'policy_private_off'),
      isOpen: !privateWindows,
    },
    sites(say('policy_state_listed'), listed),
    sites(say('policy_state_watch'), watched),
    consent(),
    { label: say('popup_title'), text: known.version },
    { label: say('policy_state_browser'), text: known.browser },
  ];
}
