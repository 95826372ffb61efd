/** What stands below the prompts. */
export const sectionStyles: string = `
.mood { display: flex; flex-wrap: wrap; align-items: center; gap: 0.2em 0.6em; padding: 0.55em 0.85em; border-block-end: 1px solid var(--line); }
.mood-words { color: var(--muted); font-size: 0.893em; }
.sparkline { inline-size: 5.6em; block-size: 1.75em; fill: none; stroke: var(--muted); stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; overflow: visible; }
.sparkline-zero { stroke: var(--line); stroke-dasharray: 2 3; }
.sparkline-end { --tone: var(--muted); fill: var(--tone); stroke: none; }
[data-mood='positive'] .sparkline-end { --tone: var(--good); }
[data-mood='negative'] .sparkline-end { --tone: var(--high); }
.sparkline:dir(rtl) { scale: -1 1; }

.checklist { padding: 0.65em 0.85em 0.5em; border-block-end: 1px solid var(--line); }
.section-head { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0 0.6em; }
.section-head .label { color: var(--text); font-size: 0.929em; }
.group-name { margin-block: 0.55em 0.1em; color: var(--muted); font-size: 0.857em; }
.item { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.55em; padding-block: 0.28em; }
.item > .icon, .tick { margin-block-start: 0.1em; color: var(--muted); }
.tick { align-self: start; padding: 0; border: 0; background: none; cursor: pointer; }
.tick .icon { display: block; }
.item-title { font-size: 0.964em; }
.item-state, .item-quote { color: var(--muted); font-size: 0.857em; }
.item[data-state='done'] > :is(.icon, .tick) { color: var(--good); }
.item[data-state='begun'] > :is(.icon, .tick) { color: var(--normal); }
.item[data-near='true'] > :is(.icon, .tick), .item[data-near='true'] .item-state { color: var(--high); font-weight: 600; }
.item[data-state='missing'] > :is(.icon, .tick), .item[data-state='missing'] .item-state { color: var(--critical); font-weight: 600; }
.item-quote summary { display: block; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
.item-quote[open] summary { white-space: normal; }

.fold { border-block-end: 1px solid var(--line); }
.fold summary { padding: 0.6em 0.85em; }
.fold summary:hover .icon { color: var(--text); }
.fold summary:focus-visible { outline-offset: -2px; }
.fold .label { font-size: 0.929em; }
.fold-body { display: grid; gap: 0.5em; padding: 0 0.85em 0.8em; }
.watching, .decisions { display: grid; gap: 0.5em; font-size: 0.929em; }
.watching li { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.55em; }
.watching .icon { margin-block-start: 0.1em; color: var(--muted); }
.watching [data-severity='critical'] .icon { color: var(--critical); }
.watching [data-severity='high'] .icon { color: var(--high); }
.watching [data-severity='normal'] .icon { color: var(--normal); }
.decisions li { display: grid; grid-template-columns: 2.6em minmax(0, 1fr); gap: 0.4em; }
.decisions .time { color: var(--muted); }
.keys { display: grid; grid-template-columns: repeat(auto-fill, minmax(9em, 1fr)); gap: 0.4em 0.8em; font-size: 0.929em; }
.keys div { display: flex; align-items: baseline; gap: 0.5em; }
kbd { display: inline-block; min-inline-size: 1.8em; padding: 0.05em 0.4em; border: 1px solid var(--line); border-radius: 0.3em; background: var(--card); font: inherit; font-size: 0.9em; text-align: center; }

footer { padding: 0.7em 0.85em 0.9em; color: var(--muted); }
footer p { font-size: 0.821em; }
`
