import { createContext } from 'preact'
import type { Context, VNode } from 'preact'
import { useContext, useErrorBoundary, useId, useLayoutEffect, useMemo, useReducer, useState } from 'preact/hooks'
import type { AfterCall, AfterCallSnapshot } from '../../review/after-call.ts'
import type { CriterionResult, DimensionResult, Finding, Scorecard } from '../../review/scorecard.ts'
import { callTime } from '../format.ts'
import { scorecardStrings } from './scorecard-strings.ts'
import { SelfAssessment } from './self-assessment.tsx'

interface Tools extends ReturnType<typeof scorecardStrings> {
  readonly call: AfterCall | undefined
}

const ScorecardContext: Context<Tools> = createContext<Tools>({ ...scorecardStrings(undefined), call: undefined })

export interface ScorecardViewProps {
  readonly call: AfterCall | undefined
  /** BCP 47. */
  readonly lang: string | undefined
  readonly theme: string | undefined
}

/** What there is to say about a call that is over: the agent's own rating first, then score, coaching and findings. */
export function ScorecardView({ call, lang, theme }: ScorecardViewProps): VNode {
  const language = useMemo(() => scorecardStrings(lang), [lang])
  const [error] = useErrorBoundary((thrown) => reportError(thrown))
  const tools = useMemo(() => ({ ...language, call }), [language, call])
  return (
    <section class="panel" aria-label={language.strings.scorecard} lang={language.locale} data-theme={theme}>
      <ScorecardContext.Provider value={tools}>{error ? null : <Stages />}</ScorecardContext.Provider>
    </section>
  )
}

function Stages(): VNode {
  const { strings, call } = useContext(ScorecardContext)
  const snapshot = useSnapshot(call)
  if (!call || !snapshot) return <p class="empty muted">{strings.waiting}</p>
  const { stage, scorecard } = snapshot
  return stage === 'assessing' ? (
    <SelfAssessment dimensions={scorecard.dimensions} strings={strings} onDone={(ratings) => call.assess(ratings)} />
  ) : (
    <Scored scorecard={scorecard} />
  )
}

function Scored({ scorecard }: { readonly scorecard: Scorecard }): VNode {
  const { strings, locale } = useContext(ScorecardContext)
  const { score, dimensions, coaching, open, notices, rubric } = scorecard
  return (
    <>
      <div class="score">
        <h2 class="label">{strings.score}</h2>
        <p role="status">{score === null ? strings.noScore : <strong>{strings.of100(score)}</strong>}</p>
        {notices.length > 0 && <p class="muted">{strings.notices}</p>}
      </div>
      {coaching.length > 0 && (
        <div class="coaching">
          <h2 class="label">{strings.coaching}</h2>
          <ul>
            {coaching.map(({ kind, text, findingId, citation }) => (
              <li key={findingId} data-kind={kind}>
                <span class="tag">{strings[kind]}</span> <span dir="auto">{text}</span>{' '}
                <span class="muted">{strings.at(callTime(citation.startMs, locale))}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {dimensions.map((dimension) => (
        <Dimension key={dimension.id} dimension={dimension} scorecard={scorecard} />
      ))}
      {open.length > 0 && (
        <div class="open">
          <h2 class="label">{strings.beyond}</h2>
          <Findings findings={open} scorecard={scorecard} />
        </div>
      )}
      <footer>
        <p>
          {strings.rubric} <bdi>{rubric.versionId}</bdi>
        </p>
      </footer>
    </>
  )
}

function Dimension({ dimension, scorecard }: { readonly dimension: DimensionResult; readonly scorecard: Scorecard }): VNode {
  const { strings } = useContext(ScorecardContext)
  const { id, title, score, criteria } = dimension
  const own = scorecard.selfAssessment?.[id]
  return (
    <details class="dimension">
      <summary>
        <h3 dir="auto">{title}</h3>
        <span class="points">
          {own !== undefined && <span class="muted">{strings.yourRating(own)}</span>}{' '}
          {score === null ? <span class="muted">{strings.state['not-applicable']}</span> : <strong>{score}</strong>}
        </span>
      </summary>
      <ul>
        {criteria.map((criterion) => (
          <Criterion key={criterion.id} criterion={criterion} scorecard={scorecard} />
        ))}
      </ul>
    </details>
  )
}

function Criterion({ criterion, scorecard }: { readonly criterion: CriterionResult; readonly scorecard: Scorecard }): VNode {
  const { strings } = useContext(ScorecardContext)
  const { title, state, findings } = criterion
  return (
    <li data-state={state}>
      <p>
        <span class="tag">{strings.state[state]}</span> <span dir="auto">{title}</span>
      </p>
      <Findings findings={findings} scorecard={scorecard} />
    </li>
  )
}

function Findings({ findings, scorecard }: { readonly findings: readonly Finding[]; readonly scorecard: Scorecard }): VNode | null {
  const { locale } = useContext(ScorecardContext)
  if (findings.length === 0) return null
  return (
    <ul class="findings">
      {findings.map((finding) => (
        <li key={finding.id}>
          {finding.source === 'judge' && <p dir="auto">{finding.because}</p>}
          {finding.citations.map(({ segmentId, startMs, quote }) => (
            <blockquote key={`${segmentId} ${quote}`} dir="auto">
              “{quote}” <span class="muted">{callTime(startMs, locale)}</span>
            </blockquote>
          ))}
          {finding.kind === 'gap' && (
            <Contest finding={finding} reason={scorecard.contests.find((each) => each.findingId === finding.id)?.reason} />
          )}
        </li>
      ))}
    </ul>
  )
}

function Contest({ finding, reason }: { readonly finding: Finding; readonly reason: string | undefined }): VNode {
  const { strings, call } = useContext(ScorecardContext)
  const [isOpen, setOpen] = useState(false)
  const [text, setText] = useState('')
  const id = useId()
  if (reason !== undefined)
    return (
      <p role="status">
        {strings.contested} <span dir="auto">{reason}</span>
      </p>
    )
  if (!isOpen)
    return (
      <button type="button" class="plain" onClick={() => setOpen(true)}>
        {strings.contest}
      </button>
    )
  const send = (event: Event) => {
    event.preventDefault()
    call?.contest(finding.id, text)
  }
  return (
    <form onSubmit={send}>
      <label class="label" for={id}>
        {strings.contestReason}
      </label>
      <textarea id={id} rows={2} dir="auto" value={text} onInput={(event) => setText(event.currentTarget.value)} />
      <div class="row">
        <button type="submit" class="primary" disabled={text.trim() === ''}>
          {strings.send}
        </button>
        <button type="button" class="plain" onClick={() => setOpen(false)}>
          {strings.cancel}
        </button>
      </div>
    </form>
  )
}

function useSnapshot(call: AfterCall | undefined): AfterCallSnapshot | undefined {
  const [, refresh] = useReducer<number, void>((count) => count + 1, 0)
  const snapshot = call?.getSnapshot()
  useLayoutEffect(() => call?.subscribe(() => refresh()), [call])
  return snapshot
}
