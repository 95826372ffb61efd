import type { ComponentChildren, VNode } from 'preact'
import { useContext } from 'preact/hooks'
import type { Decision, SessionSnapshot } from '../session/snapshot.ts'
import { CallTime } from './call-time.tsx'
import { latestDecisions } from './decisions.ts'
import { inWords } from './format.ts'
import { Icon } from './icons.tsx'
import { PanelContext } from './panel-tools.ts'

/** More than this nobody reads during a call; the record has the rest. */
const shownDecisions = 12

/** What is being watched, and what was decided: so that no prompt, and no silence, is a riddle. */
export function Transparency({ watching, decisions }: Pick<SessionSnapshot, 'watching' | 'decisions'>): VNode {
  const { strings } = useContext(PanelContext)
  const latest = latestDecisions(decisions, shownDecisions)
  return (
    <section class="transparency">
      <Fold title={strings.watching}>
        <p class="muted">{strings.watchingHint}</p>
        <ul class="watching">
          {watching.map(({ moment, severity, watches }) => (
            <li key={moment} data-severity={severity}>
              <Icon name={severity} />
              <span class="unseen">{strings.severity[severity]}: </span>
              <span dir="auto">{strings.watches?.[moment] ?? watches}</span>
            </li>
          ))}
        </ul>
      </Fold>
      <Fold title={strings.decisions}>
        {latest.length === 0 && <p class="muted">{strings.noDecisions}</p>}
        <ul class="decisions">
          {latest.map((decision) => (
            <DecisionRow key={decision.promptId} decision={decision} />
          ))}
        </ul>
      </Fold>
      <Fold title={strings.keyboard}>
        <Keyboard />
      </Fold>
    </section>
  )
}

function DecisionRow({ decision: { atMs, type, headline, reason } }: { readonly decision: Decision }): VNode {
  const { strings } = useContext(PanelContext)
  const what = strings.decision[type] ?? inWords(type)
  return (
    <li>
      <CallTime ms={atMs} />
      <div>
        <p dir="auto">{headline}</p>
        <p class="muted">{reason ? `${what}: ${strings.reason[reason] ?? inWords(reason)}` : what}</p>
      </div>
    </li>
  )
}

function Keyboard(): VNode {
  const { strings } = useContext(PanelContext)
  const keys = Object.entries(strings.action).map(([name, words]) => [strings.key[name as keyof typeof strings.key], words] as const)
  return (
    <>
      <p class="muted">{strings.keyboardHint}</p>
      <dl class="keys">
        {[...keys, ['↑ ↓', strings.arrowKeys] as const, ['Esc', strings.escapeKey] as const].map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** A section that is folded away until it is asked for. */
function Fold({ title, children }: { readonly title: string; readonly children: ComponentChildren }): VNode {
  return (
    <details class="fold">
      <summary>
        <h2 class="label">{title}</h2>
        <Icon name="chevron" />
      </summary>
      <div class="fold-body">{children}</div>
    </details>
  )
}
