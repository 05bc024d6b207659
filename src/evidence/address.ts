// What may be kept of a web address: which page it was, and nothing that could open an account or hold a secret.

/** Parameters by which chat sites name a person, a chat or a message; others may be keys of a session. */
const KEPT = new Set(
  `id uid mid user user_id userid peer peer_id dm thread thread_id threadid t conversation conversation_id chat chat_id
  room room_id channel channel_id message message_id msg msgid`.split(/\s+/),
);
const ID = /^[\w.@:!-]{1,64}$/;
/** A part of a path that is longer names nothing a person could look for. */
const LONGEST_PART = 96;
/** JSON Web Tokens, and long strings of letters and digits as they are made by chance. */
const TOKEN = /^eyJ[\w-]{8,}|^(?=[^.:@]*\d)(?=[^.:@]*[a-z])(?=[^.:@]*[A-Z])[\w~+=-]{41,}$|^[0-9a-f]{48,}$/;
/** Hints that what comes next is a secret. */
const SECRET_NEXT = /^(login|signin|auth|oauth|token|session|magic|verify|reset|invite-token)$/i;

/**
 * The address without user, password, parameters and fragment, but for those that plainly name a chat, a person or a
 * message; undefined for what is no page of the web. `mark` stands where something was left out.
 */
export function plainAddress(address: string, mark: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, host, pathname, searchParams, search, hash } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  const kept = [...searchParams].filter(([name, value]) => KEPT.has(name.toLowerCase()) && isId(value));
  const isCut = [...searchParams].length > kept.length || (search.length > 1 && kept.length === 0);
  const query = [...kept.map(([name, value]) => `${name}=${value}`), ...(isCut ? [mark] : [])].join('&');
  return `${protocol}//${host}${plainPath(pathname, mark)}${query === '' ? '' : `?${query}`}${fragment(hash, mark)}`;
}

/** Apps keep the page in the fragment (`#/room/12`); sign-ins come back with tokens in it (`#access_token=`). */
function fragment(hash: string, mark: string): string {
  if (hash === '' || hash === '#') return '';
  return /^#[\w/!@.:%-]+$/.test(hash) ? `#${plainPath(hash.slice(1), mark)}` : `#${mark}`;
}

function plainPath(path: string, mark: string): string {
  const parts = path.split('/');
  return parts
    .map((part, place) => {
      const isSecret = SECRET_NEXT.test(parts[place - 1] ?? '') && part.length > 12;
      return isSecret || part.length > LONGEST_PART || TOKEN.test(part) ? mark : part;
    })
    .join('/');
}

function isId(value: string): boolean {
  return ID.test(value) && !TOKEN.test(value);
}
