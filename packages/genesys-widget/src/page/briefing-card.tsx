import type { VNode } from 'preact'
import type { Briefing } from '../interaction/briefing.ts'
import type { WidgetStrings } from './strings.ts'

interface BriefingCardProps {
  readonly briefing: Briefing
  readonly strings: WidgetStrings
  readonly language: string | undefined
}

/** What is known before the call; it makes room for the panel's prompts once the call is on. */
export function BriefingCard({ briefing: { queue, customer, attributes, last }, strings, language }: BriefingCardProps): VNode | null {
  const who = [customer?.name, customer?.organization].filter(Boolean).join(' · ')
  const facts = [...(who ? [[strings.customer, who] as const] : []), ...(queue ? [[strings.queue, queue] as const] : []), ...attributes]
  if (facts.length === 0 && last.length === 0) return null
  const date = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' })
  return (
    <section class="card" aria-labelledby="briefing">
      <h2 id="briefing">{strings.briefing}</h2>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {last.length > 0 && (
        <>
          <h3>{strings.lastConversations}</h3>
          <ul>
            {last.map(({ id, startedAtMs, media, note }) => (
              <li key={id}>
                <time dateTime={new Date(startedAtMs).toISOString()}>{date.format(startedAtMs)}</time> · {strings.media[media]}
                {note && <span class="quiet"> · {note}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
