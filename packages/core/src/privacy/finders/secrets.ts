import type { Cue } from '../cues.ts'
import type { Found } from '../found.ts'
import type { Analysis } from '../tokens/analyse.ts'
import type { Token } from '../tokens/scan.ts'
import * as Gap from '../tokens/gap.ts'
import { gapAt, wordAt } from '../tokens/scan.ts'
import { isCommonWord, isFunctionWord } from '../words/words.ts'

/** Passwords, answers to security questions and login names: any words at all, so that only what stands before them tells. */
const SECRET_TYPES: ReadonlySet<string> = new Set(['PASSWORD', 'USERNAME'])

const COPULA = /^(is|was|its|it|as|to|are|equals|would|be|says|es|est|ist|e|thats|now)$/
const LEAD = /^(uh|um|er|like|just|probably|actually|okay|so|the|a|my|i|think|believe|yes|yeah|sure|spelled|set|all|lowercase|capital)$/
/** What people say of a password rather than the password. */
const ABOUT =
  /^(not|wrong|incorrect|correct|expired|invalid|working|locked|reset|changed|required|too|being|still|still|case|no|never|always|already|gone|lost|hacked|stolen|compromised|accepted|rejected|blank|empty|right|fine|good|different|same)$/
const MAX_WORDS = 10
const MAX_CHUNK = 128

function isValueWord(analysis: Analysis, index: number): boolean {
  const unit = analysis.units[index]
  if (unit?.kind === 'letters' || unit?.kind === 'digits') return true
  if (unit?.kind === 'spoken') return unit.word.role !== 'join'
  return !isFunctionWord(analysis.tokens[index]?.text ?? 'the')
}

/** The end of the row of characters without a space around offset `start`. */
function chunkEnd(text: string, start: number): number {
  let end = start
  while (end < text.length && end - start < MAX_CHUNK && !/\s/.test(text.charAt(end))) end += 1
  while (end > start + 1 && /[.,;:?!)\]"']/.test(text.charAt(end - 1)) && (end === text.length || /\s/.test(text.charAt(end)))) end -= 1
  return end
}

interface Secret {
  readonly start: number
  readonly end: number
  readonly words: readonly string[]
}

function valueAfter(analysis: Analysis, first: number, hasCopula: boolean): Secret | undefined {
  const token = analysis.tokens[first]
  if (!token || (token.gap & Gap.newline && !hasCopula) || ABOUT.test(token.text)) return undefined
  return writtenSecret(analysis.text, token, hasCopula) ?? (hasCopula ? saidSecret(analysis, first) : undefined)
}

/** In writing, one row without a space that no word looks like: `Fluffy1013#`. */
function writtenSecret(text: string, token: Token, hasCopula: boolean): Secret | undefined {
  let { start } = token
  while (start > 0 && token.start - start < MAX_CHUNK && /[^\s:="'(]/.test(text.charAt(start - 1))) start -= 1
  const end = chunkEnd(text, start)
  const chunk = text.slice(start, end)
  const isSecret = /\d/.test(chunk)
    ? hasCopula || /[^\d]/.test(chunk)
    : chunk.length >= 5 && /^[^\s]*[A-Za-z][^\sA-Za-z'’.,-][^\s]*$/.test(chunk)
  return isSecret ? { start, end, words: [chunk] } : undefined
}

/** The words from `first` on that hold no sentence together. */
function saidSecret(analysis: Analysis, first: number): Secret | undefined {
  const { tokens, units } = analysis
  let end = first
  for (let index = first; index < tokens.length && index < first + MAX_WORDS; index += 1) {
    if (index > first && gapAt(tokens, index) & (Gap.sentence | Gap.newline | Gap.comma)) break
    if (units[index]?.kind === 'filler' && isValueWord(analysis, index + 1) && index > first) continue
    if (!isValueWord(analysis, index)) break
    end = index + 1
  }
  const said = tokens.slice(first, end)
  const [head] = said
  const tail = said.at(-1)
  return head && tail && { start: head.start, end: tail.end, words: said.map(({ text }) => text) }
}

function skipLead(analysis: Analysis, from: number): { first: number; hasCopula: boolean } {
  let first = from
  let hasCopula = false
  for (; first < from + 5; first += 1) {
    const word = wordAt(analysis.tokens, first)
    if (gapAt(analysis.tokens, first) & (Gap.colon | Gap.other)) hasCopula = true
    if (COPULA.test(word)) hasCopula = true
    else if (!LEAD.test(word)) break
  }
  return { first, hasCopula }
}

/** Secrets after their cue, or as the answer when one was `asked` for. */
export function findSecrets(analysis: Analysis, asked: 'PASSWORD' | 'USERNAME' | undefined): Found[] {
  const found: Found[] = []
  for (const cue of analysis.cues) {
    if (cue.label.use !== 'cue' || !SECRET_TYPES.has(cue.label.recogniser.type)) continue
    const { first, hasCopula } = skipLead(analysis, cue.last + 1)
    const ends = COPULA.test(wordAt(analysis.tokens, cue.last))
    const secret = valueAfter(analysis, first, hasCopula || ends)
    if (secret) found.push(toFound(secret, cue.label.recogniser.type, 0.85))
  }
  if (asked && found.length === 0 && !isTalk(analysis)) {
    const secret = valueAfter(analysis, firstContent(analysis), true)
    if (secret) found.push(toFound(secret, asked, 0.75))
  }
  return found
}

const toFound = ({ start, end, words }: Secret, type: Found['type'], confidence: number): Found => ({
  type,
  start,
  end,
  value: words.join(' ').toUpperCase(),
  confidence,
})

/** Where an answer begins to say something: after `hang on okay it's`. */
function firstContent({ tokens, units, content }: Analysis): number {
  const says = (index: number): boolean => content[index] === 1 || /^(digits|letters|spoken)$/.test(units[index]?.kind ?? '')
  const lead = tokens.findLastIndex(({ text }, index) => /^(is|its|be|okay|ok|so|was|says)$/.test(text) && says(index + 1))
  if (lead >= 0) return lead + 1
  const first = tokens.findIndex((_, index) => says(index))
  return first < 0 ? tokens.length : first
}

/** Whether an answer speaks about something instead of saying it: too many everyday words, or a question of its own. */
function isTalk({ tokens, cues, units }: Analysis): boolean {
  if (cues.some((cue: Cue) => 'strong' in cue.label && cue.label.strong)) return true
  const words = tokens.filter((token, index) => token.kind === 'word' && units[index]?.kind === 'none')
  return words.filter(({ text }) => isFunctionWord(text)).length > 4 || words.filter(({ text }) => isCommonWord(text)).length > 6
}
