import type { VNode } from 'preact'
import type { Customer } from '../calls/example-calls.ts'
import type { CallOnStage } from '../run/call-on-stage.ts'
import { clockTime } from '../story/clock-time.ts'
import { Conversation } from './conversation.tsx'
import { Icon } from './icons.tsx'
import { useChanges } from './use-changes.ts'

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })

export interface DeskProps {
  readonly call: CallOnStage
  readonly customer: Customer
  readonly channel: string
  /** Takes the call while it rings. */
  readonly onAnswer?: () => void
}

/** The agent's desktop: a stand-in for whatever an agent works in. Cuecard knows nothing of it. */
export function Desk({ call, customer, channel, onAnswer }: DeskProps): VNode {
  return (
    <section class="card desk" aria-label="The agent’s desktop">
      <div class="desk-bar">
        <span class="desk-mark" aria-hidden="true">
          {customer.company.slice(0, 1)}
        </span>
        <strong>{customer.company}</strong>
        <span class="desk-kind">Agent desktop</span>
        <span class="desk-agent">
          {customer.agent}
          <Interaction call={call} channel={channel} onAnswer={onAnswer} />
        </span>
      </div>
      <CustomerCard customer={customer} />
      <Notes />
      <Conversation call={call} />
    </section>
  )
}

function Interaction({
  call,
  channel,
  onAnswer,
}: Pick<DeskProps, 'call' | 'channel'> & { readonly onAnswer: (() => void) | undefined }): VNode {
  const second = useChanges(call, () => Math.floor(call.timeMs / 1000))
  const ended = useChanges(call, () => call.ended)
  const ringing = useChanges(call, () => call.ringing)
  if (ringing)
    return (
      <button type="button" class="button" onClick={onAnswer}>
        <Icon name="phone" />
        {channel.endsWith('outbound') ? 'Connect' : 'Answer'}
      </button>
    )
  return (
    <span class="interaction" data-on={!ended}>
      <Icon name="phone" />
      {ended ? 'Call ended' : channel}
      <span class="time">{clockTime(second * 1000)}</span>
    </span>
  )
}

function CustomerCard({ customer: { name, since, facts, known } }: { readonly customer: Customer }): VNode {
  const { history = [] } = known
  return (
    <section class="customer" aria-label="Customer on file">
      <div class="customer-head">
        <span class="avatar" aria-hidden="true">
          {initials(name)}
        </span>
        <div>
          <h2>{name}</h2>
          <p>{since}</p>
        </div>
      </div>
      {facts.length > 0 && (
        <dl class="facts">
          {facts.map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {history.length > 0 && (
        <div class="contacts">
          <h3>Earlier contacts</h3>
          <ul>
            {history.map(({ at, summary }) => (
              <li key={at}>
                <span>{day.format(new Date(at))}</span> {summary}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

function Notes(): VNode {
  return (
    <label class="notes">
      <span>Notes</span>
      <textarea placeholder="Type here: no prompt takes your focus." />
    </label>
  )
}

function initials(name: string): string {
  const [first = '', last = ''] = name.split(' ')
  return (first.slice(0, 1) + last.slice(0, 1)).toUpperCase()
}
