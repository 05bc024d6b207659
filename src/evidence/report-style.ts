// How a report looks, on screen and on A4. Part of the format: the hash in the policy of the report is of this text.

export const REPORT_STYLE = `
:root { color-scheme: light; font: 15px/1.5 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans", sans-serif; color: #1f1c2e; background: #f3f1ec; }
:root:lang(zh-TW) { font-family: system-ui, -apple-system, "PingFang TC", "Microsoft JhengHei", "Noto Sans CJK TC", "Noto Sans", sans-serif; }
* { box-sizing: border-box; }
body { max-inline-size: 52rem; margin: 0 auto; padding: 2.5rem clamp(1rem, 5vw, 3.5rem); background: #fff; }
h1, h2, p, ul, ol, dl, dd, table { margin: 0; padding: 0; }
h1 { font-size: 1.75rem; line-height: 1.25; text-wrap: balance; }
h2 { margin-block: 2rem .6rem; padding-block-end: .3rem; font-size: 1.1rem; border-block-end: 1px solid #cfc9bd; break-after: avoid; }
ul { padding-inline-start: 1.25em; }
li { margin-block: .2rem; }
.only { display: grid; gap: .1rem; margin-block-start: 1rem; padding: .8rem 1rem; font-size: 1.1rem; font-weight: 650; border: 2px solid #1f1c2e; border-radius: .5rem; }
p + .facts { margin-block-start: .6rem; }
.facts { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: .35rem 1rem; }
.facts dt { color: #55506a; }
.facts dd { min-inline-size: 0; overflow-wrap: anywhere; }
.facts dd p + p { margin-block-start: .25rem; }
.lines { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: .6rem 1.5rem; padding: 0; list-style: none; }
.lines li { margin: 0; break-inside: avoid; overflow-wrap: anywhere; }
.lines b, .lines span { display: block; }
.lines b { font-size: 1.15rem; }
.soft { color: #55506a; }
.small { font-size: .8rem; }
.hash { font-family: ui-monospace, "SF Mono", Consolas, "Noto Sans Mono", monospace; font-size: .8rem; overflow-wrap: anywhere; }
table { inline-size: 100%; margin-block-start: .75rem; border-collapse: collapse; table-layout: fixed; }
th { text-align: start; color: #55506a; font-size: .8rem; font-weight: 600; }
th, td { padding: .4rem .6rem .4rem 0; vertical-align: top; border-block-end: 1px solid #e2ddd2; overflow-wrap: anywhere; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
.n { inline-size: 2.6rem; }
.t { inline-size: 9.6rem; }
.w { inline-size: 8.4rem; }
td.n, td.t { font-variant-numeric: tabular-nums; }
td.t { font-size: .85rem; }
td.t span { white-space: nowrap; }
.said { white-space: pre-wrap; unicode-bidi: plaintext; }
.sent td { background: #f6f4ef; }
.said + .small, .none + .small { margin-block-start: .15rem; }
.none { color: #55506a; font-style: italic; }
:lang(zh) .none { font-style: normal; }
@media (max-width: 40rem) {
  .facts { grid-template-columns: 1fr; gap: 0; }
  .facts dd { margin-block-end: .6rem; }
  th, td { padding-inline-end: .4rem; }
  td.t { font-size: .75rem; }
  .n { inline-size: 1.8rem; } .t { inline-size: 5.4rem; } .w { inline-size: 5rem; }
  td.t span { white-space: normal; }
}
@media print {
  :root { font-size: 10.5pt; background: #fff; }
  body { max-inline-size: none; padding: 0; }
  h2 { margin-block-start: 1.5rem; }
  .facts { grid-template-columns: 12rem 1fr; }
  .facts dt, .facts dd p { break-inside: avoid; }
}
@page { size: A4; margin: 16mm 15mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt system-ui, sans-serif; color: #55506a; } }
`;

/** SHA-256 of the style, as a content security policy names it. */
export const REPORT_STYLE_HASH = 'sha256-5jeo0XkQigG62tcNCDq3DomfRE5YAqyAHvkX6FJGO1k=';
