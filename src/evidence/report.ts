// The readable part of a pack: a page for a police officer or a hotline that is opened offline and printed.
// It is made of the pack alone, so that whoever checks the pack can make it again and compare.
import { html, Markup } from './markup.ts';
import type { Seal } from './pack.ts';
import type { Content, MessageRecord } from './records.ts';
import { REPORT_STYLE, REPORT_STYLE_HASH } from './report-style.ts';
import { readableTime } from './time.ts';
import type { ReportTexts, ReportWord } from './words.ts';

const POLICY = `default-src 'none'; style-src '${REPORT_STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

/** From the first byte of the file to the data; `data` is put in as it is. */
export function reportPage(content: Content, seal: Seal, data: Markup): string {
  const { header, words } = content;
  return html`<!doctype html>
<html lang="${header.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex, nofollow">
<meta name="viewport" content="width=device-width">
<title>${words.title} ${header.madeAt.slice(0, 10)}</title>
<style>${new Markup(REPORT_STYLE)}</style>
</head>
<body>
<main>
<h1>${words.title}</h1>
<div class="only"><p>${words.only}</p><p>${words.noPost}</p></div>
${cover(content)}
${factsPart(content)}
${alertPart(content)}
${messagesPart(content)}
${sealPart(content, seal)}
</main>
${data}
</body>
</html>
`.html;
}

function cover({ words, helpLines }: Content): Markup {
  const list = (keys: readonly ReportWord[]): Markup =>
    html`<ul>${keys.map((key) => html`<li>${words[key]}</li>`)}</ul>`;
  return html`<section><h2>${words.whoHeading}</h2>
<ul class="lines">${helpLines.map(
    ({ name, phone, url }) =>
      html`<li>${name}${phone !== undefined && phone !== '' ? html`<b>${phone}</b>` : undefined}${
        url === undefined ? undefined : html`<span class="soft small">${url}</span>`
      }</li>
`,
  )}</ul></section>
<section><h2>${words.keepHeading}</h2>${list(['keepDevice', 'keepNothing', 'keepImages'])}</section>
<section><h2>${words.showsHeading}</h2>${list([
    'showsRead',
    'showsUnchanged',
    'showsNotWho',
    'showsKey',
    'showsLead',
    'showsCheck',
  ])}</section>`;
}

type Value = string | Markup | undefined;

/** Names with their values, a line each; what has none is not named. */
function factList(facts: readonly (readonly [name: string, ...values: readonly Value[]])[]): Markup {
  const shown = facts.map(([name, ...all]) => {
    const values = all.filter((value) => value !== undefined);
    if (values.length === 0) return undefined;
    return html`<dt>${name}</dt><dd>${values.map((value) => html`<p>${value}</p>`)}</dd>\n`;
  });
  return html`<dl class="facts">\n${shown}</dl>`;
}

/** Words of the page, in whatever direction they run. */
const quoted = (text: string | undefined): Markup | undefined =>
  text === undefined ? undefined : html`<bdi>${text}</bdi>`;
const timeOf = (time: string | undefined): string | undefined =>
  time === undefined ? undefined : readableTime(time);
const hash = (text: string): Markup => html`<span class="hash">${text}</span>`;

function factsPart({ header, words, page, contact, messages }: Content): Markup {
  const { site, address } = page;
  return html`<section><h2>${words.factsHeading}</h2>${factList([
    [words.site, site.label === '' ? site.id : `${site.label} (${site.id})`],
    [words.address, quoted(address)],
    [words.contact, quoted(contact.name)],
    [words.typed, quoted(contact.typed)],
    [words.messages, String(messages.length)],
    [words.leftOutCount, String(messages.filter(({ leftOut }) => leftOut).length)],
    [words.captured, timeOf(header.capturedAt)],
  ])}</section>`;
}

function alertPart({ words, alert }: Content): Markup {
  const { tactics, level, at, told = [words.notTold], chose, rules, rulesVersion } = alert;
  return html`<section><h2>${words.alertHeading}</h2>${factList([
    [words.noticed, ...tactics.map(({ label }) => html`<b>${label}</b>`)],
    [words.level, level.label],
    [words.alertTime, timeOf(at)],
    [words.told, ...told],
    [words.reasons, ...tactics.map(({ label, reason }) => html`<b>${label}:</b> ${reason}`)],
    [words.chose, chose?.label ?? words.choseNothing],
    [`${words.rules} ${rulesVersion}`, rules.length > 0 ? hash(rules.join(', ')) : undefined],
  ])}</section>`;
}

function messagesPart({ words, messages }: Content): Markup {
  return html`<section><h2>${words.messagesHeading}</h2>
<ul class="soft small"><li>${words.messagesOrder}</li><li>${words.messagesTimes}</li><li>${words.messagesText}</li></ul>
<table>
<thead><tr>
<th class="n" scope="col">${words.number}</th>
<th class="t" scope="col">${words.time}</th>
<th class="w" scope="col">${words.who}</th>
<th scope="col">${words.text}</th>
</tr></thead>
<tbody>
${messages.map((message) => row(message, words))}</tbody>
</table></section>`;
}

function row({ order, direction, author, at, id, text, picture }: MessageRecord, words: ReportTexts): Markup {
  const side = { sent: words.me, received: words.other, unknown: words.unknown }[direction];
  const [clock, zone] = at === undefined ? [words.noTime] : readableTime(at).split(/ (?=UTC)/);
  const leftOut = direction === 'sent' ? words.ownLeftOut : words.leftOut;
  return html`<tr class="${direction}"><td class="n">${order}</td>
<td class="t"><span>${clock}</span> ${zone}</td>
<td class="w">${author !== undefined && author !== '' ? html`<p>${quoted(author)}</p>` : undefined}<p class="soft small">${side}</p></td>
<td>${[
    text === undefined ? html`<p class="none">${leftOut}</p>` : undefined,
    text === undefined || text === '' ? undefined : html`<p class="said">${text}</p>`,
    picture ? html`<p class="none">${words.picture}</p>` : undefined,
    id === undefined ? undefined : html`<p class="soft small">${words.messageId} ${hash(id)}</p>`,
  ]}</td></tr>
`;
}

function sealPart({ words, header }: Content, { head, records, publicKey, signature }: Seal): Markup {
  const { madeAt, timeZone, country, extension, browser } = header;
  return html`<section><h2>${words.sealHeading}</h2><p>${words.sealHow}</p>${factList([
    [words.made, timeOf(madeAt)],
    [words.program, `${extension.name} ${extension.version}`, browser],
    [words.zone, timeZone],
    [words.country, country.label],
    [words.records, String(records)],
    [words.head, hash(head)],
    [words.key, hash(publicKey)],
    [words.signature, hash(signature)],
  ])}</section>`;
}
