// The whole look of the in-page alert. Nothing of the page gets in: the host resets every inherited style, and what
// is important in here counts for more than anything the page calls important.

export const ALERT_STYLE = `
:host { all: initial !important; display: contents !important; }
* { box-sizing: border-box; }
dialog { all: initial; display: contents; }
dialog:modal { position: fixed; inset: 0; }
dialog::backdrop { background: none; }
.dialog::backdrop { background: rgb(24 20 44 / .6); }
.frame {
  all: initial; box-sizing: border-box; position: fixed; overflow: auto; overscroll-behavior: contain;
  direction: ltr; color-scheme: light dark;
  --paper: light-dark(#fffaf0, #232033); --ink: light-dark(#2b2740, #f4efe4); --soft: light-dark(#5c5675, #c3bcd6);
  --edge: light-dark(#e8dcc2, #4a4465); --lamp: light-dark(#f0b429, #f6c453); --focus: light-dark(#b45309, #f6c453);
  --main: light-dark(#3f3a78, #f6c453); --on-main: light-dark(#ffffff, #232033); --quiet: light-dark(#f4ead6, #322e47);
  --glow: light-dark(#fff0c9, #37304a);
  font: 400 15px/1.5 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans", sans-serif;
  color: var(--ink); background: var(--paper); border: 1px solid var(--edge); border-radius: 20px;
  box-shadow: 0 12px 40px rgb(30 22 60 / .22); max-block-size: calc(100% - 32px);
}
.frame:not(:popover-open) { display: none; }
.inside:lang(zh-TW) { font-family: system-ui, "PingFang TC", "Microsoft JhengHei", "Noto Sans CJK TC", sans-serif; }
.card .frame { inline-size: min(360px, 100% - 32px); }
.side .frame { inline-size: min(336px, 100% - 32px); }
.frame[data-edge="left"] { border-start-start-radius: 0; border-end-start-radius: 0; }
.frame[data-edge="right"] { border-start-end-radius: 0; border-end-end-radius: 0; }
.dialog .frame { inset: 0; margin: auto; inline-size: min(460px, 100% - 32px); block-size: fit-content; border-radius: 24px; }
.cover .frame {
  inset: 0; inline-size: 100%; block-size: 100%; max-block-size: none; border: 0; border-radius: 0;
  background: radial-gradient(circle at 50% 32%, var(--glow), var(--paper) 70%);
}
.inside { --pad: 20px; position: relative; display: grid; gap: 14px; padding: 14px var(--pad) 0; }
.new .inside { animation: arrive .25s ease-out; }
p, h2 { margin: 0; }
p { text-wrap: pretty; }
.sign { display: flex; align-items: center; gap: 8px; min-block-size: 28px; padding-inline-end: 72px; font-size: 12px; line-height: 1.3; color: var(--soft); }
.lamp { flex: none; inline-size: 22px; }
h2 { font-size: 17px; line-height: 1.35; font-weight: 650; text-wrap: balance; }
h2:focus { outline: none; }
#body { display: grid; gap: 8px; margin-block-start: 8px; }
.step { font-weight: 650; }
.soft { color: var(--soft); }
.buttons {
  position: sticky; inset-block-end: 0; display: flex; flex-wrap: wrap; gap: 8px;
  margin-inline: calc(-1 * var(--pad)); padding: 4px var(--pad) var(--pad); background: var(--paper);
}
button {
  all: initial; color-scheme: light dark; box-sizing: border-box; flex: 1 1 auto; font: inherit; font-weight: 550; color: inherit; text-align: center;
  padding: 9px 16px; min-block-size: 44px; cursor: pointer; background: var(--quiet); border: 1px solid transparent; border-radius: 12px;
}
.main { flex-basis: 100%; background: var(--main); color: var(--on-main); font-weight: 650; }
button:hover { filter: brightness(.96); }
button:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.corner { position: absolute; inset-block-start: 8px; inset-inline-end: 8px; display: flex; }
.corner button { display: grid; place-items: center; inline-size: 40px; min-block-size: 40px; padding: 0; background: none; color: var(--soft); border-radius: 50%; }
.corner button:hover { background: var(--quiet); }
.icon { inline-size: 20px; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; }
.dots { stroke-width: 2.6; }
.handle { cursor: grab; touch-action: none; }
.side .inside { gap: 16px; }
.side h2 { font-size: 19px; }
.side #body { font-size: 16px; gap: 10px; }
.side .step { padding: 10px 12px; background: var(--glow); border-radius: 12px; }
.dialog .inside { gap: 18px; padding-block-start: 18px; }
.dialog h2 { font-size: 22px; }
.dialog #body { font-size: 17px; }
.simple { text-align: center; }
.dialog .simple h2 { font-size: 26px; }
.dialog .simple #body { font-size: 19px; margin-block-start: 14px; gap: 10px; }
.simple .main { font-size: 19px; padding: 14px 12px; border-radius: 16px; }
.cover .inside { max-inline-size: 560px; min-block-size: 100%; margin: auto; place-content: center; padding: 64px var(--pad) 40px; gap: 24px; }
.cover .sign { position: absolute; inset: 18px 0 auto; justify-content: center; padding: 0; }
.cover h2 { font-size: 30px; }
.cover #body { font-size: 21px; margin-block-start: 16px; gap: 12px; }
.cover .buttons { position: static; margin: 0; padding: 0; background: none; }
.cover .main { font-size: 21px; padding-block: 16px; border-radius: 18px; }
.cover .corner { position: fixed; }
.grown-up { justify-self: center; inline-size: min(152px, 22vh); fill: none; stroke-linecap: round; }
.cover .grown-up { inline-size: min(224px, 30vh); }
.ground { fill: var(--lamp); opacity: .35; }
.big { fill: #8077b5; }
.small-one { fill: #f0b429; }
.skin { fill: #f3cfa8; }
.hair { fill: #6b4a35; }
.arm { stroke: #8077b5; stroke-width: 9; }
.smile { stroke: #6b4a35; stroke-width: 1.6; }
.eyes { stroke: #6b4a35; stroke-width: 2.6; }
@media (min-width: 481px) {
  .dialog .inside { --pad: 28px; }
  .cover .main { padding-inline: 48px; }
}
@media (min-width: 481px) and (min-height: 521px) { .side .other { flex-basis: 100%; } }
@media (min-width: 481px) and (max-height: 520px) {
  .dialog .frame { inline-size: min(560px, 100% - 32px); }
  .card .frame, .side .frame { inline-size: 420px; }
  .inside, .dialog .inside { gap: 10px; padding-block-start: 10px; }
  .main { flex-basis: auto; }
  button { padding-inline: 10px; }
  .dialog #body { font-size: 16px; }
  .cover .inside { padding-block: 56px 16px; }
  .simple { grid-template-columns: auto 1fr; align-items: center; text-align: start; column-gap: 24px; }
  .simple > :is(.sign, .buttons) { grid-column: 1 / -1; }
}
@keyframes arrive { from { opacity: 0; transform: translateY(-8px); } }
@media (prefers-reduced-motion: reduce) { .new .inside { animation: none; } }
@media (forced-colors: active) {
  button { border-color: ButtonBorder; }
  .main { forced-color-adjust: none; background: Highlight; color: HighlightText; }
  .lamp, .grown-up { forced-color-adjust: none; }
  .cover .frame { background: Canvas; }
}
`;
