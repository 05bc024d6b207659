// Text as the page showed it, but for what a pack must never hold: addresses of pictures, data and keys.
import { plainAddress } from './address.ts';

/** What stands where something was taken out, in the language of the report. */
export interface Marks {
  picture: string;
  leftOut: string;
}

const EMBEDDED = /\b(?:data:[\w.+-]+\/[\w.+-]+[;,]|blob:|filesystem:|cid:)[^\s"'<>]*/giu;
const ADDRESS =
  /(?:\b[a-z][a-z\d+.-]{1,15}:)?\/\/[^\s<>"'\u3000-\u3002\uff00-\uff1f]+|\b(?:[\w-]+\.)+[a-z]{2,}\/[^\s<>"'\u3000-\u3002\uff00-\uff1f]+/giu;
const FILE =
  /\.(?:jpe?g|jfif|png|gif|webp|avif|hei[cf]|bmp|svgz?|tiff?|ico|mp4|m4v|webm|mov|avi|mkv|3gp|m3u8|mp3|m4a|ogg|opus|wav|amr|aac)(?![a-z\d])/iu;
const FORMAT = /[?&](?:format|fmt|type|wx_fmt|f)=(?:image(?:\/|%2f)?)?(?:jpe?g|png|gif|webp|avif|heic)/iu;
/** Where sites keep pictures, also under names without an ending. */
const PICTURE_HOST =
  /(?:^|\.)(?:twimg\.com|cdninstagram\.com|fbcdn\.net|fbsbx\.com|tiktokcdn(?:-\w+)?\.com|byteimg\.com|douyinpic\.com|ibyteimg\.com|sinaimg\.cn|qpic\.cn|gtimg\.(?:cn|com)|qlogo\.cn|hdslb\.com|xhscdn\.com|(?:cdn|media|images-ext-\d)\.discordapp\.(?:com|net)|googleusercontent\.com|ggpht\.com|(?:i|preview)\.redd\.it|redditmedia\.com|imgur\.com|ibb\.co|imgbb\.com|postimg\.cc|prnt\.sc|gyazo\.com|giphy\.com|tenor\.com|gravatar\.com|sc-cdn\.net|steamusercontent\.com|telesco\.pe|pinimg\.com|flickr\.com|staticflickr\.com)$/iu;

/** Controls nobody sees, and halves of characters, which no JSON and no page can hold. */
const UNWRITABLE = /(?![\n\t])\p{Cc}|\p{Surrogate}/gu;

/** @returns the text; a mark where the address of a picture or the secret part of an address was. */
export function cleanText(text: string, marks: Marks): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(UNWRITABLE, '\ufffd')
    .replaceAll(EMBEDDED, marks.picture)
    .replaceAll(ADDRESS, (found) => cleanAddress(found, marks));
}

function cleanAddress(found: string, marks: Marks): string {
  const [, address = '', after = ''] = /^(.*?)([),.;:!?\]}]*)$/s.exec(found) ?? [];
  const isBare = !/^[a-z][a-z\d+.-]*:/iu.test(address);
  const full = isBare ? `https://${address.replace(/^\/\//, '')}` : address;
  if (!URL.canParse(full)) return marks.leftOut + after;
  const { host, pathname, search } = new URL(full);
  if (
    FILE.test(decoded(pathname)) ||
    FILE.test(decoded(search)) ||
    FORMAT.test(search) ||
    PICTURE_HOST.test(host)
  )
    return marks.picture + after;
  const plain = plainAddress(full, marks.leftOut);
  // Addresses of programs (`tg://resolve?domain=`) are kept up to their parameters.
  if (plain === undefined)
    return (/^[^?#]*/.exec(address)?.[0] ?? '') + (/[?#]/.test(address) ? marks.leftOut : '') + after;
  return isSame(plain, full) ? found : (isBare ? plain.slice('https://'.length) : plain) + after;
}

/** Where nothing had to go, the text stays as it was written. */
function isSame(plain: string, full: string): boolean {
  return new URL(plain).href === new URL(full).href;
}

function decoded(part: string): string {
  return part.replaceAll(/%([2-7][0-9a-f])/giu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
