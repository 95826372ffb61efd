/** What the briefing has besides the styles that it shares with the panel. */
export const briefingStyles: string = `
.panel > * { padding: 0.65em 0.85em; border-block-end: 1px solid var(--line); }
ul { display: grid; gap: 0.4em; margin-block-start: 0.3em; }
.blocked { background: color-mix(in srgb, var(--critical) 7%, var(--card)); color: var(--critical); font-weight: 600; }
.cleared { color: var(--good); font-weight: 600; }
.approach li { padding: 0.5em 0.7em; border-inline-start: 0.22em solid var(--accent); border-radius: 0.3em; background: var(--card); }
.open { color: var(--high); font-weight: 600; }
`
