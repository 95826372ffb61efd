import type { CallStarted, Clock, RecordEvent } from '@cuecard/core'
import type { PanelAction } from '@cuecard/core/panel'
import type { CallEntry, NoticeCode, View } from '../messages/view.ts'
import type { ReadSettings, Settings } from '../settings/settings.ts'
import { CoachedCall } from './coached-call.ts'
import { coachingOf } from './coaching.ts'
import type { DeskCall } from './desk-call.ts'
import { HandedOverCall } from './handed-over-call.ts'
import type { Listening } from './listen.ts'
import { Notices } from './notices.ts'
import type { LoadedPlaybook } from './playbook-keeper.ts'

/** What the desk needs of the world around it. */
export interface DeskOptions {
  readonly clock: Clock
  /** Time of day in milliseconds: it goes on while the machine sleeps. */
  readonly wallClockMs: () => number
  readonly newId: () => string
  /** The address of the package's files. */
  readonly root: string
  readonly loadPlaybook: (settings: Settings) => Promise<LoadedPlaybook>
  readonly onRecordEvent: (callId: string, event: RecordEvent) => void
  readonly onSettings: (settings: Settings) => void
  /** The view has changed. */
  readonly onChange: () => void
}

/** Calls that are over and still shown. */
const keptCalls = 5
const pulseMs = 15_000
/** Nothing that runs is late by this; the machine slept. */
const sleptMs = 120_000

/** While one of these is said, nobody knows whether a call is on. */
const deafening: ReadonlySet<NoticeCode> = new Set([
  'page-unreadable',
  'page-floods',
  'page-wrong',
  'microphone-refused',
  'tab-refused',
  'speech-fault',
])

/** What a call is begun with. */
export interface CallStart extends Omit<CallStarted, 'type' | 'callId'> {
  readonly from: string
  readonly watchdogMs?: number
}

/** Holds all calls of this browser, and what is shown of them. */
export class Desk {
  readonly notices: Notices = new Notices()
  private readonly options: DeskOptions
  private read: ReadSettings
  private loaded: LoadedPlaybook | undefined
  private loading: Promise<unknown> = Promise.resolve()
  private calls: DeskCall[] = []
  private shownId: string | undefined
  private listening: Listening | undefined

  constructor(options: DeskOptions, settings: ReadSettings) {
    this.options = options
    this.read = settings
    this.watchSleep(options.wallClockMs())
  }

  get settings(): Settings {
    return this.read.values
  }

  /** Resolves once the playbook of the latest settings is there. */
  get ready(): Promise<unknown> {
    return this.loading
  }

  get isCallOn(): boolean {
    return this.calls.some(({ isOn }) => isOn)
  }

  /** Whether there may be a call that cannot be heard, such as on a page that can no longer be read. */
  get isDeaf(): boolean {
    return this.listening !== undefined || this.notices.list.some(({ code }) => deafening.has(code))
  }

  get allCalls(): readonly DeskCall[] {
    return this.calls
  }

  get playbookVersion(): string {
    return this.loaded?.playbook.versionId ?? ''
  }

  /** Takes new settings: at once for what can change during a call, with the next call for the rest. */
  configure(read: ReadSettings): void {
    const before = this.read.values
    this.read = read
    this.notices.unsay('settings-wrong')
    for (const problem of read.problems) this.notices.say('settings-wrong', problem)
    const { stoppedPrompts } = read.values
    for (const call of this.calls) {
      if (!(call instanceof CoachedCall)) continue
      for (const kind of before.stoppedPrompts)
        if (!stoppedPrompts.includes(kind)) call.receive({ type: 'prompts-resumed', kind, reason: 'policy' })
      for (const kind of stoppedPrompts)
        if (!before.stoppedPrompts.includes(kind)) call.receive({ type: 'prompts-stopped', kind, reason: 'policy' })
    }
    this.options.onSettings(read.values)
    this.loading = this.load(read.values)
    this.options.onChange()
  }

  /** Opens a call that is coached here. The playbook must be `ready`. */
  open({ from, watchdogMs, ...started }: CallStart): CoachedCall {
    if (!this.loaded) throw new Error('The playbook is not there yet.')
    const { clock, newId, root, onRecordEvent, onChange, wallClockMs } = this.options
    const { language } = this.settings
    const call = new CoachedCall({
      id: newId(),
      from,
      started: { startedAt: new Date(wallClockMs()).toISOString(), ...(language !== '' && { language }), ...started },
      coaching: coachingOf(this.settings, this.loaded.playbook, root),
      clock,
      onRecordEvent,
      onChange,
      ...(watchdogMs !== undefined && { watchdogMs }),
    })
    this.hold(call)
    return call
  }

  /** Holds a call that is coached on its page. */
  openHandedOver(from: string, snapshot: HandedOverCall['snapshot'], send: (action: PanelAction) => void): HandedOverCall {
    const call = new HandedOverCall(this.options.newId(), from, snapshot, send)
    this.hold(call)
    return call
  }

  /** Something of a call that is held has changed. */
  changed(): void {
    this.options.onChange()
  }

  act(action: PanelAction): void {
    this.shown?.act(action)
  }

  show(callId: string): void {
    if (!this.calls.some(({ id }) => id === callId)) return
    this.shownId = callId
    this.options.onChange()
  }

  say(code: NoticeCode, about?: string): void {
    this.notices.say(code, about)
    this.options.onChange()
  }

  unsay(...codes: readonly NoticeCode[]): void {
    this.notices.unsay(...codes)
    this.options.onChange()
  }

  setListening(listening: Listening | undefined): void {
    this.listening?.stop()
    this.listening = listening
    this.options.onChange()
  }

  view(): Omit<View, 'lesson'> {
    const { shown, listening, settings } = this
    return {
      snapshot: shown?.snapshot,
      callId: shown?.id,
      calls: this.calls.map(({ id, from, isOn }): CallEntry => ({ id, from, isOn })),
      notices: this.notices.list,
      listening: listening && { microphone: listening.microphone, tab: listening.tab, leaves: listening.leaves },
      canListen: settings.speech !== undefined,
      sites: settings.sites,
      language: settings.language,
    }
  }

  private get shown(): DeskCall | undefined {
    return this.calls.find(({ id }) => id === this.shownId)
  }

  /** A new call comes to the front, unless the agent is in another that is heard. */
  private hold(call: DeskCall): void {
    const over = this.calls.filter(({ isOn }) => !isOn)
    this.calls = [call, ...this.calls].filter((each) => each.isOn || over.indexOf(each) < keptCalls)
    if (this.shown?.snapshot.status !== 'hearing') this.shownId = call.id
    this.options.onChange()
  }

  private async load(settings: Settings): Promise<void> {
    const loaded = await this.options.loadPlaybook(settings)
    if (settings !== this.settings) return
    this.loaded = loaded
    this.notices.unsay('playbook-kept', 'playbook-missing', 'playbook-refused')
    if (loaded.notice) this.notices.say(loaded.notice.code, loaded.notice.about)
    this.options.onChange()
  }

  /** Whoever was on the line when the machine fell asleep is no longer there. */
  private watchSleep(lastMs: number): void {
    this.options.clock.schedule(pulseMs, () => {
      const nowMs = this.options.wallClockMs()
      if (nowMs - lastMs > sleptMs) this.wake()
      this.watchSleep(nowMs)
    })
  }

  private wake(): void {
    if (!this.isCallOn) return
    this.setListening(undefined)
    for (const call of this.calls) if (call.isOn) call.end()
    this.say('slept')
  }
}
