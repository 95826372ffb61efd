import type { Speaker } from '../transcript/segment.ts'
import type { Outcome, Turn } from './conversation.ts'
import { Conversation } from './conversation.ts'
import type { EntityType } from './entity.ts'
import { hideEveryNumber } from './fail-closed.ts'
import type { Found } from './found.ts'
import { Placeholders } from './placeholders.ts'
import type { PrivacyOptions } from './policy.ts'
import { toPolicy } from './policy.ts'

/** What one speaker said, of a conversation in order. */
export interface Utterance {
  /** A partial bears the id of the final that will replace it. Default: a new one each time. */
  readonly id?: string
  readonly speaker: Speaker
  readonly text: string
  /** False while more words, or other words, may come. Default true. */
  readonly final?: boolean
  /** Whether it follows this speaker's last words without a pause, so that a number may have been cut in two. Default false. */
  readonly followsAtOnce?: boolean
}

/** Something that was hidden. Offsets are UTF-16 code units, end exclusive. */
export interface HiddenEntity {
  readonly type: EntityType
  /** Into the raw text. */
  readonly start: number
  readonly end: number
  /** 0 to 1. */
  readonly confidence: number
}

/** An utterance with what was hidden in it. */
export interface RedactedUtterance {
  readonly id: string
  /** The text with placeholders. */
  readonly text: string
  /** In order, none over another. */
  readonly entities: readonly HiddenEntity[]
  /** For each of `entities`, where its placeholder stands in `text`. */
  readonly placeholders: readonly { readonly start: number; readonly end: number }[]
}

/** What came of an utterance. */
export interface RedactionResult extends RedactedUtterance {
  /** Earlier finals of which this one settled something, as they now stand. */
  readonly revised: readonly RedactedUtterance[]
  /** Set where the redactor failed closed: why, without any of the words. */
  readonly fault?: string
}

/** Redacts one conversation. */
export interface Redactor {
  /** Redacts the next utterance. Never throws. */
  redact(utterance: Utterance): RedactionResult
  /** Lets through what is still held back at the end, or of one utterance, for want of more words. */
  settle(id?: string): readonly RedactedUtterance[]
  /**
   * Puts names, phone numbers and e-mail addresses back in place of their placeholders, as far as `reversible` allows, so
   * that an answer which was made of redacted text can be shown to the agent. Never for card data or secrets.
   */
  restore(text: string): string
}

/** The longest text that is read in full, in UTF-16 code units. Of a longer one every number is hidden. */
const MAX_TEXT = 250_000

export function createRedactor(options: PrivacyOptions = {}): Redactor {
  const policy = toPolicy(options)
  const placeholders = new Placeholders(policy.reversible)
  const conversation = new Conversation(policy)
  let count = 0

  function write(id: string, text: string, found: readonly Found[], final: boolean): RedactedUtterance {
    const written = placeholders.write(text, found, final)
    const entities = found.map(({ type, start, end, confidence }) => ({ type, start, end, confidence }))
    return { id, text: written.text, entities, placeholders: written.places }
  }

  const writeTurn = ({ id, text, found }: Turn): RedactedUtterance => write(id, text, found, true)

  function attempt(id: string, { speaker, text, final = true, followsAtOnce = false }: Utterance): Outcome & { fault?: string } {
    if (text.length > MAX_TEXT) return { found: hideEveryNumber(text), revised: [], fault: `privacy: longer than ${MAX_TEXT} characters` }
    try {
      return conversation.read({ id, speaker, text, final, followsAtOnce })
    } catch {
      return { found: hideEveryNumber(text), revised: [], fault: 'privacy: the text could not be read' }
    }
  }

  return {
    redact(utterance) {
      count += 1
      const id = utterance.id ?? `utterance ${count}`
      const { found, revised, fault } = attempt(id, utterance)
      return {
        ...write(id, utterance.text, found, utterance.final ?? true),
        revised: revised.map(writeTurn),
        ...(fault !== undefined && { fault }),
      }
    },
    restore: (text) => placeholders.restore(text),
    settle: (id) => conversation.settle(id).map(writeTurn),
  }
}

/** Redacts a whole conversation: the utterances in order, everything settled. */
export function redactConversation(
  utterances: readonly Omit<Utterance, 'id' | 'final'>[],
  options: PrivacyOptions = {},
): readonly RedactedUtterance[] {
  const redactor = createRedactor(options)
  const settled: RedactedUtterance[] = []
  const take = (changed: readonly RedactedUtterance[]): void => {
    for (const one of changed) settled[Number(one.id)] = one
  }
  utterances.forEach((utterance, index) => {
    const { revised, ...own } = redactor.redact({ ...utterance, id: String(index) })
    take([own, ...revised])
  })
  take(redactor.settle())
  return settled
}
