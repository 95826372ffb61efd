import { words } from '../text/words.ts'
import type { MomentName } from '../taxonomy.ts'
import { phraseLists } from './check-content.ts'
import { englishTexts } from './english-texts.ts'
import type { Finding } from './finding.ts'
import { createPhraseMatcher } from './phrase-matcher.ts'
import type { Condition, Disclosure, PlaybookFile, Statement } from './playbook.ts'
import { longestHeadline } from './longest.ts'
import type { Path } from './read-document.ts'

/** Below this a time was most likely meant in seconds. */
const shortestSensibleMs = 1000

/** Details of the call that have fixed values. */
const fixedDetails: Readonly<Record<string, readonly string[]>> = { channel: ['voice', 'chat'], direction: ['inbound', 'outbound'] }

const momentsWithLimit: ReadonlySet<string> = new Set(['monologue', 'dead-air'] satisfies MomentName[])

/** What a file of the right shape says that can have no effect, or not the one that was meant. */
export function checkEffect(own: PlaybookFile, base?: PlaybookFile): readonly Finding[] {
  const file = base ? { ...own, steps: own.steps ?? base.steps ?? [] } : own
  return [
    ...conditionsNeverMet(file),
    ...entriesSwitchedOff(file),
    ...timesTooShort(file),
    ...settingsWithoutEffect(file),
    ...statementsWithoutEffect(file),
    ...phrasesTwice(file),
    ...wordsNotRecognised(file),
    ...headlinesCut(file),
    ...contradictions(file),
    ...articlesOutOfReach(file),
  ]
}

function sections(file: PlaybookFile) {
  const { disclosures = [], steps = [], prohibitions = [], articles = [] } = file
  return { disclosures, steps, prohibitions, articles }
}

function* conditionsNeverMet(file: PlaybookFile): Generator<Finding> {
  const { steps, disclosures, prohibitions } = sections(file)
  const { consents = [], rules = [] } = file
  for (const [section, entries] of Object.entries({ steps, disclosures, prohibitions, consents, rules })) {
    for (const [index, { when = {} }] of entries.entries()) {
      for (const [detail, values] of Object.entries(when)) {
        const known = Object.hasOwn(fixedDetails, detail) ? fixedDetails[detail] : undefined
        if (!known || values.some((value) => known.includes(value.toLowerCase()))) continue
        yield {
          path: [section, index, 'when', detail],
          message: `"${detail}" never has this value, so the entry never applies`,
          hint: `it is ${known.join(' or ')}`,
        }
      }
    }
  }
  for (const [index, disclosure] of disclosures.entries()) yield* stepNeverTogether(file, disclosure, ['disclosures', index])
}

function* stepNeverTogether({ steps = [] }: PlaybookFile, { beforeStep, when }: Disclosure, path: Path): Generator<Finding> {
  const step = steps.find(({ id }) => id === beforeStep)
  if (!step || !excludeEachOther(when, step.when)) return
  yield {
    path: [...path, 'beforeStep'],
    message: `the step "${step.id}" is never in a call that needs this disclosure`,
    hint: 'compare the two "when"',
  }
}

function excludeEachOther(one: Condition = {}, other: Condition = {}): boolean {
  return Object.entries(one).some(([detail, values]) => {
    const others = other[detail]?.map((value) => value.toLowerCase())
    return others !== undefined && !values.some((value) => others.includes(value.toLowerCase()))
  })
}

const momentOf = { disclosures: 'disclosure-missing', prohibitions: 'prohibited-language', articles: 'knowledge-found' } as const

function* entriesSwitchedOff(file: PlaybookFile): Generator<Finding> {
  for (const [section, moment] of Object.entries(momentOf)) {
    const isOff = file.moments?.[moment]?.enabled === false
    if (!isOff || sections(file)[section as keyof typeof momentOf].length === 0) continue
    yield { path: [section], part: 'key', message: `these never lead to a prompt: the moment ${moment} is switched off` }
  }
}

function* timesTooShort(file: PlaybookFile): Generator<Finding> {
  const { settings = {}, moments = {}, disclosures = [] } = file
  const times: (readonly [Path, number | undefined])[] = [
    [['settings', 'alertAfterMs'], settings.alertAfterMs],
    [['settings', 'cooldownMs'], settings.cooldownMs],
    ...Object.entries(moments).map(([moment, { limitMs }]) => [['moments', moment, 'limitMs'], limitMs] as const),
    ...disclosures.map(({ withinMs }, index) => [['disclosures', index, 'withinMs'], withinMs] as const),
  ]
  for (const [path, time] of times) {
    if (time === undefined || time === 0 || time >= shortestSensibleMs) continue
    yield {
      path,
      message: `"${String(path.at(-1))}" is ${time} milliseconds, less than a second`,
      hint: `${time} seconds are ${time * 1000}`,
    }
  }
}

function* settingsWithoutEffect({ settings = {}, moments = {} }: PlaybookFile): Generator<Finding> {
  if (settings.alertAfterMs !== undefined && settings.mode !== 'recommend-and-alert')
    yield { path: ['settings', 'alertAfterMs'], part: 'key', message: 'no alert is ever raised', hint: 'set mode: recommend-and-alert' }
  for (const [moment, { limitMs }] of Object.entries(moments)) {
    if (limitMs !== undefined && !momentsWithLimit.has(moment))
      yield { path: ['moments', moment, 'limitMs'], part: 'key', message: `"limitMs" has no effect on ${moment}` }
  }
}

function* statementsWithoutEffect(file: PlaybookFile): Generator<Finding> {
  const { steps, disclosures } = sections(file)
  for (const [section, entries] of Object.entries({ steps, disclosures })) {
    for (const [index, { threshold, phrases }] of entries.entries()) {
      if (threshold !== undefined && phrases)
        yield {
          path: [section, index, 'threshold'],
          part: 'key',
          message: '"threshold" has no effect with "phrases": any one of them will do',
        }
    }
  }
  for (const [index, { beforeEnd }] of disclosures.entries()) {
    if (beforeEnd === false)
      yield {
        path: ['disclosures', index, 'beforeEnd'],
        part: 'key',
        message: 'every disclosure is due before the call ends; false has no effect',
      }
  }
}

function* phrasesTwice(file: PlaybookFile): Generator<Finding> {
  for (const { path, phrases } of phraseLists(file)) {
    for (const [index, phrase] of phrases.entries()) {
      if (phrases.indexOf(phrase) < index) yield { path: [...path, index], message: 'this phrase is in the list twice' }
    }
  }
}

/** An agent who says what the prompt says must see it ticked. */
function* wordsNotRecognised(file: PlaybookFile): Generator<Finding> {
  const { steps, disclosures } = sections(file)
  for (const [section, entries] of Object.entries({ steps, disclosures })) {
    for (const [index, entry] of entries.entries()) {
      if (entry.say === undefined || isSaidBy(entry.say, entry)) continue
      yield {
        path: [section, index, 'say'],
        message: 'these words would not be recognised when the agent says them',
        hint: 'add a phrase that they contain, or lower the threshold',
      }
    }
  }
}

function isSaidBy(text: string, { phrases, concepts, threshold = 0.75 }: Statement): boolean {
  const all = concepts ?? [{ any: phrases ?? [] }]
  const matcher = createPhraseMatcher(all.flatMap(({ any }, at) => any.map((phrase) => [phrase, at] as const)))
  const heard = new Set(matcher.match(words(text)).map(({ owner }) => owner))
  const weightOf = (chosen: typeof all): number => chosen.reduce((sum, { weight = 1 }) => sum + weight, 0)
  // Rounded as where it is followed in a call, so that 3 of 4 equal concepts reach 0.75.
  const share = weightOf(all.filter((_, at) => heard.has(at))) / weightOf(all)
  return Math.round(share * 1000) >= Math.round(threshold * 1000)
}

function* headlinesCut(file: PlaybookFile): Generator<Finding> {
  for (const [section, moment] of Object.entries(momentOf)) {
    for (const [index, entry] of sections(file)[section as keyof typeof momentOf].entries()) {
      const own = 'headline' in entry ? entry.headline : undefined
      const headline = own ?? file.moments?.[moment]?.headline ?? englishTexts[moment].headline
      const filled = headline.replaceAll('{title}', entry.title).replaceAll('{summary}', 'summary' in entry ? entry.summary : '')
      if (filled.length <= longestHeadline) continue
      yield {
        path: [section, index, own === undefined ? 'title' : 'headline'],
        message: `the headline with this title has ${filled.length} characters and is cut after ${longestHeadline}`,
        hint: own === undefined ? 'shorten the title, or give the entry a "headline"' : 'make it shorter',
      }
    }
  }
}

/** What must be said must not be what is forbidden. */
function* contradictions(file: PlaybookFile): Generator<Finding> {
  const { steps, disclosures, prohibitions } = sections(file)
  const forbidden = createPhraseMatcher(prohibitions.flatMap(({ id, phrases }) => phrases.map((phrase) => [phrase, id] as const)))
  for (const [section, entries] of Object.entries({ steps, disclosures, prohibitions })) {
    for (const [index, { say }] of entries.entries()) {
      const said = say === undefined || section === 'prohibitions' ? undefined : forbidden.match(words(say))[0]
      if (!said) continue
      yield {
        path: [section, index, 'say'],
        message: `these words are what "${said.owner}" forbids`,
        hint: 'change the words, or the phrases of the prohibition',
      }
    }
  }
}

/** An article whose every phrase another article has as well, further up, is never offered first. */
function* articlesOutOfReach({ articles = [] }: PlaybookFile): Generator<Finding> {
  for (const [index, { phrases }] of articles.entries()) {
    const earlier = articles.slice(0, index).find((other) => phrases.every((phrase) => other.phrases.includes(phrase)))
    if (!earlier) continue
    yield {
      path: ['articles', index],
      message: `this article is never offered: "${earlier.id}" has all of its phrases`,
      hint: 'add phrases of its own',
    }
  }
}
