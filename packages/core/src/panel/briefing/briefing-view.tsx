import type { VNode } from 'preact'
import { useErrorBoundary, useLayoutEffect, useMemo, useReducer } from 'preact/hooks'
import type { Advice } from '../../briefing/briefing-card.ts'
import type { PastContact } from '../../briefing/caller-context.ts'
import type { Briefing, BriefingSnapshot } from '../../briefing/create-briefing.ts'
import type { Clearance } from '../../briefing/do-not-call.ts'
import { percent } from '../format.ts'
import { briefingStrings } from './briefing-strings.ts'
import type { BriefingStrings } from './briefing-strings.ts'

export interface BriefingViewProps {
  readonly briefing: Briefing | undefined
  /** BCP 47. */
  readonly lang: string | undefined
  readonly theme: string | undefined
}

/** What is known of a caller before the first word, the most useful first. */
export function BriefingView({ briefing, lang, theme }: BriefingViewProps): VNode {
  const { strings, locale } = useMemo(() => briefingStrings(lang), [lang])
  const [error] = useErrorBoundary((thrown) => reportError(thrown))
  const snapshot = useSnapshot(briefing)
  return (
    <section class="panel" aria-label={strings.briefing} lang={locale} data-theme={theme}>
      {!error && (snapshot ? <Card snapshot={snapshot} strings={strings} locale={locale} /> : <p class="muted">{strings.waiting}</p>)}
    </section>
  )
}

interface CardProps {
  readonly snapshot: BriefingSnapshot
  readonly strings: BriefingStrings
  readonly locale: string
}

function Card({ snapshot: { card, clearance, isOutbound }, strings, locale }: CardProps): VNode {
  const { intent, approach, history, reminders, cues, tier, missing } = card
  return (
    <>
      {isOutbound && <ClearanceLine clearance={clearance} strings={strings} />}
      {intent && (
        <div>
          <h2 dir="auto">{strings.matter(intent.intent, percent(intent.probability, locale))}</h2>
          <p class="muted" dir="auto">
            {intent.reasons.map(({ words }) => words).join('; ')}
          </p>
        </div>
      )}
      <AdviceList name="approach" title={strings.approach} advice={approach} />
      <div>
        <h2 class="label">{strings.history}</h2>
        {history.length === 0 ? <p class="muted">{strings.noHistory}</p> : <History contacts={history} strings={strings} />}
      </div>
      <AdviceList name="reminders" title={strings.reminders} advice={reminders} />
      {(cues.length > 0 || tier !== undefined) && (
        <div>
          <h2 class="label">{strings.cues}</h2>
          <ul>
            {tier !== undefined && (
              <li>
                {strings.tier}: <bdi>{tier}</bdi>
              </li>
            )}
            {cues.map((cue) => (
              <li key={cue} dir="auto">
                {cue}
              </li>
            ))}
          </ul>
        </div>
      )}
      {missing.length > 0 && (
        <ul class="muted">
          {missing.map(({ source, why }) => (
            <li key={source}>{strings.missing[why](source)}</li>
          ))}
        </ul>
      )}
    </>
  )
}

function ClearanceLine({ clearance, strings }: { readonly clearance: Clearance | undefined; readonly strings: BriefingStrings }): VNode {
  if (clearance?.mayCall)
    return (
      <p class="cleared" role="status">
        {strings.cleared}
      </p>
    )
  return (
    <div class="blocked" role="status">
      <p>{clearance ? strings.blocked : strings.checking}</p>
      {clearance && (
        <ul>
          {clearance.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

function History({ contacts, strings }: { readonly contacts: readonly PastContact[]; readonly strings: BriefingStrings }): VNode {
  return (
    <ul>
      {contacts.map(({ at, intent, summary, resolved }) => (
        <li key={`${at} ${intent}`}>
          <time dateTime={at}>{at.slice(0, 10)}</time> <span dir="auto">{[intent, summary].filter(Boolean).join(': ')}</span>
          {resolved === false && <span class="open"> · {strings.unresolved}</span>}
        </li>
      ))}
    </ul>
  )
}

interface AdviceListProps {
  readonly name: string
  readonly title: string
  readonly advice: readonly Advice[]
}

function AdviceList({ name, title, advice }: AdviceListProps): VNode | null {
  if (advice.length === 0) return null
  return (
    <div class={name}>
      <h2 class="label">{title}</h2>
      <ul>
        {advice.map(({ text, because }) => (
          <li key={text}>
            <p dir="auto">{text}</p>
            <p class="muted" dir="auto">
              {because}
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}

function useSnapshot(briefing: Briefing | undefined): BriefingSnapshot | undefined {
  const [, refresh] = useReducer<number, void>((count) => count + 1, 0)
  const snapshot = briefing?.getSnapshot()
  useLayoutEffect(() => briefing?.subscribe(() => refresh()), [briefing])
  return snapshot
}
