/** Styles of the review page. */
export const pageStyles: string = `
:root { color-scheme: light dark; --text: light-dark(#1b1e24, #eceef2); --muted: light-dark(#555d6b, #a9b1be); --line: light-dark(#d8dce3, #3a404b); --ground: light-dark(#fff, #17191e); --card: light-dark(#f5f6f8, #20232a); --accent: light-dark(#1f4fb8, #9dbdff); --good: light-dark(#17693c, #7ad3a0); --bad: light-dark(#a3231b, #ffa79e); }
* { box-sizing: border-box; }
body { max-inline-size: 56rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; background: var(--ground); color: var(--text); font: 1rem/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0; }
h2 { font-size: 1.2rem; margin: 2rem 0 0.5rem; }
h3 { font-size: 1rem; margin: 1.25rem 0 0.25rem; }
p { margin: 0.25rem 0; }
ul, ol { margin: 0; padding-inline-start: 1.25rem; }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; inset-inline-start: -100vw; }
.skip:focus { inset-inline-start: 1rem; }
.muted { color: var(--muted); }
.score strong { font-size: 2.5rem; line-height: 1; font-variant-numeric: tabular-nums; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; inline-size: 100%; }
th, td { padding: 0.35rem 0.6rem 0.35rem 0; border-block-end: 1px solid var(--line); text-align: start; font-variant-numeric: tabular-nums; }
thead th { color: var(--muted); font-weight: 600; }
tbody th { font-weight: 600; }
progress { inline-size: 7rem; block-size: 0.5rem; margin-inline-start: 0.75rem; accent-color: var(--accent); }
.notices { padding: 0.1rem 1rem 0.75rem; border: 1px solid var(--bad); border-radius: 0.5rem; }
.coaching, .criteria { list-style: none; padding: 0; display: grid; gap: 0.5rem; }
.coaching li { padding: 0.6rem 0.8rem; border-inline-start: 0.25rem solid var(--line); background: var(--card); border-radius: 0.25rem; }
.coaching .praise { border-color: var(--good); }
.coaching .advice { border-color: var(--accent); }
.tag { font-weight: 600; margin-inline-end: 0.25rem; }
[data-state='met'] > p .tag { color: var(--good); }
[data-state='not-met'] > p .tag { color: var(--bad); }
blockquote { margin: 0.25rem 0; padding-inline-start: 0.75rem; border-inline-start: 2px solid var(--line); }
.cite, .time { white-space: nowrap; font-size: 0.875rem; }
.contest { font-weight: 600; }
.curve { inline-size: 100%; block-size: auto; overflow: visible; fill: none; stroke-width: 2; stroke: var(--text); stroke-linejoin: round; }
.curve .zero { stroke: var(--line); stroke-width: 1; stroke-dasharray: 4 4; }
.transcript { list-style: none; padding: 0; display: grid; gap: 0.5rem; }
.transcript li { inline-size: min(46rem, 85%); padding: 0.5rem 0.8rem; border: 1px solid var(--line); border-radius: 0.5rem; scroll-margin-block: 5rem; }
.transcript .agent { background: var(--card); }
.transcript .customer { margin-inline-start: auto; }
.transcript li:target { outline: 2px solid var(--accent); }
.said { white-space: pre-line; }
.said-by { color: var(--muted); font-size: 0.875rem; }
.said-by span:first-child { font-weight: 600; }
.marks { font-size: 0.875rem; font-weight: 600; }
.marks .gap { color: var(--bad); }
.marks .strength { color: var(--good); }
textarea { display: block; inline-size: 100%; margin-block: 0.4rem; padding: 0.5rem; border: 1px solid var(--muted); border-radius: 0.4rem; background: var(--ground); color: inherit; font: inherit; }
button { padding: 0.5rem 1rem; border: 0; border-radius: 0.4rem; background: var(--accent); color: var(--ground); font: inherit; font-weight: 600; cursor: pointer; }
footer { margin-block-start: 2rem; font-size: 0.875rem; }
@media print {
  :root { color-scheme: light; }
  body { max-inline-size: none; padding: 0; font-size: 10pt; }
  .skip, button, progress { display: none; }
  li, tr, blockquote { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
}
`

/** Saves the comment as a file; the page needs no script for anything else. */
export const pageScript: string = `
document.getElementById('save').addEventListener('click', () => {
  const field = document.getElementById('comment')
  const content = JSON.stringify({ callId: field.dataset.call, rubricVersion: field.dataset.rubric, comment: field.value }, null, 2)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content], { type: 'application/json' }))
  link.download = 'comments-' + field.dataset.call.replace(/[^\\w.-]/g, '_') + '.json'
  link.click()
  URL.revokeObjectURL(link.href)
})
`
