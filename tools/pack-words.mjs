// Packs the word lists of the privacy entry: `node tools/pack-words.mjs` after a change of a list.
// Of each word only a hash is kept, and of the sorted hashes only the steps between them, Golomb-coded: `bits` and a half bits a
// word, at the price that one in 2 to the power of `bits` words of no list is taken for one of it (Putze, Sanders, Singler:
// Cache-, Hash- and Space-Efficient Bloom Filters, 2007). `words.ts` reads it.
import { readFileSync, writeFileSync } from 'node:fs'

const folder = new URL('../packages/core/src/privacy/words/', import.meta.url)
const EVERYDAY = ['common-words.txt', 'function-words.txt']
const LISTS = [
  { name: 'firstNames', file: 'first-names.txt', bits: 7, unlike: ['common-words.txt'] },
  { name: 'commonWords', file: 'common-words.txt', bits: 6, unlike: ['first-names.txt'] },
  { name: 'functionWords', file: 'function-words.txt', bits: 9, unlike: ['first-names.txt'] },
  { name: 'streetWords', file: 'street-words.txt', bits: 9, unlike: EVERYDAY },
  { name: 'streetLeads', file: 'street-leads.txt', bits: 9, unlike: EVERYDAY },
  { name: 'unitWords', file: 'unit-words.txt', bits: 9, unlike: EVERYDAY },
  { name: 'states', file: 'states.txt', bits: 9, unlike: EVERYDAY },
  { name: 'stateCodes', file: 'state-codes.txt', bits: 8, unlike: EVERYDAY },
  { name: 'firmWords', file: 'firm-words.txt', bits: 8, unlike: EVERYDAY },
  { name: 'nationalities', file: 'nationalities.txt', bits: 6, unlike: EVERYDAY },
  { name: 'conditions', file: 'conditions.txt', bits: 6, unlike: EVERYDAY },
]
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** FNV-1a with a last mix, as `words.ts` has it. */
function hash(word, salt) {
  let value = 0x811c9dc5 ^ salt
  for (const character of word) value = Math.imul(value ^ character.charCodeAt(0), 0x01000193)
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d)
  return (value ^ (value >>> 12)) >>> 0
}

const SALTS = 4096

/** The salt with which the fewest of `others` are taken for one of `words`. */
function bestSalt(words, bits, others) {
  const range = words.length << bits
  let best = { salt: 0, mistaken: Number.POSITIVE_INFINITY }
  for (let salt = 0; others.length > 0 && salt < SALTS; salt += 1) {
    const places = new Set(words.map((word) => hash(word, salt) % range))
    const mistaken = others.filter((word) => places.has(hash(word, salt) % range)).length
    if (mistaken < best.mistaken) best = { salt, mistaken }
  }
  return best.salt
}

function pack(words, bits, salt) {
  const range = words.length << bits
  const places = [...new Set(words.map((word) => hash(word, salt) % range))].toSorted((a, b) => a - b)
  let row = ''
  let before = -1
  for (const place of places) {
    const step = place - before - 1
    row += `${'1'.repeat(step >> bits)}0${(step & ((1 << bits) - 1)).toString(2).padStart(bits, '0')}`
    before = place
  }
  row = row.padEnd(Math.ceil(row.length / 6) * 6, '1')
  return row.replace(/.{6}/g, (six) => DIGITS[Number.parseInt(six, 2)])
}

function read(file) {
  const words = [...new Set(readFileSync(new URL(file, folder), 'utf8').split(/\s+/).filter(Boolean))]
  if (words.some((word) => /[^a-z]/.test(word))) throw new Error(`${file}: lower-case letters only`)
  return words
}

const lines = LISTS.map(({ name, file, bits, unlike }) => {
  const words = read(file)
  const salt = bestSalt(
    words,
    bits,
    unlike.flatMap(read).filter((word) => !words.includes(word)),
  )
  return `export const ${name}: PackedWords = { size: ${words.length}, bits: ${bits}, ${salt ? `salt: ${salt}, ` : ''}steps: '${pack(words, bits, salt)}' }\n`
})
const head = `// Made by tools/pack-words.mjs from the lists beside it.\nimport type { PackedWords } from './words.ts'\n\n`
writeFileSync(new URL('packed.ts', folder), head + lines.join('\n'))
