// The course of a call: does the mood fall, and is the risk told, before the customer is openly angry or asks for a manager?
// On our own labelled calls (packages/core/training/calls), of which the models saw nothing.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { replayCall } from '../packages/core/dist/index.js'
import { general } from '../packages/core/dist/playbooks/general.js'
import { moments } from '../packages/core/dist/moments/index.js'
import { createPrivacyGate } from '../packages/core/dist/privacy/index.js'
import { table } from './measure.mjs'

const file = join(import.meta.dirname, '../packages/core/training/calls/courses.txt')
/** A level this low, as it shows in the panel, counts as told by the mood alone. */
const lowLevel = -0.3

/** Calls with the place of the customer's first open anger; -1 where there is none. */
function readCourses() {
  const calls = readFileSync(file, 'utf8').split(/\n\n+/u)
  return calls.map((block) => {
    const turns = block.trim().split('\n').slice(1)
    return {
      angryAt: turns.findIndex((turn) => turn.startsWith('c!')),
      turns: turns.map((turn) => ({ speaker: turn.startsWith('a') ? 'agent' : 'customer', text: turn.replace(/^[ac]!?: /u, '') })),
    }
  })
}

function eventsOf({ turns }) {
  const started = { type: 'call-started', callId: 'course', channel: 'voice', atMs: 0 }
  const segments = turns.map(({ speaker, text }, index) => ({
    type: 'segment',
    id: `s${index}`,
    speaker,
    text,
    final: true,
    startMs: 1000 + index * 6000,
    endMs: 5000 + index * 6000,
    receivedMs: 5400 + index * 6000,
  }))
  return [started, ...segments]
}

/** Turns, counted from 0, of the first risk told and of the first low level. */
function firstSigns(call, sentiment) {
  const record = replayCall(eventsOf(call), { playbook: general, moments, privacy: createPrivacyGate(), sentiment })
  const turnOf = (id) => Number(id?.slice(1) ?? -1)
  const risk = record.find((event) => event.type === 'moment-detected' && event.moment === 'escalation-risk')
  const low = record.find((event) => event.type === 'signal-measured' && event.signal === 'trajectory' && event.value.level <= lowLevel)
  return { risk: risk && turnOf(risk.evidence.at(-1)?.segmentId), low: low && turnOf(low.segmentId ?? low.value.points.at(-1)?.segmentId) }
}

/** A model that answers at once with what an asynchronous one said beforehand. */
async function answeredBefore(model, calls) {
  const texts = new Set()
  const neutral = { label: 'neutral', scores: { negative: 0, neutral: 1, positive: 0 }, intensity: 0 }
  const collect = { version: 'none', classify: (text) => (texts.add(text), neutral) }
  for (const call of calls) firstSigns(call, collect)
  const answers = new Map()
  for (const text of texts) answers.set(text, await model.classify(text))
  return { version: model.version, classify: (text) => answers.get(text) ?? neutral }
}

const share = (part, whole) => `${part} of ${whole}`
const mean = (numbers) => (numbers.length === 0 ? '–' : (numbers.reduce((a, b) => a + b, 0) / numbers.length).toFixed(1))

export async function benchCourse({ models, print }) {
  const calls = readCourses()
  const escalating = calls.filter(({ angryAt }) => angryAt >= 0)
  const calm = calls.filter(({ angryAt }) => angryAt < 0)
  const rows = [
    [
      'model',
      'told before the open anger',
      'customer turns ahead',
      'low mood before it',
      'turns ahead',
      'false alarms',
      'low mood in calm calls',
    ],
  ]
  for (const model of models) {
    const sentiment = await answeredBefore(model, calls)
    const leads = (sign) =>
      escalating.flatMap((call) => {
        const at = firstSigns(call, sentiment)[sign]
        if (at === undefined || at >= call.angryAt) return []
        return [call.turns.slice(at, call.angryAt).filter(({ speaker }) => speaker === 'customer').length]
      })
    const [risk, low] = [leads('risk'), leads('low')]
    const inCalm = (sign) => calm.filter((call) => firstSigns(call, sentiment)[sign] !== undefined).length
    rows.push([
      `cuecard ${model.version}`,
      share(risk.length, escalating.length),
      mean(risk),
      share(low.length, escalating.length),
      mean(low),
      share(inCalm('risk'), calm.length),
      share(inCalm('low'), calm.length),
    ])
  }
  print(`\nThe course of ${calls.length} calls of our own, ${escalating.length} of which escalate\n`)
  print(table(rows))
}
