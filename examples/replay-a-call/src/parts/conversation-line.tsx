import type { Severity } from '@cuecard/core'
import type { VNode } from 'preact'
import { useRef } from 'preact/hooks'
import { clockTime } from '../story/clock-time.ts'
import { alignSaid } from '../story/conversation.ts'
import type { Line, Piece } from '../story/conversation.ts'

const speakers = { agent: 'Agent', customer: 'Customer', unknown: 'Unknown' } as const

export interface LineProps {
  readonly line: Line
  /** The severity of a prompt on screen that rests on this line. */
  readonly cited: Severity | undefined
  /** Whether its words may still change. */
  readonly fresh: boolean
}

/** One line of the conversation, raw and redacted. */
export function ConversationLine({ line: { speaker, startMs, final, said, kept }, cited, fresh }: LineProps): VNode {
  return (
    <div class="line" data-speaker={speaker} data-final={final} data-cited={cited}>
      <p class="line-who">
        <span class="time">{clockTime(startMs)}</span>
        <strong>{speakers[speaker]}</strong>
        {cited && (
          <span class="line-cited" title="A prompt on screen rests on these words">
            cited
          </span>
        )}
      </p>
      <p class="line-said">
        {said === undefined ? <span class="muted">not known</span> : <Words pieces={alignSaid(said, kept)} fresh={fresh} raw />}
      </p>
      <p class="line-kept">
        <Words pieces={kept} fresh={fresh} raw={false} />
      </p>
    </div>
  )
}

interface WordsProps {
  readonly pieces: readonly Piece[]
  readonly fresh: boolean
  readonly raw: boolean
}

/** New words come one after another, but never lag behind by more than so many. */
const mostTurns = 6

/** The words of a line. While they may change, each is an element of its own, so that new ones can be seen to come. */
function Words({ pieces, fresh, raw }: WordsProps): VNode {
  const known = useRef(0)
  const before = known.current
  let count = 0
  const content = pieces.map(({ text, hidden }) => {
    if (hidden === undefined && !fresh) return text
    const words = hidden === undefined ? text.split(/(?<=\s)(?=\S)/u) : [text]
    return words.map((word) => {
      count += 1
      const turn = Math.max(0, Math.min(mostTurns, count - 1 - before))
      return <Word key={`${count} ${word}`} text={word} hidden={hidden} raw={raw} turn={turn} />
    })
  })
  known.current = count
  return <>{content}</>
}

interface WordProps {
  readonly text: string
  readonly hidden: string | undefined
  readonly raw: boolean
  readonly turn: number
}

function Word({ text, hidden, raw, turn }: WordProps): VNode {
  const style = { '--turn': turn }
  if (hidden === undefined) {
    return (
      <span class="word" style={style}>
        {text}
      </span>
    )
  }
  if (!raw) return <mark class={hidden === 'HOLD' ? 'hidden hold' : 'hidden'}>{text}</mark>
  return (
    <span class="word taken" style={style}>
      {text}
    </span>
  )
}
