import { createPhraseMatcher, words } from '@cuecard/core/playbook'
import { figure, percentile, readCalls, table, timesUs } from './measure.mjs'

const starts = ['i want to', 'can you', 'please', 'the', 'my account', 'it is', 'we will', 'thank you', 'you have to', 'let me']
const ends = ['cancel', 'manager', 'refund', 'payment', 'card', 'arrest', 'policy', 'delivery', 'password', 'contract', 'lawyer', 'number']

/** Finding 1,000 phrases in what people say: the matcher beside a loop of one regular expression a phrase. */
export async function benchPhrases({ callsDir, print }) {
  const texts = readCalls(callsDir)
    .flat()
    .flatMap((event) => (event.type === 'segment' && event.final ? [event.text] : []))
  const rows = [['phrases', 'matcher p50 µs', 'loop of RegExp p50 µs', 'ratio', 'p99 ratio', 'same answers']]
  for (const count of [10, 100, 1000]) {
    const phrases = Array.from(
      { length: count },
      (_, i) => `${starts[i % 10]} ${ends[Math.floor(i / 10) % 12]}${i < 120 ? '' : ` ${ends[i % 12]}`}`,
    )
    const matcher = createPhraseMatcher(phrases.map((phrase) => [phrase, phrase]))
    const patterns = phrases.map((phrase) => [phrase, new RegExp(`\\b${phrase.replaceAll(' ', '\\s+')}\\b`, 'i')])
    const ours = timesUs(texts, (text) => matcher.match(words(text)))
    const loop = timesUs(texts, (text) => patterns.filter(([, pattern]) => pattern.test(text)))
    const found = (text) => new Set(matcher.match(words(text)).map(({ owner }) => owner))
    const plain = (text) => new Set(patterns.filter(([, pattern]) => pattern.test(text)).map(([phrase]) => phrase))
    const same = texts.filter((text) => sameSet(found(text), plain(text))).length
    rows.push([
      count,
      figure(percentile(ours, 0.5)),
      figure(percentile(loop, 0.5)),
      figure(percentile(ours, 0.5) / percentile(loop, 0.5), 2),
      figure(percentile(ours, 0.99) / percentile(loop, 0.99), 2),
      `${same} of ${texts.length}`,
    ])
  }
  print(`${texts.length} final segments. The matcher's time includes splitting the text into words.\n`)
  print(table(rows))
}

function sameSet(a, b) {
  return a.size === b.size && [...a].every((each) => b.has(each))
}
