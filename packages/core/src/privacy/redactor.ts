import type { Speaker } from '../transcript/segment.ts'
import { classify } from './classify.ts'
import type { Dialogue, Slot } from './dialogue.ts'
import { emptyDialogue, nextDialogue } from './dialogue.ts'
import { findEmails } from './email.ts'
import type { EntityType } from './entity.ts'
import type { Found } from './found.ts'
import { ValueMemory } from './memory.ts'
import { Placeholders } from './placeholders.ts'
import type { Analysis } from './tokens/analyse.ts'
import { analyse } from './tokens/analyse.ts'
import { scan } from './tokens/scan.ts'

/** What one speaker said, of a conversation in order. */
export interface Utterance {
  readonly id?: string
  readonly speaker: Speaker
  readonly text: string
  /** False while more words, or other words, may come. Default true. */
  readonly final?: boolean
}

/** Something that was hidden. Offsets are UTF-16 code units into the raw text, end exclusive. */
export interface HiddenEntity {
  readonly type: EntityType
  readonly start: number
  readonly end: number
  /** 0 to 1. */
  readonly confidence: number
}

/** An utterance with what was hidden in it. */
export interface RedactedUtterance {
  /** The text with placeholders. */
  readonly text: string
  /** In order, none over another. */
  readonly entities: readonly HiddenEntity[]
  /** For each of `entities`, where its placeholder stands in `text`. */
  readonly placeholders: readonly { readonly start: number; readonly end: number }[]
  /** Set where the redactor failed closed: why, without any of the words. */
  readonly fault?: string
}

/** Redacts one conversation. */
export interface Redactor {
  /** Redacts the next utterance. A partial leaves no trace: only finals are remembered. Never throws. */
  redact(utterance: Utterance): RedactedUtterance
}

/** The longest text that is read in full, in UTF-16 code units. Of a longer one every number is hidden. */
const MAX_TEXT = 200_000

const QUESTION =
  /\?|\b(what|whats|who|which|when|where|can|could|may|might|please|need|give|tell|read|confirm|verify|provide|have|and the|go ahead|enter|spell)\b/i

function hideEveryNumber(text: string): Found[] {
  return scan(text)
    .tokens.filter(({ kind }) => kind === 'digits')
    .map(({ start, end, text: value }) => ({ type: 'NUMBER', start, end, value, confidence: 1 }))
}

/** Keeps, of entities that overlap, the one that begins first, and of those the longest. */
function withoutOverlaps(found: readonly Found[]): Found[] {
  const kept: Found[] = []
  for (const entity of found.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    if (entity.start >= (kept.at(-1)?.end ?? 0)) kept.push(entity)
  }
  return kept
}

export function createRedactor(): Redactor {
  const placeholders = new Placeholders()
  const memory = new ValueMemory()
  let dialogue: Dialogue = emptyDialogue

  function openedSlots(analysis: Analysis): Slot[] {
    const asked = QUESTION.test(analysis.text)
    const slots: Slot[] = []
    for (const cue of analysis.cues) {
      const isAnswered = analysis.runs.some((run) => run.first > cue.last && run.digits.length > 1)
      if (isAnswered || !('strong' in cue.label) || !cue.label.strong) continue
      const sense = cue.label.use === 'cue' ? { recogniser: cue.label.recogniser } : { keeper: cue.label.keeper }
      slots.unshift({ sense, turn: dialogue.turn, asked, said: 0 })
    }
    return slots
  }

  function read(text: string, speaker: Speaker, final: boolean): { found: Found[]; next: Dialogue } {
    const analysis = analyse(text)
    const said = new Map<Slot, number>()
    const found: Found[] = findEmails(text)
    analysis.runs.forEach((run, position) => {
      const verdict = classify(analysis, position, dialogue)
      const value = run.readings[0] ?? run.value
      const isOpen = !final && run.last === analysis.tokens.length - 1
      let type: EntityType | undefined = verdict.type === 'keep' ? undefined : verdict.type
      type ??= run.cardinal ? undefined : memory.recall(value)
      if (!type && isOpen && verdict.confidence < 0.9) type = 'HOLD'
      if (!type) return
      if (verdict.slot) said.set(verdict.slot, (said.get(verdict.slot) ?? 0) + value.length)
      found.push({ type, start: run.start, end: run.end, value, confidence: verdict.confidence })
    })
    return { found: withoutOverlaps(found), next: nextDialogue(dialogue, speaker, openedSlots(analysis), said) }
  }

  function write(text: string, found: readonly Found[], fault?: string): RedactedUtterance {
    const places: { start: number; end: number }[] = []
    let redacted = ''
    let from = 0
    for (const { type, start, end, value } of found) {
      redacted += text.slice(from, start)
      const placeholder = type === 'HOLD' ? '[HOLD]' : placeholders.of(type, value)
      places.push({ start: redacted.length, end: redacted.length + placeholder.length })
      redacted += placeholder
      from = end
    }
    const entities = found.map(({ type, start, end, confidence }) => ({ type, start, end, confidence }))
    return { text: redacted + text.slice(from), entities, placeholders: places, ...(fault && { fault }) }
  }

  return {
    redact({ text, speaker, final = true }) {
      if (text.length > MAX_TEXT) return write(text, hideEveryNumber(text), `longer than ${MAX_TEXT} characters`)
      try {
        const { found, next } = read(text, speaker, final)
        if (final) {
          dialogue = next
          for (const entity of found) memory.add(entity)
        }
        return write(text, found)
      } catch {
        return write(text, hideEveryNumber(text), 'the text could not be read')
      }
    },
  }
}
