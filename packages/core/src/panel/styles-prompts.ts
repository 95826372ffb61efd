/** The status, the prompts and what they open to. */
export const promptStyles: string = `
.top { position: sticky; inset-block-start: 0; z-index: 1; max-block-size: 75%; overflow-y: auto; padding: 0.75em; border-block-end: 1px solid var(--line); background: var(--surface); scrollbar-width: thin; scrollbar-color: var(--line) transparent; }

.status { margin-block-end: 0.6em; }
.status-name { display: flex; align-items: center; gap: 0.45em; font-weight: 600; font-size: 0.929em; }
.status-hint { margin-block-start: 0.25em; font-size: 0.893em; }
.status[data-status='hearing'] { color: var(--good); }
.status[data-status='waiting'], .status[data-status='ended'], .status[data-status='paused'] { color: var(--muted); }
.status[data-status='reconnecting'] { color: var(--high); }
.status[data-status='cannot-hear'], .status[data-status='fault'] {
  padding: 0.6em 0.75em;
  border: 1px solid color-mix(in srgb, var(--critical) 45%, transparent);
  border-radius: var(--radius);
  background: color-mix(in srgb, var(--critical) 7%, var(--card));
  color: var(--critical);
}
.status[data-status='fault'] { margin: 0.75em; }
.status-hint { color: var(--text); }
.status[data-status='paused'] .status-hint, .status[data-status='reconnecting'] .status-hint { color: var(--muted); }

.stopped { margin-block-end: 0.6em; color: var(--high); font-weight: 600; font-size: 0.929em; }
.prompts { min-block-size: 8.75em; border-radius: var(--radius); outline-offset: 3px; }
/* Once the call is over no prompt comes, and the scorecard needs the room. */
.status[data-status='ended'] ~ .prompts, .status[data-status='ended'] ~ .prompts .calm { min-block-size: 0; }
.prompts > ul { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.6em; }
.calm {
  display: grid;
  place-items: center;
  min-block-size: 8.75em;
  padding: 1em;
  border: 1px dashed var(--line);
  border-radius: var(--radius);
  color: var(--muted);
  text-align: center;
  text-wrap: balance;
}

.card {
  --tone: var(--low);
  position: relative;
  padding-block: 0.65em 0.7em;
  padding-inline: 1.1em 0.75em;
  border: 1px solid var(--line);
  border-radius: var(--radius);
  background: var(--card);
  box-shadow: 0 1px 2px rgb(0 0 0 / 6%);
}
.card::before { content: ''; position: absolute; inset-block: 0.7em; inset-inline-start: 0.4em; border-inline-start: 0.22em solid var(--tone); border-radius: 0.15em; }
.card[data-severity='critical'] {
  --tone: var(--critical);
  border-color: color-mix(in srgb, var(--critical) 40%, var(--line));
  background: color-mix(in srgb, var(--critical) 6%, var(--card));
}
.card[data-severity='high'] { --tone: var(--high); }
.card[data-severity='normal'] { --tone: var(--normal); }
.card[data-gone='true'] { --tone: var(--line); }

.tag { display: flex; flex-wrap: wrap; align-items: center; gap: 0.1em 0.4em; font-size: 0.857em; }
.tag .icon, .severity { color: var(--tone); }
.card[data-gone='true'] .tag { color: var(--muted); }
.card[data-gone='true'] :is(.severity, .tag .icon) { color: var(--muted); }
.severity { font-weight: 600; }
.tag .time { margin-inline-start: auto; color: var(--muted); }
.tag .muted { font-size: inherit; }

.toggle {
  display: flex;
  align-items: start;
  justify-content: space-between;
  inline-size: 100%;
  min-block-size: 0;
  padding: 0.1em 0;
  border: 0;
  font-size: 1.2em;
  font-weight: 650;
  line-height: 1.28;
  letter-spacing: -0.006em;
  text-align: inherit;
  text-wrap: pretty;
}
.toggle .icon { margin-block-start: 0.1em; }
.toggle:hover .icon { color: var(--text); }
.also { display: grid; gap: 0.1em; margin-block-start: 0.15em; font-weight: 600; }
.also li { display: flex; gap: 0.4em; }
.also li::before { content: '+' / ''; color: var(--tone); }
.actions { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25em; margin-block-start: 0.5em; }
.actions .soft { margin-inline-end: auto; }
.roomy { display: none; }
@container (min-width: 26em) {
  .roomy { display: inline; }
  .quiet { padding-inline: 0.6em; }
}

.body { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.85em; margin-block-start: 0.7em; padding-block-start: 0.7em; border-block-start: 1px solid var(--line); }
.say, .editor { display: grid; gap: 0.45em; }
.say:has(blockquote) { padding: 0.55em 0.6em 0.65em; border-radius: calc(var(--radius) * 0.8); background: color-mix(in srgb, var(--accent) 7%, var(--card)); }
.card[data-severity='critical'] .say { background: var(--card); }
.say blockquote { font-size: 1.072em; line-height: 1.45; }
.say .row { margin-block-start: 0.15em; }
.sources ul, .cause ul { display: grid; gap: 0.5em; margin-block-start: 0.3em; }
.sources li { font-size: 0.929em; }
.sources :is(a, strong) { font-weight: 600; }
.why summary { justify-content: start; font-size: 0.929em; font-weight: 600; color: var(--accent); }
.why summary .icon { color: inherit; }
.why > :not(summary) { margin-block-start: 0.5em; }
.cause { font-size: 0.929em; }
.cause + .cause { padding-block-start: 0.5em; border-block-start: 1px solid var(--line); }
.cause-name { font-weight: 600; }
.cause blockquote { margin-block-start: 0.1em; padding-inline-start: 0.6em; border-inline-start: 2px solid var(--line); }
.rating { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25em; }
.rating span { margin-inline-end: 0.3em; }

/* There is more to scroll to; where scrolling cannot drive an animation, or there is no more, it is not seen. */
.top::after {
  content: '';
  display: block;
  position: sticky;
  inset-block-end: -0.75em;
  box-shadow: 0 0 0.9em 0.9em var(--surface);
  opacity: 0;
  pointer-events: none;
  animation: more linear;
  animation-timeline: scroll(nearest block);
}
@keyframes more { from, 90% { opacity: 1; } to { opacity: 0; } }

.note {
  position: sticky;
  inset-block-end: 0;
  inline-size: fit-content;
  margin: -2.4em auto 0.4em;
  padding: 0.3em 0.9em;
  border-radius: 2em;
  background: var(--text);
  color: var(--surface);
  font-size: 0.893em;
  pointer-events: none;
  animation: note 3s forwards;
}
@keyframes note { from, 85% { opacity: 1; } to { opacity: 0; visibility: hidden; } }

[data-turn='0'] > .card { animation: appear 0.2s ease-out, guard-even 0.4s; }
[data-turn='1'] > .card { animation: appear 0.2s ease-out, guard-odd 0.4s; }
@keyframes appear { from { opacity: 0; translate: 0 -0.3em; } }
@keyframes guard-even { from, 99% { pointer-events: none; } }
@keyframes guard-odd { from, 99% { pointer-events: none; } }

@media (max-height: 30em) {
  .top { position: static; max-block-size: none; }
}
@media (prefers-reduced-motion: reduce) {
  @keyframes appear { from { opacity: 1; } }
}
@media (forced-colors: active) {
  .card[data-severity='critical'] { border-width: 2px; }
}
`
