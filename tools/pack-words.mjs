// Packs the word lists of the privacy entry: `node tools/pack-words.mjs` after a change of a list.
// Of each word only a hash is kept, and of the sorted hashes only the steps between them, Golomb-coded: eight and a half bits a
// word, at the price that one in 128 words of no list is taken for one of it (Putze, Sanders, Singler: Cache-, Hash- and
// Space-Efficient Bloom Filters, 2007). `words.ts` reads it.
import { readFileSync, writeFileSync } from 'node:fs'

const folder = new URL('../packages/core/src/privacy/words/', import.meta.url)
const LISTS = { firstNames: 'first-names.txt', commonWords: 'common-words.txt' }
const BITS = 7
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** FNV-1a with a last mix, as `words.ts` has it. */
function hash(word) {
  let value = 0x811c9dc5
  for (const character of word) value = Math.imul(value ^ character.charCodeAt(0), 0x01000193)
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d)
  return (value ^ (value >>> 12)) >>> 0
}

function pack(words) {
  const range = words.length << BITS
  const places = [...new Set(words.map((word) => hash(word) % range))].toSorted((a, b) => a - b)
  let bits = ''
  let before = -1
  for (const place of places) {
    const step = place - before - 1
    bits += `${'1'.repeat(step >> BITS)}0${(step & ((1 << BITS) - 1)).toString(2).padStart(BITS, '0')}`
    before = place
  }
  bits = bits.padEnd(Math.ceil(bits.length / 6) * 6, '1')
  return bits.replace(/.{6}/g, (six) => DIGITS[Number.parseInt(six, 2)])
}

const lines = Object.entries(LISTS).map(([name, file]) => {
  const words = [...new Set(readFileSync(new URL(file, folder), 'utf8').split(/\s+/).filter(Boolean))]
  if (words.some((word) => /[^a-z]/.test(word))) throw new Error(`${file}: lower-case letters only`)
  return `export const ${name}: PackedWords = { size: ${words.length}, steps: '${pack(words)}' }\n`
})
const head = `// Made by tools/pack-words.mjs from the lists beside it.\nimport type { PackedWords } from './words.ts'\n\n`
writeFileSync(new URL('packed.ts', folder), head + lines.join('\n'))
