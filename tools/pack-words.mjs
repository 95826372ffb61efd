// Packs the word lists of the privacy entry: `node tools/pack-words.mjs` after a change of a list.
// Front coding (how many letters a word shares with the one before, then the rest) makes them a third smaller after gzip.
import { readFileSync, writeFileSync } from 'node:fs'

const folder = new URL('../packages/core/src/privacy/words/', import.meta.url)
const lists = { firstNames: 'first-names.txt', functionWords: 'function-words.txt', commonWords: 'common-words.txt' }

function pack(words) {
  let before = ''
  return words
    .map((word) => {
      let shared = 0
      while (shared < 9 && shared < before.length && word[shared] === before[shared]) shared += 1
      before = word
      return shared + word.slice(shared)
    })
    .join('')
}

const lines = Object.entries(lists).map(([name, file]) => {
  const words = [...new Set(readFileSync(new URL(file, folder), 'utf8').split(/\s+/).filter(Boolean))].toSorted()
  if (words.some((word) => /[^a-z]/.test(word))) throw new Error(`${file}: lower-case letters only`)
  return `export const ${name} =\n  '${pack(words)}'\n`
})
writeFileSync(new URL('packed.ts', folder), `// Made by tools/pack-words.mjs from the lists beside it.\n${lines.join('\n')}`)
