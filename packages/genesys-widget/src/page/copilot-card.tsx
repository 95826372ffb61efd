import type { VNode } from 'preact'
import type { WidgetStrings } from './strings.ts'
import type { View } from './view.ts'

interface CopilotCardProps {
  readonly view: Pick<View, 'copilot' | 'responses' | 'canInsert'>
  readonly strings: WidgetStrings
  readonly onInsert: (text: string) => void
}

/** What Genesys Copilot says of the conversation, where the user may see it. */
export function CopilotCard({ view: { copilot, responses, canInsert }, strings, onInsert }: CopilotCardProps): VNode | null {
  const { articles, checklist } = copilot
  const replies = copilot.responses.flatMap(({ id, responseId }) => {
    const text = responses[responseId]
    return text ? [{ id, text }] : []
  })
  if (articles.length + checklist.length + replies.length === 0) return null
  return (
    <section class="card" aria-labelledby="copilot">
      <h2 id="copilot">{strings.copilot}</h2>
      <ul>
        {articles.map(({ id, title, snippet, url }) => (
          <li key={id}>
            {url ? (
              <a href={url} target="_blank" rel="noopener noreferrer">
                {title}
              </a>
            ) : (
              title
            )}
            {snippet && <p class="quiet">{snippet}</p>}
          </li>
        ))}
        {replies.map(({ id, text }) => (
          <li key={id}>
            <blockquote>{text}</blockquote>
            {canInsert && (
              <button type="button" onClick={() => onInsert(text)}>
                {strings.insert}
              </button>
            )}
          </li>
        ))}
        {checklist.map(({ id, name, isDone }) => (
          <li key={id} data-done={isDone}>
            {isDone ? '✓' : '○'} {name} <span class="unseen">({isDone ? strings.done : strings.toDo})</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
