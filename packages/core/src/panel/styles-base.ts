/** Colours, type and controls. Sizes are in em of the reader's own text size, so that they grow with it. */
export const baseStyles: string = `
:host { display: block; }
:host([hidden]) { display: none; }
.place { block-size: 100%; }

.panel {
  all: initial;
  --text: var(--cuecard-text, light-dark(#1b1e24, #eceef2));
  --muted: light-dark(#5a6271, #a3abb9);
  --line: light-dark(#dfe2e8, #363b45);
  --surface: var(--cuecard-surface, light-dark(#f5f6f8, #17191e));
  --card: var(--cuecard-card, light-dark(#fff, #20232a));
  --accent: var(--cuecard-accent, light-dark(#2456c9, #93b6ff));
  --on-accent: var(--cuecard-on-accent, light-dark(#fff, #0d1b38));
  --critical: light-dark(#b3261e, #ff9f96);
  --high: light-dark(#8f4e00, #f0bd70);
  --normal: light-dark(#1f5fae, #8dbcf4);
  --low: light-dark(#5a6271, #a3abb9);
  --good: light-dark(#1b7240, #76cf9c);
  --radius: var(--cuecard-radius, 10px);
  color-scheme: light dark;
  display: block;
  box-sizing: border-box;
  block-size: 100%;
  overflow-y: auto;
  scrollbar-width: thin;
  scrollbar-color: var(--line) transparent;
  container-type: inline-size;
  background: var(--surface);
  color: var(--text);
  font-family: var(--cuecard-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif);
  font-size: medium;
  line-height: 1.4;
  text-align: left;
  overflow-wrap: anywhere;
  -webkit-text-size-adjust: 100%;
}
.panel[data-theme='light'] { color-scheme: light; }
.panel[data-theme='dark'] { color-scheme: dark; }
.panel:dir(rtl) { text-align: right; }
.panel > * { font-size: 0.875em; }

.panel * { box-sizing: border-box; }
h2, h3, h4, p, ul, dl, dd, blockquote { margin: 0; padding: 0; font-size: inherit; font-weight: inherit; }
p, h2, h3, h4, li, span { unicode-bidi: plaintext; }
ul { list-style: none; }
time { font-variant-numeric: tabular-nums; white-space: nowrap; }
button, label, .label, .tag { overflow-wrap: normal; }
.toggle { overflow-wrap: anywhere; }
.muted { color: var(--muted); font-size: 0.893em; }
.label { color: var(--muted); font-size: 0.893em; font-weight: 600; }
.unseen { position: absolute; inline-size: 1px; block-size: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.row { display: flex; flex-wrap: wrap; gap: 0.3em; }

.icon { flex: none; inline-size: 1.15em; block-size: 1.15em; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
.icon-critical, .icon-begun { fill: currentColor; fill-rule: evenodd; }
.icon-critical { stroke: none; }

button, textarea { font: inherit; color: inherit; letter-spacing: inherit; }
button {
  display: inline-flex;
  align-items: center;
  justify-content: center;
  gap: 0.4em;
  min-inline-size: 2.15em;
  min-block-size: 2.15em;
  margin: 0;
  padding: 0.25em 0.6em;
  border: 1px solid transparent;
  border-radius: 0.5em;
  background: none;
  font-size: 0.929em;
  font-weight: 600;
  cursor: pointer;
  transition: background-color 0.12s;
}
button:disabled { opacity: 0.5; cursor: default; }
.primary { background: var(--accent); color: var(--on-accent); }
.primary:hover:enabled { background: color-mix(in srgb, var(--accent) 88%, var(--text)); }
.soft { background: color-mix(in srgb, var(--accent) 11%, var(--card)); color: var(--accent); }
.soft:hover { background: color-mix(in srgb, var(--accent) 19%, var(--card)); }
.plain { padding-inline: 0.45em; color: var(--accent); }
.quiet, .icon-button { padding: 0.25em 0.4em; color: var(--muted); font-weight: 500; }
.plain:hover, .quiet:hover, .icon-button:hover { background: color-mix(in srgb, var(--text) 8%, transparent); }
.quiet:hover, .icon-button:hover { color: var(--text); }
.icon-button[aria-pressed='true'] { background: color-mix(in srgb, var(--accent) 16%, transparent); color: var(--accent); }

textarea {
  display: block;
  inline-size: 100%;
  min-block-size: 4.5em;
  margin: 0;
  padding: 0.5em 0.6em;
  border: 1px solid var(--muted);
  border-radius: 0.5em;
  background: var(--card);
  resize: vertical;
}
a { color: var(--accent); text-underline-offset: 0.15em; }
a .icon { inline-size: 0.9em; block-size: 0.9em; margin-inline: 0.25em; vertical-align: -0.08em; }
summary { display: flex; align-items: center; justify-content: space-between; gap: 0.5em; cursor: pointer; list-style: none; }
summary::-webkit-details-marker { display: none; }
summary .icon, .toggle .icon { color: var(--muted); transition: rotate 0.15s; }
details[open] > summary > .icon, .toggle[aria-expanded='true'] .icon { rotate: 180deg; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; border-radius: 0.4em; }

@media (prefers-reduced-motion: reduce) {
  .panel * { transition: none; }
}
@media (forced-colors: active) {
  .panel { --critical: CanvasText; --high: CanvasText; --normal: CanvasText; --low: CanvasText; --good: CanvasText; --muted: CanvasText; --line: CanvasText; }
  button, .primary { border-color: ButtonBorder; background: ButtonFace; color: ButtonText; }
  .icon-button[aria-pressed='true'] { border-color: Highlight; outline: 1px solid Highlight; }
}
`
