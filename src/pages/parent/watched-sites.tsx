// Where Nightlight reads: the sites it knows, and those the family added, which can be taken away again.
import { useEffect, useState } from 'preact/hooks';
import type { Send } from '../../messages/send.ts';
import { EVERY_SITE, grantedOrigins, listedOrigins, requestOrigins } from '../../platform/permissions.ts';
import { SetBySchool } from '../../ui/set-by-school.tsx';
import { useTexts } from '../../ui/texts.tsx';
import type { ParentData } from './parent-data.ts';

export interface WatchedSitesProps {
  data: ParentData;
  send: Send;
  /** Only the school takes a site away. */
  isLocked: boolean;
}

export function WatchedSites({ data, send, isLocked }: WatchedSitesProps) {
  const { say } = useTexts();
  const [granted, setGranted] = useState<readonly string[]>([]);
  // Asked for again whenever anything else was.
  useEffect(() => {
    grantedOrigins().then(setGranted, (error: unknown) => console.error('Nightlight:', error));
  }, [data.known]);
  const nameOf = (origin: string) =>
    EVERY_SITES.includes(origin) ? say('guardian_sites_every') : origin.replace(/^.*:\/\/|\/\*$/g, '');
  return (
    <section>
      <h3>{say('guardian_sites')}</h3>
      <ul class="sites">
        <li>{say('guardian_sites_listed', [String(listedOrigins().length)])}</li>
        {granted.map((origin) => (
          <li key={origin}>
            <span>{nameOf(origin)}</span>
            {!isLocked && (
              <button
                type="button"
                class="plain"
                aria-label={say('guardian_sites_forget', [nameOf(origin)])}
                title={say('guardian_sites_forget', [nameOf(origin)])}
                onClick={() => data.run(() => send('sites/forget', { origin }))}
              >
                <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
                  <path
                    d="M5 5l10 10M15 5L5 15"
                    stroke="currentColor"
                    stroke-width="2"
                    stroke-linecap="round"
                  />
                </svg>
              </button>
            )}
          </li>
        ))}
      </ul>
      {isLocked && <SetBySchool />}
      {!granted.some((origin) => EVERY_SITES.includes(origin)) && (
        <button type="button" onClick={() => data.asked(requestOrigins([EVERY_SITE]))}>
          {say('popup_watchEverySite')}
        </button>
      )}
    </section>
  );
}

/** As the browsers write it back. */
const EVERY_SITES = [EVERY_SITE, '<all_urls>'];
