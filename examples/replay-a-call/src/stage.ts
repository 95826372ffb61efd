import { systemClock } from '@cuecard/core'
import type { CallEvent } from '@cuecard/core'
import { createBriefing } from '@cuecard/core/briefing'
import type { Briefing } from '@cuecard/core/briefing'
import { exampleCalls } from './calls/example-calls.ts'
import type { Customer, ExampleCall } from './calls/example-calls.ts'
import type { LoadedCall, LoadFailure } from './calls/load-call.ts'
import { fetchCall, readOwnFile } from './calls/load-call.ts'
import { intentModel } from './calls/past-contacts.ts'
import { playbooks } from './calls/playbooks.ts'
import type { PlaybookName } from './calls/playbooks.ts'
import { unknownCustomer } from './calls/unknown-customer.ts'
import { Listeners } from './run/listeners.ts'
import { LiveCall } from './run/live-call.ts'
import { canHear, microphoneSource } from './run/microphone.ts'
import { Player } from './run/player.ts'

/** Long enough to read the card before the call. */
const ringMs = 6000

/** A call that can be replayed, with what stands around it. */
export interface Replay {
  readonly kind: 'replay'
  readonly title: string
  readonly watchFor: string
  readonly customer: Customer
  readonly events: readonly CallEvent[]
  readonly player: Player
  /** What is known of the caller before the first word. */
  readonly briefing: Briefing
  /** Lines of the file that could not be used. */
  readonly problems: readonly string[]
}

/** What the page shows. */
export type Scene =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'loading'; readonly title: string }
  | { readonly kind: 'failed'; readonly failure: LoadFailure; readonly retry?: () => void }
  | Replay
  | { readonly kind: 'asking-to-listen' }
  | { readonly kind: 'live'; readonly call: LiveCall; readonly trouble?: string }

/** What is on the page, and every way to another call. The address names the scene, so that links and the back button work. */
export class Stage {
  scene: Scene = { kind: 'choosing' }
  playbook: PlaybookName = 'general'
  private readonly listeners = new Listeners()
  private ownFile: { readonly name: string; readonly loaded: LoadedCall | LoadFailure } | undefined
  /** Which request is the latest: an answer to another comes too late. */
  private request = 0

  subscribe(listener: () => void): () => void {
    return this.listeners.add(listener)
  }

  /** Shows what the address asks for. */
  goTo(hash: string): void {
    const id = hash.replace(/^#/u, '')
    const example = exampleCalls.find((call) => call.id === id)
    if (example) void this.openExample(example)
    else if (id === 'speak') this.show({ kind: 'asking-to-listen' })
    else if (id === 'file' && this.ownFile) this.openOwn(this.ownFile.name, this.ownFile.loaded)
    else this.show({ kind: 'choosing' })
  }

  /** Plays a file of the user's own. */
  async open(file: File): Promise<void> {
    const request = (this.request += 1)
    this.show({ kind: 'loading', title: file.name })
    const loaded = await readOwnFile(file)
    if (request !== this.request) return
    this.ownFile = { name: file.name, loaded }
    if (location.hash === '#file') this.goTo('#file')
    else location.hash = '#file'
  }

  usePlaybook(name: PlaybookName): void {
    this.playbook = name
    const { scene } = this
    if (scene.kind !== 'replay') return this.listeners.tell()
    scene.player.usePlaybook(playbooks[name])
    this.change({ ...scene, briefing: this.briefingOf(scene.events, scene.customer) })
  }

  /** Begins a call of one's own, spoken or typed. */
  startLive(by: 'microphone' | 'keyboard'): void {
    const trouble = (words: string) => {
      if (this.scene.kind === 'live') this.change({ ...this.scene, trouble: words })
    }
    const source = by === 'microphone' && canHear() ? microphoneSource(trouble) : undefined
    const call = new LiveCall({ playbook: playbooks[this.playbook], startedAt: new Date().toISOString(), ...(source && { source }) })
    this.show({ kind: 'live', call })
  }

  private async openExample(example: ExampleCall): Promise<void> {
    const { id, title, watchFor, customer, playbook } = example
    const request = (this.request += 1)
    this.playbook = playbook
    this.show({ kind: 'loading', title })
    const loaded = await fetchCall(id)
    if (request !== this.request) return
    if ('failure' in loaded) this.show({ kind: 'failed', failure: loaded, retry: () => void this.openExample(example) })
    else this.replay(loaded, { title, watchFor, customer })
  }

  private openOwn(name: string, loaded: LoadedCall | LoadFailure): void {
    if ('failure' in loaded) return this.show({ kind: 'failed', failure: loaded })
    const watchFor = 'Your own call file. It is read in this page and goes nowhere else.'
    this.replay(loaded, { title: name, watchFor, customer: unknownCustomer(loaded.events) })
  }

  private replay({ events, problems }: LoadedCall, about: Pick<Replay, 'title' | 'watchFor' | 'customer'>): void {
    const player = new Player(events, playbooks[this.playbook], ringMs)
    this.show({ kind: 'replay', events, player, problems, briefing: this.briefingOf(events, about.customer), ...about })
    player.play()
  }

  private briefingOf(events: readonly CallEvent[], { known }: Customer): Briefing {
    const started = events.find((event) => event.type === 'call-started')
    const { channel = 'voice', direction = 'inbound', context } = started?.type === 'call-started' ? started : {}
    return createBriefing({
      request: { channel, direction, ...(context && { context }) },
      sources: [{ name: 'The customer file', read: async () => known }],
      registers: [{ name: 'The house’s do-not-call list', look: async () => 'may-call' }],
      playbook: playbooks[this.playbook],
      clock: systemClock,
      model: intentModel,
    })
  }

  private show(scene: Scene): void {
    if (this.scene.kind === 'replay') this.scene.player.dispose()
    if (this.scene.kind === 'live') this.scene.call.end()
    this.change(scene)
  }

  private change(scene: Scene): void {
    this.scene = scene
    this.listeners.tell()
  }
}
