import type { CallerContext } from './caller-context.ts'

/** Names that systems give are taken as they are, but for case and length. */
const longestName = 60

const kinds = {
  ivr: (name: string) => `chose “${name}” in the phone menu`,
  'ivr-last': (name: string) => `ended in the phone menu at “${name}”`,
  page: (name: string) => `visited ${name}`,
  'page-last': (name: string) => `came from ${name}`,
  last: (name: string) => `was last here about ${name}`,
  unresolved: (name: string) => `has an unresolved contact about ${name}`,
  repeat: (name: string) => `has been here ${name} about the same`,
  account: (name: string) => `has an account of the type ${name}`,
} as const

/** What a caller's context shows, as features such as `ivr:billing`, each once. */
export function featuresOf({ ivr = [], navigation = [], history = [], accountType }: CallerContext): readonly string[] {
  const [last] = history
  const intents = history.flatMap(({ intent }) => intent ?? [])
  const most = Math.max(0, ...intents.map((intent) => intents.filter((other) => other === intent).length))
  const features = [
    ...ivr.map((choice) => feature('ivr', choice)),
    ...ivr.slice(-1).map((choice) => feature('ivr-last', choice)),
    ...navigation.map((page) => feature('page', page)),
    ...navigation.slice(-1).map((page) => feature('page-last', page)),
    ...(last?.intent === undefined ? [] : [feature('last', last.intent)]),
    ...history.flatMap(({ intent, resolved }) => (intent !== undefined && resolved === false ? [feature('unresolved', intent)] : [])),
    ...(most >= 2 ? [feature('repeat', most === 2 ? 'twice' : 'three times or more')] : []),
    ...(accountType === undefined ? [] : [feature('account', accountType)]),
  ]
  return [...new Set(features)]
}

/** A feature in words that follow "the customer …". */
export function featureWords(text: string): string {
  const colon = text.indexOf(':')
  const kind = text.slice(0, colon)
  return kind in kinds ? kinds[kind as keyof typeof kinds](text.slice(colon + 1)) : text
}

function feature(kind: keyof typeof kinds, name: string): string {
  return `${kind}:${name.trim().toLowerCase().slice(0, longestName)}`
}
