import * as v from 'valibot'
import { taxonomy } from '../taxonomy.ts'
import type { MomentName } from '../taxonomy.ts'
import { longestHeadline } from './longest.ts'
import { momentDescriptions } from './moment-descriptions.ts'
import type { PlaybookFile } from './playbook.ts'
import { act, durationMs, flag, form, id, listOf, pairs, phrases, stepIds, text } from './schema-fields.ts'
import { matter } from './matter-schema.ts'
import { schemaOf } from './schema-of.ts'

const when = v.pipe(
  v.record(
    text('Detail', 'Name of a detail of the call.', 80),
    listOf(text('Value', 'A value of the detail; upper and lower case are the same.', 200), 'Values', 'Any one of these will do.'),
  ),
  v.title('When'),
  v.description(
    'When the entry applies: each named detail of the call must have one of the values. "channel" (voice, chat), "direction" (inbound, outbound) and "language" are the call\'s own; every other name is a detail of its context, such as "state". A detail that is not known does not meet a condition.',
  ),
)

const concept = v.pipe(
  v.strictObject({
    any: phrases('Any one of these wordings will do.'),
    act,
    weight: v.exactOptional(
      v.pipe(
        v.number(),
        v.gtValue(0),
        v.title('Weight'),
        v.description('How much the concept counts against the others; 1 where nothing is said.'),
      ),
    ),
  }),
  v.title('Concept'),
  v.description('One idea of the statement, in any of several wordings.'),
)

/** One of the first two has to be there: that is checked apart, because an object with either of two keys has no plain schema. */
const statement = {
  phrases: v.exactOptional(phrases('Any one of these says it. Either this or "concepts".')),
  concepts: v.exactOptional(
    listOf(
      concept,
      'Concepts',
      'For what is said in many wordings, in any order and over several turns: enough of these must be heard. Either this or "phrases".',
    ),
  ),
  act,
  threshold: v.exactOptional(
    v.pipe(
      v.number(),
      v.gtValue(0),
      v.maxValue(1),
      v.title('Threshold'),
      v.description('Share of the concepts, by weight, that must be heard: above 0, at most 1; 0.75 where nothing is said.'),
    ),
  ),
  by: v.exactOptional(
    v.pipe(v.picklist(['agent', 'customer', 'either']), v.title('By'), v.description('Who says it; the agent where nothing is said.')),
  ),
}

const say = text('Words to say', 'Words the agent can say as they stand.', 1000)

const promptTexts = {
  headline: v.exactOptional(text('Headline', 'What to do: at most 60 characters once its {slots} are filled.', longestHeadline)),
  detail: v.exactOptional(text('Detail', 'Why, and how: what the agent reads on expanding the prompt.', 1000)),
  say: v.exactOptional(say),
}

const disclosure = v.pipe(
  v.strictObject({
    id,
    title: text('Title', 'Name of the disclosure, as the agent sees it in the checklist.', 120),
    ...promptTexts,
    when: v.exactOptional(when),
    withinMs: v.exactOptional(durationMs('Deadline', 'Must be said within this time from the start of the call.')),
    beforeStep: v.exactOptional(text('Before step', 'Id of the script step that must not begin before this is said.', 80)),
    afterSteps: stepIds('After steps', 'Required only once one of these script steps has been said.'),
    beforeEnd: v.exactOptional(
      flag('Before the end', 'Must be said before the call ends. A disclosure without any other deadline has this one.'),
    ),
    ...statement,
  }),
  v.title('Disclosure'),
  v.description('Something that the law or the house requires to be said.'),
)

const step = v.pipe(
  v.strictObject({
    id,
    title: text('Title', 'Name of the step, as the agent sees it in the checklist.', 120),
    when: v.exactOptional(when),
    say: v.exactOptional(say),
    optional: v.exactOptional(flag('Optional', 'true for a step that is nice to have: that it was skipped is not told.')),
    listed: v.exactOptional(flag('Listed', 'false for a step that only marks how far the call has come: it is not on the checklist.')),
    answered: v.exactOptional(flag('Answered', 'true if it counts only once the customer has answered it, and not with a no.')),
    form: v.exactOptional(form),
    afterSteps: stepIds('After steps', 'Needed only once one of these steps has been said.'),
    beforeSteps: stepIds('Before steps', 'The steps that must not begin without it; any later one where nothing is said.'),
    ...statement,
  }),
  v.title('Script step'),
  v.description('A step of the script, ticked when it is heard.'),
)

const prohibition = v.pipe(
  v.strictObject({
    id,
    title: text('Title', 'What it is, in words that follow "Take that back:", such as "a threat of arrest".', 120),
    ...promptTexts,
    phrases: phrases('What the agent must not say.'),
    together: v.exactOptional(pairs('Ideas that are forbidden only together, in either order and up to ten words apart.')),
    unless: v.exactOptional(phrases('What in the same breath makes it allowed, such as "court judgment".')),
    act,
    when: v.exactOptional(when),
  }),
  v.title('Prohibition'),
  v.description('Something the agent must not say. A denial of it ("we will never …") is not taken for it.'),
)

const consent = v.pipe(
  v.strictObject({
    id,
    title: text('Title', 'What is consented to, in words that follow "No consent yet:", such as "medical details".', 120),
    ...promptTexts,
    asks: phrases('How the agent asks for it.'),
    matter: phrases('What the agent says once the protected matter is spoken of.'),
    asksAct: act,
    matterAct: act,
    when: v.exactOptional(when),
  }),
  v.title('Consent'),
  v.description('A matter that may be spoken of only after the customer was asked and agreed.'),
)

const rule = v.pipe(
  v.strictObject({
    id,
    title: text('Title', 'What to do or offer; it is the headline of the prompt.', 120),
    ...promptTexts,
    when: v.exactOptional(when),
    heard: v.exactOptional(phrases('What the customer says that calls for it.')),
    resolved: v.exactOptional(flag('Resolved', 'true: only once the customer has said that the matter is resolved.')),
    done: v.exactOptional(phrases('What the agent says that settles it.')),
    heardAct: act,
    doneAct: act,
  }),
  v.title('Rule'),
  v.description('What to do or offer next, once the call meets its conditions.'),
)

const article = v.pipe(
  v.strictObject({
    id,
    title: text('Title', 'The matter; it is the headline of the prompt.', 120),
    summary: text('Summary', 'What the agent has to know, in one or two sentences.', 1000),
    phrases: phrases('What a customer says whose matter this is.'),
    act,
    say: v.exactOptional(say),
    url: v.exactOptional(
      v.pipe(
        v.string(),
        v.regex(/^https?:\/\/\S+$/, 'must be an address that begins with https:// or http://'),
        v.maxLength(2000),
        v.title('Link'),
        v.description('Where the whole article is.'),
      ),
    ),
  }),
  v.title('Article'),
  v.description('Something the agent may want to know, offered when the customer speaks of it.'),
)

const momentSettings = v.strictObject({
  ...promptTexts,
  enabled: v.exactOptional(flag('Enabled', 'false switches the moment off; true where nothing is said.')),
  suggest: v.exactOptional(
    flag('Suggest', 'true asks a language model for better words to say, where the host has one; these texts show until then.'),
  ),
  limitMs: v.exactOptional(durationMs('Limit', 'How long is too long, for a moment that is about time.')),
  chatLimitMs: v.exactOptional(durationMs('Limit in chat', 'How long a customer may wait for an answer in a chat.')),
  times: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.title('Times'), v.description('How often is too often.'))),
  withinMs: v.exactOptional(durationMs('Within', 'The stretch of time in which it is counted.')),
  overlapMs: v.exactOptional(durationMs('Overlap', 'How long both must speak at once.')),
  factor: v.exactOptional(v.pipe(v.number(), v.gtValue(1), v.title('Factor'), v.description('How many times the usual is too much.'))),
  wordsPerMinute: v.exactOptional(v.pipe(v.number(), v.minValue(1), v.title('Words a minute'), v.description('No less is too fast.'))),
})

const momentEntries = Object.fromEntries(
  Object.entries(momentDescriptions).map(([name, about]) => [
    name,
    v.exactOptional(v.pipe(momentSettings, v.title(`${name} (${taxonomy[name as MomentName]})`), v.description(about))),
  ]),
) as unknown as Record<MomentName, v.ExactOptionalSchema<typeof momentSettings, undefined>>

const settings = v.strictObject({
  maxVisible: v.exactOptional(
    v.pipe(v.picklist([1, 2]), v.title('Most visible'), v.description('How many prompts may be visible at once; 2 where nothing is said.')),
  ),
  budget: v.exactOptional(
    v.pipe(
      v.picklist([2, 3, 4]),
      v.title('Budget'),
      v.description('How many prompts that are not critical a call may show; 3 where nothing is said.'),
    ),
  ),
  mode: v.exactOptional(
    v.pipe(
      v.picklist(['recommend', 'recommend-and-alert']),
      v.title('Mode'),
      v.description(
        '"recommend-and-alert" also raises an alert for a critical prompt that stays unaddressed; "recommend" where nothing is said.',
      ),
    ),
  ),
  alertAfterMs: v.exactOptional(durationMs('Alert after', 'How long a critical prompt may stay unaddressed before the alert.')),
  cooldownMs: v.exactOptional(
    durationMs('Cooldown', "How long after a moment's prompt no other of that moment is shown; not for critical ones.", 0),
  ),
})

const suggestions = v.strictObject({
  template: text('Template', 'Name and version of this guidance; every record names it. Change it with the guidance.', 80),
  guidance: v.exactOptional(text('Guidance', 'How the words should be: tone, length, what to keep to.', 2000)),
  budgetMs: v.exactOptional(
    durationMs('Budget', 'How long an answer may take; after that the prompt stays as it is. 1500 where nothing is said.'),
  ),
  forbidden: v.exactOptional(phrases('What must not be in an answer, besides what the agent must not say.')),
})

const ownPhrases = v.strictObject({
  insults: v.exactOptional(phrases('By the agent, to the customer; always prohibited.')),
  empathy: v.exactOptional(
    v.pipe(
      v.strictObject({
        acknowledge: v.exactOptional(phrases('Names what the customer goes through.')),
        validate: v.exactOptional(phrases('Calls it understandable.')),
        apologise: v.exactOptional(phrases('Says sorry.')),
        own: v.exactOptional(phrases('Takes the matter on.')),
      }),
      v.title('Empathy'),
      v.description('How an agent meets a feeling.'),
    ),
  ),
  escalation: v.exactOptional(
    v.pipe(
      v.strictObject({
        manager: v.exactOptional(phrases('Asks for someone higher.')),
        legal: v.exactOptional(phrases('Speaks of legal steps or a regulator.')),
        leaving: v.exactOptional(phrases('Threatens to leave.')),
        ultimatum: v.exactOptional(phrases('Gives a last warning.')),
        complaint: v.exactOptional(phrases('Wants to complain.')),
        anger: v.exactOptional(phrases('Is angry in so many words.')),
        repeat: v.exactOptional(phrases('Has come back with the same matter.')),
      }),
      v.title('Escalation'),
      v.description("What a customer says that asks for the agent's care."),
    ),
  ),
})

/** The shape of a playbook file, with the titles and descriptions that an editor shows. What a schema cannot say is in `check-content.ts`. */
export const playbookFileSchema: v.GenericSchema<unknown, PlaybookFile> = schemaOf<PlaybookFile>()(
  v.pipe(
    v.strictObject({
      $schema: v.exactOptional(
        v.pipe(v.string(), v.title('Schema'), v.description('Path or address of the JSON Schema of this format, for editors.')),
      ),
      extends: v.exactOptional(
        text(
          'Extends',
          'Name of the playbook that this one adds to: an entry with an id of that one takes its place; "steps" replace its steps.',
          80,
        ),
      ),
      format: v.pipe(v.literal(1), v.title('Format'), v.description('Version of this format: 1.')),
      name: text('Name', 'Short name of the playbook; with the version it names it in every record.', 80),
      version: text('Version', 'Your own version of the content, as text, such as "1.0.0".', 40),
      title: v.exactOptional(text('Title', 'What the agent sees; the name where nothing is said.', 120)),
      language: v.exactOptional(
        v.pipe(
          v.string(),
          v.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, 'must be a language tag, such as "en" or "en-US"'),
          v.title('Language'),
          v.description('BCP 47 tag of the language of the phrases; English where nothing is said.'),
        ),
      ),
      settings: v.exactOptional(v.pipe(settings, v.title('Settings'), v.description('How prompts are held back.'))),
      moments: v.exactOptional(
        v.pipe(v.strictObject(momentEntries), v.title('Moments'), v.description('How each moment is treated. Their names are fixed.')),
      ),
      disclosures: v.exactOptional(v.pipe(v.array(disclosure), v.title('Disclosures'), v.description('What must be said.'))),
      steps: v.exactOptional(v.pipe(v.array(step), v.title('Script steps'), v.description('The script, in order.'))),
      prohibitions: v.exactOptional(v.pipe(v.array(prohibition), v.title('Prohibitions'), v.description('What the agent must not say.'))),
      consents: v.exactOptional(v.pipe(v.array(consent), v.title('Consents'), v.description('What needs the customer’s consent first.'))),
      rules: v.exactOptional(v.pipe(v.array(rule), v.title('Rules'), v.description('What to do or offer next, and when.'))),
      matters: v.exactOptional(
        v.pipe(v.array(matter), v.title('Matters'), v.description('Kinds of matter, added to those of the language or in their place.')),
      ),
      articles: v.exactOptional(v.pipe(v.array(article), v.title('Articles'), v.description('What the agent may want to know.'))),
      suggestions: v.exactOptional(
        v.pipe(
          suggestions,
          v.title('Suggestions'),
          v.description('What is asked of a language model\'s words, for moments with "suggest".'),
        ),
      ),
      phrases: v.exactOptional(
        v.pipe(ownPhrases, v.title('Phrases'), v.description('Wordings of your own, added to those of the language.')),
      ),
    }),
    v.title('Cuecard playbook'),
    v.description('What a call is coached with: disclosures, script, prohibitions, articles, and how prompts are held back.'),
  ),
)
