import { createPhraseMatcher } from '../playbook/phrase-matcher.ts'
import type { CompiledPlaybook } from '../playbook/compile-playbook.ts'
import { words } from '../text/words.ts'
import { languageFits } from './language-fits.ts'
import type { Suggestion, SuggestionRequest } from './suggestion.ts'

/** Why a suggestion is not shown. */
export type RejectionReason =
  | 'empty'
  | 'too-long'
  | 'markup'
  | 'link'
  | 'placeholder'
  | 'personal-data'
  | 'machinery'
  | 'number'
  | 'promise'
  | 'forbidden'
  | 'language'
  | 'no-source'
  | 'same'

/** More characters than this nobody says in one breath, nor reads while a customer waits. */
const longestSay = 240

/** Anything that a page, a terminal or a template could take for more than words; and characters that nobody sees. */
const markup = /[<>"`{}|\\^~\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]|\]\(|!\[|&#?\w+;|\*\*|__/u

/** Addresses of the web and of mail, also without a scheme and spelled out. */
const link =
  /\b(?:https?|ftp|file|javascript|data|mailto|tel)\s*:|:\/\/|\bwww\b|@|\b[\p{L}\d-]+\.(?:[\p{L}]{2,}|\d+\.\d+)\b|\bdot\s+(?:com|net|org|io|co)\b/iu

/** Talk about the machine that writes; no agent says it to a customer. */
const machinery = /\b(?:system (?:prompt|message)|instructions?|json|language model|as an ai|developer mode|contact cent(?:re|er))\b/iu

const placeholder = /\[[^\]]*\]?|\]/gu

/** Words that promise something: money, a right, or that something is sure. They may only come from the tenant's own words. */
const promises =
  /^(?:guarantee\w*|promis\w*|refund\w*|reimburs\w*|free|waiv\w*|credit\w*|discount\w*|compensat\w*|gift\w*|voucher\w*|coupon\w*|bonus\w*|reward\w*|cash\w*|cancel\w*|approv\w*|entitl\w*|owe|owes|liable|liability|legal|legally|lawsuit|sue|certain|certainly|definite|definitely|absolutely|always|never|forever|lifetime|unlimited|today|tonight|tomorrow|immediately|instantly|overnight|dollars?|euros?|pounds?|cents?|percent|percentage)$/u

const numberWords =
  /^(?:zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|half|double|triple|twice|quarters?)$/u

/** What the guard judges by. */
export interface GuardContext {
  readonly request: SuggestionRequest
  readonly compiled: CompiledPlaybook
  /** Redacts words; what it changes is personal data. */
  readonly redactText: (text: string) => string
}

/**
 * Whether a model's words may be shown to the agent, and why not. It does not trust the model: not its numbers, not its promises, and
 * no instruction that it may have followed. What it lets through are words that the tenant's own content bears out.
 */
export function guardSuggestion(
  { say, sources }: Suggestion,
  { request, compiled, redactText }: GuardContext,
): RejectionReason | undefined {
  const known = new Set(request.sources.map(({ id }) => id))
  if (say.trim() === '') return 'empty'
  if (say.length > longestSay) return 'too-long'
  if (markup.test(say)) return 'markup'
  if (link.test(say)) return 'link'
  if (machinery.test(say)) return 'machinery'
  if (!placeholdersFit(say, request)) return 'placeholder'
  if (redactText(say) !== say) return 'personal-data'
  const unborne = unborneWords(say, request)
  if (unborne.some((word) => /\p{N}/u.test(word) || numberWords.test(word))) return 'number'
  if (unborne.some((word) => promises.test(word))) return 'promise'
  if (isForbidden(say, compiled)) return 'forbidden'
  if (!languageFits(say, request.language)) return 'language'
  if (sources.length === 0 || sources.some((id) => !known.has(id))) return 'no-source'
  return say.trim() === request.prompt.say?.trim() ? 'same' : undefined
}

/** Only what stands for something in this very window. */
function placeholdersFit(say: string, { window }: SuggestionRequest): boolean {
  const given = new Set(window.flatMap(({ text }) => text.match(/\[[A-Z][A-Z_]*_\d+\]/g) ?? []))
  return [...say.matchAll(placeholder)].every(([found]) => given.has(found))
}

/** The words of a suggestion that the tenant's content does not have. A placeholder is no number. */
function unborneWords(say: string, { sources, prompt }: SuggestionRequest): string[] {
  const own = [prompt.say ?? '', prompt.detail, prompt.headline, ...sources.map(({ title, text }) => `${title} ${text}`)].join(' ')
  const borne = new Set(spoken(own))
  return spoken(say).filter((word) => !borne.has(word))
}

function spoken(text: string): string[] {
  return words(text.replace(/\[[A-Z][A-Z_]*_\d+\]/g, ' ').normalize('NFKC')).map((word) => word.text)
}

function isForbidden(say: string, { playbook, matcher }: CompiledPlaybook): boolean {
  const read = words(say)
  if (matcher.match(read).some(({ owner }) => owner.kind === 'prohibition' || owner.kind === 'insult')) return true
  const own = createPhraseMatcher((playbook.suggestions?.forbidden ?? []).map((phrase) => [phrase, true] as const))
  return own.match(read).length > 0
}
