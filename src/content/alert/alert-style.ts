// The whole look of the in-page alert. Nothing of the page gets in: the host resets every inherited style.

export const ALERT_STYLE = `
:host { all: initial !important; }
* { box-sizing: border-box; }
.card-frame, .modal-frame {
  all: initial; position: fixed; color-scheme: light dark;
  --paper: light-dark(#fffaf0, #232033); --ink: light-dark(#2b2740, #f4efe4); --soft: light-dark(#5c5675, #c3bcd6);
  --edge: light-dark(#e8dcc2, #4a4465); --lamp: light-dark(#f0b429, #f6c453); --main: light-dark(#3f3a78, #f6c453);
  --on-main: light-dark(#ffffff, #232033); --quiet: light-dark(#f4ead6, #322e47);
  font: 400 16px/1.5 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans", sans-serif;
  color: var(--ink);
}
.card:lang(zh-TW) { font-family: system-ui, "PingFang TC", "Microsoft JhengHei", "Noto Sans CJK TC", sans-serif; }
.modal-frame:not([open]), .card-frame:not(:popover-open) { display: none; }
.modal-frame[open], .card-frame:popover-open { display: block; }
.card-frame {
  inset-block-start: 16px; inset-inline-end: 16px; inset-block-end: auto; inset-inline-start: auto;
  inline-size: min(380px, calc(100vw - 32px)); max-block-size: min(60vh, 520px); overflow: auto;
  border-radius: 20px; animation: arrive .25s ease-out;
}
.modal-frame {
  inset: 0; margin: auto; inline-size: min(460px, calc(100vw - 32px)); block-size: fit-content;
  max-block-size: calc(100vh - 32px); overflow: auto; border-radius: 24px; animation: arrive .25s ease-out;
}
.modal-frame::backdrop { background: rgb(24 20 44 / .6); }
.card {
  display: grid; grid-template-columns: auto 1fr; column-gap: 14px; padding: 20px;
  background: var(--paper); border: 1px solid var(--edge); border-radius: inherit;
  box-shadow: 0 12px 40px rgb(30 22 60 / .22);
}
.modal-frame .card { padding: 28px; column-gap: 18px; }
.lamp { inline-size: 44px; block-size: 44px; }
.glow { fill: var(--lamp); opacity: .28; }
.shade { fill: var(--lamp); }
.foot { fill: var(--soft); }
h2 { margin: 0 0 6px; font-size: 18px; line-height: 1.3; font-weight: 650; }
.modal-frame h2 { font-size: 22px; }
p { margin: 0 0 8px; }
.step { font-weight: 600; }
.kind { color: var(--soft); }
.buttons { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 8px; margin-block-start: 8px; }
button {
  all: initial; box-sizing: border-box; font: inherit; font-size: 15px; color: var(--ink); cursor: pointer; text-align: center;
  padding: 9px 16px; min-block-size: 44px; border-radius: 12px; background: var(--quiet); border: 1px solid transparent;
}
button.main { background: var(--main); color: var(--on-main); font-weight: 600; flex: 1 1 auto; }
button:hover { filter: brightness(.96); }
button:focus-visible { outline: 3px solid var(--lamp); outline-offset: 2px; }
.sign { grid-column: 1 / -1; margin: 12px 0 0; font-size: 12.5px; color: var(--soft); }
@keyframes arrive { from { opacity: 0; transform: translateY(-8px); } }
@media (prefers-reduced-motion: reduce) { .card-frame, .modal-frame { animation: none; } }
@media (forced-colors: active) { .card, button { border: 1px solid CanvasText; } .main { forced-color-adjust: none; background: Highlight; color: HighlightText; } }
@media (max-width: 460px) { .card-frame { inset-inline: 16px; inline-size: auto; } .buttons button { flex: 1 1 auto; } }
`;
