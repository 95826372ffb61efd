/** What the lesson card has besides the styles that it shares with the panel. */
export const lessonStyles: string = `
.lesson { display: grid; gap: 0.4em; padding: 0.75em 0.85em; border-block-end: 1px solid var(--line); }
.lesson h2 { font-weight: 650; }
`
