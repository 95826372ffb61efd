import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { wavFile } from '../../../../../tools/tones.mjs'
import type { HeardWord } from './stt-adapter.ts'

const run = promisify(execFile)

/** What a test of a real engine needs and cannot bring along. */
const programs = ['pocketsphinx_continuous', 'flite'] as const

/** Why there is no engine here, or `undefined` where there is one. */
export function whyNoEngine(): string | undefined {
  const path = (process.env['PATH'] ?? '').split(delimiter)
  const missing = programs.filter((program) => !path.some((folder) => existsSync(join(folder, program))))
  return missing.length > 0 ? `${missing.join(' and ')} not installed (Debian: pocketsphinx, pocketsphinx-en-us, flite)` : undefined
}

/** Words spoken by a voice of flite (`slt`, `rms` …), at 16 kHz. */
export async function spoken(text: string, voice: string): Promise<Int16Array> {
  const folder = await mkdtemp(join(tmpdir(), 'cuecard-voice-'))
  try {
    const file = join(folder, 'voice.wav')
    await run('flite', ['-voice', voice, '-t', text, '-o', file])
    const wav = await readFile(file)
    const at = wav.indexOf('data') + 8
    return Int16Array.from({ length: Math.floor((wav.length - at) / 2) }, (_, sample) => wav.readInt16LE(at + sample * 2))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const heard = new Map<string, Promise<HeardWord[]>>()

/** What PocketSphinx hears in an utterance, with times from its start. The same utterance is recognised once. */
export function recognised(utterance: Int16Array): Promise<HeardWord[]> {
  const key = createHash('sha256').update(utterance).digest('hex')
  const known = heard.get(key) ?? recognise(utterance)
  heard.set(key, known)
  return known
}

/** The same, heard anew. */
export async function recognise(utterance: Int16Array): Promise<HeardWord[]> {
  const folder = await mkdtemp(join(tmpdir(), 'cuecard-utterance-'))
  try {
    const file = join(folder, 'utterance.wav')
    await writeFile(file, wavFile(utterance, 16_000))
    const { stdout } = await run('pocketsphinx_continuous', ['-infile', file, '-time', 'yes', '-logfn', '/dev/null'])
    return stdout.split('\n').flatMap((line) => {
      const [, word = '', start, end] = /^([a-z']+)(?:\(\d+\))? (\d+\.\d+) (\d+\.\d+) \S+$/.exec(line) ?? []
      return word === '' ? [] : [{ text: word, startMs: Number(start) * 1000, endMs: Number(end) * 1000 }]
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const frame = 320
const loudFrom = 200
const silentFrames = 30
const leadFrames = 15

/** Finds utterances in a stream of audio by its loudness, with 300 ms before and after each. */
export class Utterances {
  #samples: number[] = []
  #passed = 0
  #from: number | undefined
  #quiet = 0

  /** Gives the utterances that ended in `audio`, and where they began in the stream, in milliseconds. */
  take(audio: Int16Array): { readonly samples: Int16Array; readonly startMs: number }[] {
    const found = []
    this.#samples.push(...audio)
    while (this.#passed + frame <= this.#samples.length) {
      const window = this.#samples.slice(this.#passed, this.#passed + frame)
      const isLoud = Math.sqrt(window.reduce((sum, sample) => sum + sample * sample, 0) / frame) >= loudFrom
      if (isLoud) this.#from ??= Math.max(0, this.#passed - leadFrames * frame)
      this.#quiet = isLoud ? 0 : this.#quiet + 1
      this.#passed += frame
      if (this.#from !== undefined && this.#quiet >= silentFrames) found.push(this.#cut(this.#from))
    }
    return found
  }

  /** What is still being said when the stream ends. */
  end(): { readonly samples: Int16Array; readonly startMs: number }[] {
    return this.#from === undefined ? [] : [this.#cut(this.#from)]
  }

  #cut(from: number): { readonly samples: Int16Array; readonly startMs: number } {
    this.#from = undefined
    return { samples: Int16Array.from(this.#samples.slice(from, this.#passed)), startMs: from / 16 }
  }
}

/** Words wrong, missing and too many, as a share of the words that were said. */
export function wordErrors(said: string, understood: string): number {
  const [a, b] = [said.split(' ').filter(Boolean), understood.split(' ').filter(Boolean)]
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (const [i, word] of a.entries()) {
    const next = [i + 1]
    for (const [j, other] of b.entries()) {
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (word === other ? 0 : 1)))
    }
    row = next
  }
  return (row[b.length] ?? 0) / Math.max(1, a.length)
}
