/** What the scorecard has besides the styles that it shares with the panel. */
export const scorecardStyles: string = `
.panel > * { padding: 0.75em 0.85em; border-block-end: 1px solid var(--line); }
.empty { text-align: center; }
.score strong { font-size: 1.7em; line-height: 1.2; }
.tag { font-weight: 600; }
.coaching ul, .findings { display: grid; gap: 0.5em; margin-block-start: 0.35em; }
.coaching li { padding: 0.55em 0.7em; border-inline-start: 0.22em solid var(--accent); border-radius: 0.3em; background: var(--card); }
.coaching li[data-kind='praise'] { border-color: var(--good); }
.dimension summary h3 { font-weight: 600; }
.points { display: inline-flex; align-items: baseline; gap: 0.6em; font-variant-numeric: tabular-nums; }
.dimension > ul { display: grid; gap: 0.7em; margin-block-start: 0.6em; }
[data-state='met'] > p .tag { color: var(--good); }
[data-state='not-met'] > p .tag { color: var(--critical); }
[data-state='partly'] > p .tag { color: var(--high); }
[data-state='not-applicable'] > p { color: var(--muted); }
blockquote { padding-inline-start: 0.6em; border-inline-start: 2px solid var(--line); }
.assessment { display: grid; gap: 0.6em; }
.assessment h2 { font-size: 1.15em; font-weight: 650; }
form { display: grid; gap: 0.4em; }
fieldset { display: flex; flex-wrap: wrap; gap: 0.2em 0.4em; margin: 0; padding: 0; border: 0; }
legend { float: inline-start; inline-size: 100%; padding: 0; font-weight: 600; }
label { display: inline-flex; align-items: center; gap: 0.25em; min-block-size: 1.75em; }
input { inline-size: 1.15em; block-size: 1.15em; margin: 0.2em; accent-color: var(--accent); }
footer { border: 0; color: var(--muted); }
footer p { font-size: 0.821em; }
`
