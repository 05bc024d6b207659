// The whole look of the in-page alert. Nothing of the page gets in: the host resets every inherited style.

export const ALERT_STYLE = `
:host { all: initial !important; }
* { box-sizing: border-box; }
.card-frame, .modal-frame {
  all: initial; position: fixed; overflow: auto; color-scheme: light dark;
  --paper: light-dark(#fffaf0, #232033); --ink: light-dark(#2b2740, #f4efe4); --soft: light-dark(#5c5675, #c3bcd6);
  --edge: light-dark(#e8dcc2, #4a4465); --lamp: light-dark(#f0b429, #f6c453); --focus: light-dark(#b45309, #f6c453);
  --main: light-dark(#3f3a78, #f6c453); --on-main: light-dark(#ffffff, #232033); --quiet: light-dark(#f4ead6, #322e47);
  font: 400 16px/1.5 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans", sans-serif;
  color: var(--ink); background: var(--paper); border: 1px solid var(--edge);
  box-shadow: 0 12px 40px rgb(30 22 60 / .22); animation: arrive .25s ease-out;
}
.card:lang(zh-TW) { font-family: system-ui, "PingFang TC", "Microsoft JhengHei", "Noto Sans CJK TC", sans-serif; }
.modal-frame:not([open]), .card-frame:not(:popover-open) { display: none; }
.modal-frame[open], .card-frame:popover-open { display: block; }
.card-frame {
  inset-block: 16px auto; inset-inline: auto 16px; inline-size: min(360px, calc(100vw - 32px));
  max-block-size: calc(100vh - 32px); border-radius: 20px;
}
.modal-frame {
  inset: 0; margin: auto; inline-size: min(460px, calc(100vw - 32px)); block-size: fit-content;
  max-block-size: calc(100vh - 32px); border-radius: 24px;
}
.modal-frame::backdrop { background: rgb(24 20 44 / .6); }
.card { display: grid; grid-template-columns: auto 1fr; align-items: center; gap: 12px 14px; padding: 18px 20px 14px; }
.modal-frame .card { padding: 26px 28px 18px; gap: 16px; }
h2:focus { outline: none; }
h2 { margin: 0; font-size: 18px; line-height: 1.3; font-weight: 650; text-wrap: balance; }
.modal-frame h2 { font-size: 22px; }
#body, .buttons, .sign { grid-column: 1 / -1; }
p { margin: 0; }
#body p + p { margin-block-start: 8px; }
.modal-frame #body { font-size: 17px; }
.step { font-weight: 650; }
.soft, .modal-frame .soft { color: var(--soft); font-size: 15px; }
.buttons { display: flex; flex-wrap: wrap; gap: 8px; }
button {
  all: initial; box-sizing: border-box; flex: 1 1 auto; font: inherit; font-size: 15px; color: var(--ink);
  padding: 9px 16px; min-block-size: 44px; text-align: center; cursor: pointer;
  background: var(--quiet); border: 1px solid transparent; border-radius: 12px;
}
button.main { flex-basis: 100%; background: var(--main); color: var(--on-main); font-weight: 650; }
button:hover { filter: brightness(.96); }
button:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.sign { font-size: 12.5px; color: var(--soft); }
@keyframes arrive { from { opacity: 0; transform: translateY(-8px); } }
@media (prefers-reduced-motion: reduce) { .card-frame, .modal-frame { animation: none; } }
@media (forced-colors: active) { button { border-color: ButtonBorder; } .main { forced-color-adjust: none; background: Highlight; color: HighlightText; } }
`;
