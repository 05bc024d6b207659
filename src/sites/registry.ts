// Which reader reads which site. Readers of single sites will stand before the generic one.
import { generic } from './generic.ts';
import type { Site } from './site.ts';

/** The reader for a host name. */
export function siteFor(_host: string): Site {
  return generic;
}
