import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { CannotRun, table } from './measure.mjs'

const columns = {
  F1: ({ summary }) => summary.redaction.f1,
  'typed F1': ({ summary }) => summary.typed.f1,
  'digits visible': ({ summary }) => summary.digit_leakage,
  'critical visible': ({ summary }) => summary.critical_digit_leakage,
  'keep hit': ({ summary }) => summary.over_redaction.keep_hit_rate,
  'negative docs hit': ({ summary }) => summary.over_redaction.negative_doc_fp_rate,
  'PERSON recall': ({ types }) => types.PERSON?.recall_any,
  'visible in partials': ({ stream }) => stream?.partial_leakage,
  'visible in finals': ({ stream }) => stream?.final_leakage,
  'held back': ({ stream }) => stream?.over_hold,
}

/** What the scorer counts when a number is ever shown while it is said, and how much else waits for it. */
const streaming = { 'visible in partials': ['≤', 1], 'visible in finals': ['≤', 0.5], 'held back': ['≤', 4] }

/** The sets, and what is promised on each, in per cent. */
const musts = {
  spoken_voice: {
    F1: ['≥', 95],
    'typed F1': ['≥', 88],
    'digits visible': ['≤', 1],
    'critical visible': ['≤', 0.5],
    'keep hit': ['≤', 5],
    ...streaming,
  },
  spoken_negatives: { 'keep hit': ['≤', 3], 'negative docs hit': ['≤', 5], ...streaming },
  chat: { F1: ['≥', 93], 'critical visible': ['≤', 1], 'keep hit': ['≤', 5] },
  lang: {},
  presidio_research: { F1: ['≥', 85], 'critical visible': ['≤', 0.5], 'PERSON recall': ['≥', 80] },
  multidogo_chat: { 'critical visible': ['≤', 5], 'keep hit': ['≤', 5] },
}

/** The scorer of a folder, and those of the sets that are in it. */
export async function openSets(folder) {
  const scorer = join(folder, 'score.mjs')
  const files = Object.keys(musts).flatMap((name) =>
    existsSync(join(folder, `${name}.jsonl`)) ? [[name, join(folder, `${name}.jsonl`)]] : [],
  )
  if (!existsSync(scorer) || files.length === 0) {
    const what = files.length === 0 ? `none of the sets ${Object.keys(musts).join(', ')} (.jsonl)` : 'no score.mjs'
    throw new CannotRun(`--pii ${folder}: there is ${what} in it. Name the folder that holds the redaction sets and their scorer.`)
  }
  const { score, readJsonl } = await import(pathToFileURL(scorer).href)
  return { score, sets: files.map(([name, file]) => ({ name, documents: readJsonl(file) })) }
}

/** The utterances of a document of a set. */
export const utterancesOf = ({ utterances, text }) => utterances ?? [{ speaker: 'unknown', text }]

/** Prints one table a set: what is promised, then each redactor. A figure of ours that misses is marked. */
export async function benchScores({ score, sets }, redactors, print) {
  for (const { name, documents } of sets) {
    const results = []
    for (const redactor of redactors) results.push(score(documents, await predictions(documents, redactor)))
    const shown = Object.entries(columns).filter(([, read]) => typeof read(results[0]) === 'number')
    const rows = results.map((result, index) => [
      redactors[index].name,
      ...shown.map(([column, read]) => cell(read(result), index === 0 ? musts[name][column] : undefined)),
    ])
    const promised = ['must', ...shown.map(([column]) => musts[name][column]?.join(' ') ?? '')]
    const partials = documents.reduce((count, { events = [] }) => count + events.filter(({ final }) => !final).length, 0)
    print(`\n${name}: ${documents.length} documents${partials > 0 ? `, ${partials} partial results` : ''}; per cent\n`)
    print(table([['', ...shown.map(([column]) => column)], promised, ...rows]))
  }
}

function cell(share, must) {
  if (typeof share !== 'number') return '–'
  const value = share * 100
  const isMissed = must !== undefined && (must[0] === '≥' ? value < must[1] : value > must[1])
  return `${value.toFixed(2)}${isMissed ? ' MISSED' : ''}`
}

async function predictions(documents, redactor) {
  const lines = []
  for (const { id, events, ...document } of documents) {
    const found = await redactor.conversation(utterancesOf(document))
    const entities = found.flatMap((some, utterance) => some.map((entity) => ({ ...entity, utterance })))
    lines.push({ id, entities, ...(events && { events: (await redactor.events(events)).map((some) => ({ entities: some })) }) })
  }
  return lines
}
