import { replayCall } from '@cuecard/core'
import type { CallEvent, Playbook, RecordEvent } from '@cuecard/core'
import type { PanelAction, PanelSource } from '@cuecard/core/panel'
import type { AfterCall } from '@cuecard/core/review'
import { moments } from '@cuecard/core/moments'
import { createPrivacyGate } from '@cuecard/core/privacy'
import { CallRun } from './call-run.ts'
import type { CallOnStage, Said } from './call-on-stage.ts'
import { Listeners } from './listeners.ts'
import { lastTimeMs, withEnd } from './whole-call.ts'

export const speeds = [1, 2, 4, 8] as const
export type Speed = (typeof speeds)[number]

type AgentAction = PanelAction & { readonly atMs: number }

/**
 * A call that can be played, paused, sped up and sought in. It is told how much time has passed and reads no clock itself.
 * To seek back is to play the call again from its start up to that time, at once, so the record is the same as if it had
 * been played through. What the agent did with prompts is part of the call, and undone by seeking to before it.
 */
export class Player implements CallOnStage {
  readonly durationMs: number
  readonly panel: PanelSource
  playing = false
  speed: Speed = 1
  version = 0
  private readonly events: readonly CallEvent[]
  private readonly listeners = new Listeners()
  private readonly panelListeners = new Listeners()
  private ringLeftMs: number
  private playbook: Playbook
  private actions: readonly AgentAction[] = []
  private run: CallRun
  private wholeRecord: readonly RecordEvent[] | undefined
  /** Where the call is, in milliseconds; the run follows in whole ones. */
  private positionMs = 0

  /** The call rings for `ringMs` before it begins by itself. */
  constructor(events: readonly CallEvent[], playbook: Playbook, ringMs = 0) {
    this.ringLeftMs = ringMs
    this.events = withEnd(events)
    this.durationMs = lastTimeMs(this.events)
    this.playbook = playbook
    this.run = this.startRun()
    this.panel = {
      subscribe: (listener) => this.panelListeners.add(listener),
      getSnapshot: () => this.run.session.getSnapshot(),
      act: (action) => this.act(action),
    }
  }

  get timeMs(): number {
    return this.run.timeMs
  }

  get ended(): boolean {
    return this.timeMs >= this.durationMs
  }

  /** Whether the call has not been answered yet. */
  get ringing(): boolean {
    return this.ringLeftMs > 0
  }

  get after(): AfterCall | undefined {
    return this.run.after
  }

  get record(): readonly RecordEvent[] {
    return this.run.record
  }

  get said(): ReadonlyMap<string, Said> {
    return this.run.said
  }

  /** The record of the whole call, with what the agent has done so far: what there is still to come. */
  get plan(): readonly RecordEvent[] {
    return (this.wholeRecord ??= replayCall(this.allEvents(), { playbook: this.playbook, moments, privacy: createPrivacyGate() }))
  }

  subscribe(listener: () => void): () => void {
    return this.listeners.add(listener)
  }

  /** Begins the call that rings. */
  answer(): void {
    if (!this.ringing) return
    this.ringLeftMs = 0
    this.run.begin()
    this.version += 1
    this.listeners.tell()
  }

  /** Plays on; a call that is over is played again. */
  play(): void {
    if (this.ended) this.seek(0)
    this.playing = true
    this.listeners.tell()
  }

  pause(): void {
    this.playing = false
    this.listeners.tell()
  }

  setSpeed(speed: Speed): void {
    this.speed = speed
    this.listeners.tell()
  }

  /** Lets `elapsedMs` of real time pass. */
  tick(elapsedMs: number): void {
    if (!this.playing) return
    if (this.ringing) return this.ring(elapsedMs)
    this.positionMs = Math.min(this.durationMs, this.positionMs + elapsedMs * this.speed)
    this.advance()
    this.playing = !this.ended
    this.listeners.tell()
  }

  seek(toMs: number): void {
    this.answer()
    this.positionMs = Math.round(Math.min(this.durationMs, Math.max(0, toMs)))
    if (this.positionMs < this.timeMs) this.restart(this.actions.filter(({ atMs }) => atMs <= this.positionMs))
    else this.advance()
    this.listeners.tell()
  }

  /** The same call, up to the same time, with other rules. What the agent did is forgotten: it was about other prompts. */
  usePlaybook(playbook: Playbook): void {
    this.playbook = playbook
    this.wholeRecord = undefined
    this.restart([])
    this.listeners.tell()
  }

  dispose(): void {
    this.playing = false
    this.run.end()
  }

  private act(action: PanelAction): void {
    this.actions = [...this.actions, { ...action, atMs: this.timeMs }]
    this.wholeRecord = undefined
    this.run.act(action)
    this.version += 1
    this.listeners.tell()
  }

  private ring(elapsedMs: number): void {
    const leftMs = this.ringLeftMs - elapsedMs * this.speed
    if (leftMs <= 0) this.answer()
    else this.ringLeftMs = leftMs
  }

  private advance(): void {
    const { run } = this
    const before = run.changes
    run.advanceTo(Math.floor(this.positionMs))
    if (this.ended)
      run.review(() => {
        this.version += 1
        this.listeners.tell()
      })
    this.version += run.changes - before
  }

  private restart(actions: readonly AgentAction[]): void {
    if (actions.length < this.actions.length) this.wholeRecord = undefined
    this.actions = actions
    this.run.end()
    this.run = this.startRun()
    this.version += 1
    this.advance()
    this.panelListeners.tell()
  }

  private startRun(): CallRun {
    const run = new CallRun(this.allEvents(), this.playbook)
    run.session.subscribe(() => this.panelListeners.tell())
    if (!this.ringing) run.begin()
    return run
  }

  private allEvents(): readonly CallEvent[] {
    return [...this.events, ...this.actions]
  }
}
