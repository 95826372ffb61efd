import * as v from 'valibot'
import { schemaOf } from '../playbook/schema-of.ts'
import { taxonomy } from '../taxonomy.ts'
import type { MomentName } from '../taxonomy.ts'
import type { RubricFile } from './rubric.ts'

const text = (title: string, description: string, longest: number) =>
  v.pipe(v.string(), v.nonEmpty(), v.maxLength(longest), v.title(title), v.description(description))

const listOf = <const Item extends v.GenericSchema>(item: Item, title: string, description: string) =>
  v.pipe(v.array(item), v.nonEmpty(), v.title(title), v.description(description))

const durationMs = (title: string, description: string) =>
  v.pipe(v.number(), v.integer(), v.minValue(1), v.title(title), v.description(`${description} In milliseconds: 30000 is half a minute.`))

const number = (title: string, description: string) => v.pipe(v.number(), v.title(title), v.description(description))

const phrases = (title: string, description: string) =>
  listOf(text('Phrase', 'Words, in the phrase syntax of playbooks.', 1000), title, description)

const id = text('Id', 'Names the entry in scorecards and reports. Keep it when the wording changes.', 80)

const check = v.pipe(
  v.strictObject({
    step: v.exactOptional(text('Step', 'Id of a script step of the playbook that was said.', 80)),
    disclosure: v.exactOptional(text('Disclosure', 'Id of a disclosure of the playbook that was made, where the call asks for it.', 80)),
    phrases: v.exactOptional(phrases('Phrases', 'One of these was said.')),
    questions: v.exactOptional(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(1),
        v.title('Questions'),
        v.description('At least so many utterances of the speaker ask something.'),
      ),
    ),
    repeats: v.exactOptional(
      v.pipe(v.literal(true), v.title('Repeats'), v.description('The speaker says the same again, word for word, in four words or more.')),
    ),
    silenceMs: v.exactOptional(durationMs('Silence', 'The other side waits so long for the speaker.')),
    moment: v.exactOptional(
      v.pipe(v.picklist(Object.keys(taxonomy) as MomentName[]), v.title('Moment'), v.description('The live moment was detected.')),
    ),
    signal: v.exactOptional(text('Signal', 'A measured value, such as "trajectory.level", "sentiment.label" or "empathy".', 80)),
    atLeast: v.exactOptional(number('At least', 'With "signal": the number is this or more.')),
    atMost: v.exactOptional(number('At most', 'With "signal": the number is this or less.')),
    is: v.exactOptional(text('Is', 'With "signal": the value, or one of its values.', 200)),
    at: v.exactOptional(v.pipe(v.picklist(['end']), v.title('At'), v.description('With "signal": only the value that stands at the end.'))),
    speaker: v.exactOptional(
      v.pipe(v.picklist(['agent', 'customer']), v.title('Speaker'), v.description("Whose words; the agent's where nothing is said.")),
    ),
    withinMs: v.exactOptional(durationMs('Within', 'Only what is said within this time from the start of the call.')),
    lastMs: v.exactOptional(durationMs('Last', 'Only what is said within this time before the end of the call.')),
    except: v.exactOptional(phrases('Except', 'Utterances with one of these do not count.')),
  }),
  v.title('Check'),
  v.description('Something that the record of a call can show; exactly one of its keys says what.'),
)

const checks = (title: string, description: string) => listOf(check, title, description)

const when = v.pipe(
  v.record(
    text('Detail', 'channel, direction or language.', 80),
    listOf(text('Value', 'A value of the detail; upper and lower case are the same.', 200), 'Values', 'Any one of these will do.'),
  ),
  v.title('When'),
  v.description('Which calls it is asked of, by the details that a record has: "channel" (voice, chat), "direction" and "language".'),
)

const criterion = v.pipe(
  v.strictObject({
    id,
    title: text('Title', 'What the agent does, in words that follow "The agent …".', 120),
    weight: v.exactOptional(
      v.pipe(
        v.number(),
        v.gtValue(0),
        v.title('Weight'),
        v.description('How much it counts against the other criteria of its dimension; 1 where nothing is said.'),
      ),
    ),
    when: v.exactOptional(when),
    if: v.exactOptional(checks('If', 'It applies only where one of these is found: what does not apply is no fail.')),
    show: v.exactOptional(checks('Show', 'It is met where one of these is found.')),
    avoid: v.exactOptional(checks('Avoid', 'It is not met where one of these is found.')),
    answerWithinMs: v.exactOptional(durationMs('Answer within', 'Each thing found by "if" must be followed by one found by "show".')),
    judge: v.exactOptional(text('Judge', 'A question for a language model, where one is there to be asked.', 1000)),
    praise: v.exactOptional(text('Praise', 'A sentence for the agent where it is met; {quote} and {time} are filled.', 400)),
    advice: v.exactOptional(text('Advice', 'A sentence for the agent where it is not met; {quote} and {time} are filled.', 400)),
  }),
  v.title('Criterion'),
  v.description('Something that the agent is asked to do, or to keep from.'),
)

const dimension = v.pipe(
  v.strictObject({
    id,
    title: text('Title', 'Name of the dimension.', 120),
    weight: v.pipe(
      v.number(),
      v.gtValue(0),
      v.title('Weight'),
      v.description('Share of the score, in percent: those of all dimensions add up to 100.'),
    ),
    criteria: listOf(criterion, 'Criteria', 'What is looked at.'),
  }),
  v.title('Dimension'),
  v.description('One side of a call that is scored by itself.'),
)

/** The shape of a rubric file. */
export const rubricFileSchema: v.GenericSchema<unknown, RubricFile> = schemaOf<RubricFile>()(
  v.pipe(
    v.strictObject({
      $schema: v.exactOptional(text('Schema', 'Address of the JSON Schema, for editors.', 2000)),
      draft: v.exactOptional(
        v.pipe(
          v.literal(true),
          v.title('Draft'),
          v.description('Stands in drafts; a rubric with it is refused until a person has taken it out.'),
        ),
      ),
      format: v.pipe(v.literal(1), v.title('Format'), v.description('Version of this format: 1.')),
      name: text('Name', 'Short name of the rubric, as it stands in scorecards.', 80),
      version: text('Version', 'Your own version of the content. Change it with the content.', 40),
      title: v.exactOptional(text('Title', 'Name of the rubric for people.', 120)),
      language: v.exactOptional(text('Language', 'BCP 47, such as "en"; English where nothing is said.', 40)),
      dimensions: listOf(dimension, 'Dimensions', 'The sides of a call that are scored; their weights add up to 100.'),
    }),
    v.title('Cuecard rubric'),
    v.description('What a call is scored by once it is over.'),
  ),
)
