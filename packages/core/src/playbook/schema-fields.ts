import * as v from 'valibot'
import { agentActs, customerActs } from '../dialogue-acts.ts'
import type { DialogueAct } from '../dialogue-acts.ts'
import { longestPhrase } from './longest.ts'

export const text = (title: string, description: string, longest: number): v.GenericSchema<string> =>
  v.pipe(v.string(), v.nonEmpty(), v.maxLength(longest), v.title(title), v.description(description))

export const listOf = <const Item extends v.GenericSchema>(
  item: Item,
  title: string,
  description: string,
): v.GenericSchema<v.InferInput<Item>[], v.InferOutput<Item>[]> =>
  v.pipe(v.array(item), v.nonEmpty(), v.title(title), v.description(description))

export const durationMs = (title: string, description: string, least: 0 | 1 = 1): v.GenericSchema<number> =>
  v.pipe(
    v.number(),
    v.integer(),
    v.minValue(least),
    v.title(title),
    v.description(`${description} In milliseconds: 30000 is half a minute.`),
  )

export const flag = (title: string, about: string): v.GenericSchema<boolean> => v.pipe(v.boolean(), v.title(title), v.description(about))

const phrase = text(
  'Phrase',
  'Words, matched whatever their case, punctuation and contractions. "cancel*" stands for any ending, "..." for up to four words between, "(a|b c)" for one of several, "[really]" for words that may be missing.',
  longestPhrase,
)

export const phrases = (description: string): v.GenericSchema<string[]> => listOf(phrase, 'Phrases', description)

type Pair = { any: string[]; with: string[] }

export const pairs = (description: string): v.GenericSchema<Pair[]> =>
  listOf(
    v.pipe(
      v.strictObject({ any: phrases('One idea, in any of its wordings.'), with: phrases('The other, in any of its wordings.') }),
      v.title('Pair'),
      v.description('Two ideas that are forbidden together.'),
    ),
    'Together',
    description,
  )

export const id: v.GenericSchema<string> = text('Id', 'Names the entry in records and reports. Keep it when the wording changes.', 80)

export const stepIds = (title: string, description: string): v.ExactOptionalSchema<v.GenericSchema<string[]>, undefined> =>
  v.exactOptional(listOf(text('Step', 'Id of a script step.', 80), title, description))

/** Sentences that are told by how they are made and not by their words. */
export const form: v.GenericSchema<'recap' | 'read-out'> = v.pipe(
  v.picklist(['recap', 'read-out']),
  v.title('Form'),
  v.description(
    'What also says it, in whatever words: "recap" is a sentence that adds up facts (amounts, days, times) once one of the steps in `afterSteps` is done, "read-out" one that tells the customer a fact of theirs.',
  ),
)

export const act: v.ExactOptionalSchema<v.GenericSchema<DialogueAct>, undefined> = v.exactOptional(
  v.pipe(
    v.picklist([...customerActs, ...agentActs]),
    v.title('Act'),
    v.description('What the model recognises as it, in words that no list has; see the guide to playbooks.'),
  ),
)
