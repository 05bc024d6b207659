// What the place to write says about the page: a chat's says "Message", that of a comment, a search, a form or a
// document says something else.
import { parentOf } from './deep.ts';

const MESSAGE =
  /messag|\bchat\b|\bdm\b|^(?:aa|say (?:hi|something|hello).*|type (?:here|something|away).*|write here.*)$|消息|訊息|信息|聊|说点|發送|发送|nachricht|mensaje|mensagem|сообщени|메시지|メッセージ|رسالة|mesaj|messagg|wiadomo|tin nhắn|ข้อความ|pesan/i;
const FOREIGN =
  /search|comment|review|\b(?:reply|replies|respond) to (?:this|the|topic|thread|post|ticket)|(?:your|an?) (?:reply|answer|question|note|post)\b|subject|title|e-?mail\b|\burl\b|address|filter|\bfind\b|query|command|formula|\bnotes?\b|caption|what'?s (?:on your mind|happening|new)|coupon|promo|where to|directions|annotation|edit summary|description|feedback|\bcode\b|console|terminal|task|todo|搜|评论|評論|评价|标题|提问|回答|公式|地址|备注|弹幕/i;
/** Said on a button, to a person. */
export const SEND = /\bsend\b|发送|發送|senden|enviar|envoyer|отправить|送信|보내기|إرسال/i;
const PUBLISH =
  /\b(?:post|publish|comment|submit|save|search|apply|run|subscribe|answer|review|add to|continue|next|go)\b|^reply$|^add$|发布|发表|评论|提交|搜索|保存/i;
const OTHER_FIELDS =
  'input[type="email"], input[type="tel"], input[type="number"], input[type="date"], input[type="url"], input[type="password"], input[type="radio"], input[type="text"], input:not([type]), select, textarea';

/** Positive for a place to write messages. */
export function composerSigns(composer: Element, list: Element): number {
  const label = labelOf(composer);
  const says = MESSAGE.test(label) ? (FOREIGN.test(label) ? 0 : 2) : FOREIGN.test(label) ? -4 : 0;
  return says + buttonSigns(composer, list) + fieldSigns(composer, list) + sizeSigns(composer, list);
}

export function labelOf(composer: Element): string {
  const root = composer.getRootNode();
  const described = (composer.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter((id) => id !== '');
  const labels = composer.id === '' && described.length === 0 ? [] : labelTexts(root, composer.id, described);
  const own = ['aria-label', 'placeholder', 'data-placeholder', 'aria-placeholder', 'title'].map(
    (name) => composer.getAttribute(name) ?? composer.querySelector(`[${name}]`)?.getAttribute(name) ?? '',
  );
  const beside = composer.parentElement?.querySelector('[class*="placeholder" i]')?.textContent ?? '';
  const around = composer.closest('label')?.textContent ?? '';
  return [...own, ...labels, beside, around].join(' ').replaceAll(/\s+/g, ' ').trim();
}

function labelTexts(root: Node, id: string, described: readonly string[]): string[] {
  if (!(root instanceof Document || root instanceof ShadowRoot)) return [];
  const selectors = [
    ...(id === '' ? [] : [`label[for="${CSS.escape(id)}"]`]),
    ...described.map((one) => `#${CSS.escape(one)}`),
  ];
  return selectors.map((selector) => root.querySelector(selector)?.textContent ?? '');
}

/** "Send" is said to a person, "Post" to everybody. */
function buttonSigns(composer: Element, list: Element): number {
  let at = parentOf(composer);
  for (let level = 0; at !== null && level < 4 && !at.contains(list); at = parentOf(at), level += 1) {
    const buttons = [...at.querySelectorAll('button, [role="button"], input[type="submit"]')];
    if (buttons.length === 0) continue;
    const labels = buttons.map((button) =>
      [
        button.textContent,
        button.getAttribute('aria-label'),
        button.getAttribute('title'),
        button.getAttribute('value'),
      ]
        .join(' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    );
    if (labels.some((one) => SEND.test(one))) return 1;
    return labels.some((one) => PUBLISH.test(one)) ? -3 : 0;
  }
  return 0;
}

/** A chat asks for one thing at a time. */
function fieldSigns(composer: Element, list: Element): number {
  let around = composer.closest('form, fieldset, table');
  let at = parentOf(composer);
  for (let level = 0; at !== null && level < 3 && !at.contains(list) && !list.contains(at); level += 1) {
    if (around === null || at.contains(around)) around = at;
    at = parentOf(at);
  }
  const fields = [...(around?.querySelectorAll(OTHER_FIELDS) ?? [])].filter(
    (field) => field !== composer && !composer.contains(field) && field.getBoundingClientRect().width > 1,
  );
  return fields.length === 0 ? 0 : -2 - Math.min(fields.length, 3);
}

/** What is written in is small and empty in a chat, large and full in a document; and it stands below the list. */
function sizeSigns(composer: Element, list: Element): number {
  const lower = composer.getBoundingClientRect();
  const upper = list.getBoundingClientRect();
  const view = composer.ownerDocument.documentElement.clientHeight;
  if (lower.height > view * 0.45 && lower.height > upper.height * 0.6) return -6;
  if ((composer.textContent ?? '').length > 600) return -3;
  if (lower.top < upper.top + 4) return -4;
  return 0;
}
