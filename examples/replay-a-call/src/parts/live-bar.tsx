import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { LiveCall } from '../run/live-call.ts'
import { clockTime } from '../story/clock-time.ts'
import { Icon } from './icons.tsx'
import { useChanges } from './use-changes.ts'

const tickMs = 250

export interface LiveBarProps {
  readonly call: LiveCall
  readonly trouble: string | undefined
  readonly onAgain: () => void
}

/** What controls a call of one's own: who speaks, what is typed, the end. */
export function LiveBar({ call, trouble, onAgain }: LiveBarProps): VNode {
  const ended = useChanges(call, () => call.ended)
  useEffect(() => {
    const timer = setInterval(() => call.tick(), tickMs)
    return () => clearInterval(timer)
  }, [call])
  return (
    <section class="card live" aria-label="Your call">
      <p class="live-state" data-on={!ended}>
        <Icon name={call.hasMicrophone ? 'microphone' : 'keyboard'} />
        {ended ? 'Ended' : call.hasMicrophone ? 'Listening' : 'Typing'}
        <LiveTime call={call} />
      </p>
      {!ended && <SpeakerChoice call={call} />}
      {!ended && <Typing call={call} />}
      <button type="button" class="button" onClick={ended ? onAgain : () => call.end()}>
        <Icon name={ended ? 'restart' : 'stop'} />
        {ended ? 'Start again' : 'End the call'}
      </button>
      {trouble && (
        <p class="live-trouble" role="alert">
          <Icon name="warning" />
          {trouble}
        </p>
      )}
    </section>
  )
}

function SpeakerChoice({ call }: { readonly call: LiveCall }): VNode {
  const speaker = useChanges(call, () => call.speaker)
  return (
    <fieldset class="segmented">
      <legend class="unseen">Who speaks</legend>
      {(['agent', 'customer'] as const).map((name) => (
        <label key={name}>
          <input type="radio" name="speaker" checked={speaker === name} onChange={() => call.speakAs(name)} />
          <span>{name === 'agent' ? 'As the agent' : 'As the customer'}</span>
        </label>
      ))}
    </fieldset>
  )
}

function Typing({ call }: { readonly call: LiveCall }): VNode {
  const [words, setWords] = useState('')
  return (
    <form
      class="typing"
      onSubmit={(event) => {
        event.preventDefault()
        call.say(words)
        setWords('')
      }}
    >
      <input
        type="text"
        aria-label="What is said"
        placeholder="Type what is said, and press Enter"
        autocomplete="off"
        value={words}
        onInput={({ currentTarget }) => setWords(currentTarget.value)}
      />
    </form>
  )
}

function LiveTime({ call }: { readonly call: LiveCall }): VNode {
  const second = useChanges(call, () => Math.floor(call.timeMs / 1000))
  return <span class="time">{clockTime(second * 1000)}</span>
}
