import { describe, expect, it } from 'vitest'
import { SimulatedClock } from '../testing/simulated-clock.ts'
import type { CallEvent } from '../transcript/call-event.ts'
import { hasWebSpeech, webSpeechSource } from './web-speech-source.ts'
import type { SpeechRecognizer } from './web-speech-source.ts'

/** A recogniser in the hand of the test, with the events that browsers fire. */
class ScriptedRecognizer extends EventTarget implements SpeechRecognizer {
  lang = ''
  continuous = false
  interimResults = false
  starts = 0
  stops = 0

  start(): void {
    this.starts += 1
  }
  stop(): void {
    this.stops += 1
  }
  say(index: number, transcript: string, isFinal: boolean): void {
    const results = Array.from({ length: index + 1 }, () => ({ isFinal, 0: { transcript, confidence: 0.9 } }))
    this.dispatchEvent(Object.assign(new Event('result'), { resultIndex: index, results }))
  }
  fail(error: string): void {
    this.dispatchEvent(Object.assign(new Event('error'), { error }))
    this.dispatchEvent(new Event('end'))
  }
}

function listening() {
  const clock = new SimulatedClock()
  const recognizer = new ScriptedRecognizer()
  const events: CallEvent[] = []
  const stop = webSpeechSource({ speaker: 'agent', clock, createRecognizer: () => recognizer }).start((event) => events.push(event))
  const segments = () => events.filter((event) => event.type === 'segment')
  const statuses = () => events.flatMap((event) => (event.type === 'source-reported' ? [event.status] : []))
  return { clock, recognizer, segments, statuses, stop }
}

describe('the browser’s speech recognition', () => {
  it('gives partials and the final of one utterance the same id and start', () => {
    const { clock, recognizer, segments } = listening()
    clock.advance(1000)
    recognizer.say(0, 'thank you', false)
    clock.advance(500)
    recognizer.say(0, 'thank you for calling', true)
    expect(segments()).toMatchObject([
      { id: 'speech-1-0', speaker: 'agent', text: 'thank you', startMs: 1000, endMs: 1000, final: false },
      { id: 'speech-1-0', text: 'thank you for calling', startMs: 1000, endMs: 1500, final: true },
    ])
  })

  it('is started again when the browser ends it, with ids of its own', () => {
    const { clock, recognizer, segments } = listening()
    recognizer.say(0, 'hello', true)
    recognizer.fail('no-speech')
    clock.advance(300)
    expect(recognizer.starts).toBe(2)
    recognizer.say(0, 'hello again', true)
    expect(segments().map((segment) => segment.type === 'segment' && segment.id)).toEqual(['speech-1-0', 'speech-2-0'])
  })

  it('says that it is connected while nobody speaks', () => {
    const { clock, statuses } = listening()
    clock.advance(5000)
    expect(statuses()).toEqual(['connected', 'connected', 'connected'])
  })

  it('says that it is lost, and stops, when the microphone is refused', () => {
    const { clock, recognizer, statuses } = listening()
    recognizer.fail('not-allowed')
    clock.advance(10_000)
    expect(statuses()).toEqual(['connected', 'lost'])
    expect(recognizer.starts).toBe(1)
  })

  it('says that it reconnects, and nothing better, until words come again', () => {
    const { clock, recognizer, statuses } = listening()
    recognizer.fail('network')
    clock.advance(7000)
    expect(statuses()).toEqual(['connected', 'reconnecting'])
    expect(recognizer.starts).toBe(2)
    recognizer.say(0, 'hello', true)
    clock.advance(2000)
    expect(statuses()).toEqual(['connected', 'reconnecting', 'connected'])
  })

  it('is silent once it is stopped', () => {
    const { clock, recognizer, statuses, stop } = listening()
    stop()
    recognizer.fail('aborted')
    clock.advance(10_000)
    expect(recognizer).toMatchObject({ starts: 1, stops: 1 })
    expect(statuses()).toEqual(['connected'])
  })

  it('says plainly that a browser has none', () => {
    expect(hasWebSpeech()).toBe(false)
    expect(() => webSpeechSource({ speaker: 'agent' }).start(() => {})).toThrow('no speech recognition')
  })
})
