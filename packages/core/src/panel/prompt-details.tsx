import type { VNode } from 'preact'
import { useContext } from 'preact/hooks'
import type { PanelPrompt, PromptCause } from '../session/snapshot.ts'
import { CallTime } from './call-time.tsx'
import { percent, webLink } from './format.ts'
import { Icon } from './icons.tsx'
import { PanelContext } from './panel-tools.ts'

/** Where the advice comes from. Only addresses of the web become links. */
export function Sources({ sources }: Pick<PanelPrompt, 'sources'>): VNode | null {
  const { strings } = useContext(PanelContext)
  if (sources.length === 0) return null
  return (
    <section class="sources">
      <h4 class="label">{strings.sources}</h4>
      <ul>
        {sources.map(({ id, title, summary, url }) => (
          <li key={id}>
            <SourceTitle title={title} href={webLink(url)} />
            {summary && <p dir="auto">{summary}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function SourceTitle({ title, href }: { readonly title: string; readonly href: string | undefined }): VNode {
  const { strings } = useContext(PanelContext)
  if (!href) return <strong dir="auto">{title}</strong>
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      <span dir="auto">{title}</span>
      <Icon name="elsewhere" />
      <span class="unseen"> ({strings.opensElsewhere})</span>
    </a>
  )
}

/** Why a prompt is shown: each cause with the words it rests on, and the rule behind it. */
export function Why({ causes, moment, confidence }: PanelPrompt): VNode {
  const { strings, locale } = useContext(PanelContext)
  return (
    <details class="why">
      <summary>
        <h4>{strings.why}</h4>
        <Icon name="chevron" />
      </summary>
      {causes.map((cause) => (
        <Cause key={cause.promptId} cause={cause} named={causes.length > 1} />
      ))}
      <p class="muted">{strings.rule(strings.moment[moment], percent(confidence, locale))}</p>
    </details>
  )
}

function Cause({ cause: { headline, because, evidence }, named }: { readonly cause: PromptCause; readonly named: boolean }): VNode {
  const { strings } = useContext(PanelContext)
  return (
    <div class="cause">
      {named && (
        <p class="cause-name" dir="auto">
          {headline}
        </p>
      )}
      <p dir="auto">{because}</p>
      <ul>
        {evidence.map(({ segmentId, speaker, startMs, quote }) => (
          <li key={segmentId}>
            <p class="muted">
              {strings.speaker[speaker]} <CallTime ms={startMs} />
            </p>
            <blockquote dir="auto">{quote}</blockquote>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Whether the prompt was any use, by the agent's own judgement; it can be changed while the prompt is there. */
export function Rating({ rated, onRate }: RatingProps): VNode {
  const { strings } = useContext(PanelContext)
  return (
    <div class="rating" role="group" aria-label={strings.wasHelpful}>
      <span class="muted" aria-hidden="true">
        {strings.wasHelpful}
      </span>
      {(['helpful', 'unhelpful'] as const).map((rating) => (
        <button
          key={rating}
          type="button"
          class="icon-button"
          aria-pressed={rated === rating}
          aria-label={strings.action[rating]}
          aria-keyshortcuts={strings.key[rating]}
          title={`${strings.action[rating]} (${strings.key[rating]})`}
          onClick={() => onRate(rating)}
        >
          <Icon name={rating} />
        </button>
      ))}
    </div>
  )
}

export interface RatingProps {
  readonly rated: 'helpful' | 'unhelpful' | undefined
  readonly onRate: (rating: 'helpful' | 'unhelpful') => void
}
