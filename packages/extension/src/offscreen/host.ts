import { formatProblem, systemClock } from '@cuecard/core'
import type { RecordEvent } from '@cuecard/core'
import { callFileSource, readCallFile } from '@cuecard/core/adapters'
import { ask, dispatch } from '../messages/dispatcher.ts'
import { pageLine } from '../messages/page-messages.ts'
import { readSender } from '../messages/sender.ts'
import { viewLine } from '../messages/view.ts'
import type { HostStart } from '../messages/requests.ts'
import type { Diagnosis, FromView } from '../messages/view.ts'
import { extension } from '../platform/extension-api.ts'
import type { Port } from '../platform/extension-api.ts'
import type { ReadSettings } from '../settings/settings.ts'
import { BetweenCalls } from './between-calls.ts'
import type { CoachedCall } from './coached-call.ts'
import { Desk } from './desk.ts'
import { keptTexts } from './kept-texts.ts'
import { listen } from './listen.ts'
import { Outlets, postJson } from './outlets.ts'
import { PageLines } from './page-lines.ts'
import { loadPlaybook } from './playbook-keeper.ts'
import { RecordKeeper } from './record-keeper.ts'
import { ViewLines } from './view-lines.ts'

const patienceMs = 10_000
/** Messages of a line that are held until the host is ready. */
const mostEarly = 500

/** What holds the calls: the offscreen document, and in Firefox the background page. Its settings come from the service worker. */
class Host {
  private readonly root = extension.runtime.getURL('')
  private readonly startedAt = new Date().toISOString()
  private readonly keeper = new RecordKeeper((code, about) => this.desk.say(code, about))
  private readonly outlets: Outlets
  private readonly desk: Desk
  private readonly pages: PageLines
  private readonly views: ViewLines
  private readonly between = new BetweenCalls({
    clock: systemClock,
    calls: () => this.keeper.calls,
    onRecordEvent: (callId, event) => this.keep(callId, event),
    onChange: () => this.views.tell(),
  })
  private stopPlaying = () => {}
  private isListening = false

  constructor({ settings, version }: HostStart) {
    this.outlets = new Outlets(version, postJson, () => this.desk.say('not-sent'))
    this.desk = new Desk(
      {
        clock: systemClock,
        wallClockMs: Date.now,
        newId: () => crypto.randomUUID(),
        root: this.root,
        loadPlaybook: (values) =>
          loadPlaybook(values, {
            fetch: (address) => fetch(address, { cache: 'no-cache', signal: AbortSignal.timeout(patienceMs) }),
            kept: keptTexts,
          }),
        onRecordEvent: (callId, event) => this.keep(callId, event),
        onSettings: (values) => void this.keeper.apply(values),
        onChange: () => this.changed(),
      },
      settings,
    )
    this.pages = new PageLines(this.desk, systemClock)
    this.views = new ViewLines(
      () => ({ ...this.desk.view(), lesson: this.between.lesson }),
      (message, answer) => (message.type === 'diagnose' ? answer({ type: 'diagnosis', diagnosis: this.diagnosis() }) : this.take(message)),
    )
    this.configure(settings)
  }

  configure(settings: ReadSettings): void {
    this.desk.configure(settings)
    void this.desk.ready.then(() => this.pages.reconfigure())
  }

  get isCallOn(): boolean {
    return this.desk.isCallOn
  }

  connect(port: Port): void {
    const sender = readSender(port.sender, extension.runtime.id, this.root)
    if (port.name === viewLine && sender?.kind === 'extension') this.views.open(port)
    else if (port.name === pageLine && sender?.kind === 'page') void this.pages.open(port, sender)
    else port.disconnect()
  }

  private keep(callId: string, event: RecordEvent): void {
    this.keeper.take(callId, event)
    this.outlets.take(callId, event, this.desk.settings)
  }

  private changed(): void {
    void this.between.follow(this.desk.isCallOn, this.desk.isDeaf)
    this.views.tell()
    const isListening = this.desk.view().listening !== undefined
    if (isListening === this.isListening) return
    this.isListening = isListening
    ask('listening-changed', { isListening }).catch(() => undefined)
  }

  private take(message: Exclude<FromView, { readonly type: 'diagnose' }>): void {
    switch (message.type) {
      case 'act':
        return this.desk.act(message.action)
      case 'show':
        return this.desk.show(message.callId)
      case 'play':
        return void this.play(message.lines, message.from)
      case 'listen':
        return void this.listen(message.streamId)
      case 'stop':
        return this.stop()
      case 'lesson':
        return this.between.act(message.outcome)
    }
  }

  private async play(lines: string, from: string): Promise<void> {
    await this.desk.ready
    this.stop()
    const { events, problems } = readCallFile(lines)
    this.desk.unsay('file-wrong')
    for (const problem of problems.slice(0, 3)) this.desk.say('file-wrong', formatProblem(problem))
    const started = events.find((event) => event.type === 'call-started')
    const { channel = 'voice', context, language, direction } = started ?? {}
    const call = this.desk.open({
      from,
      channel,
      ...(context && { context }),
      ...(language !== undefined && { language }),
      ...(direction && { direction }),
    })
    const stop = callFileSource(events).start((event) => event.type !== 'call-started' && call.receive(event))
    this.stopPlaying = () => {
      stop()
      call.end()
    }
  }

  private async listen(streamId: string | undefined): Promise<void> {
    await this.desk.ready
    this.stop()
    const { speech, language } = this.desk.settings
    if (!speech) return this.desk.say('no-speech-backend')
    this.desk.unsay('microphone-refused', 'tab-refused', 'tab-ended', 'speech-fault', 'slept')
    const call = this.desk.open({ from: 'Microphone', channel: 'voice' })
    const listening = await listen({
      callId: call.id,
      speech,
      language,
      streamId,
      workletUrl: `${this.root}capture-worklet.js`,
      emit: (event) => call.receive(event),
      onNotice: (code, about) => this.desk.say(code, about),
      onTabEnded: () => this.tabEnded(call),
    })
    if (!listening) return call.end()
    this.desk.setListening(listening)
    this.stopPlaying = () => call.end()
  }

  private tabEnded(call: CoachedCall): void {
    if (!call.isOn) return
    this.stop()
    this.desk.say('tab-ended')
  }

  private stop(): void {
    this.desk.setListening(undefined)
    this.stopPlaying()
    this.stopPlaying = () => {}
  }

  private diagnosis(): Diagnosis {
    const { desk } = this
    return {
      playbook: desk.playbookVersion,
      model: desk.view().snapshot?.model ?? desk.settings.sentiment,
      calls: desk.allCalls.map(({ snapshot, from, events }) => ({
        status: snapshot.status,
        from,
        events,
        prompts: snapshot.prompts.length,
      })),
      faults: { ...desk.notices.counts },
      pages: this.pages.diagnosis,
      record: this.keeper.state,
      startedAt: this.startedAt,
    }
  }
}

/**
 * Starts the host. Lines that are opened before the settings are there wait for them.
 * `start` gives them.
 * Resolves with whether a call is on, once the settings are there.
 */
export function startHost(start: () => Promise<HostStart>): Promise<{ readonly isCallOn: boolean }> {
  const host = start().then((given) => new Host(given))
  extension.runtime.onConnect.addListener((port) => {
    // Messages of a port are lost where no listener is there when they come.
    const waiting = holdMessages(port)
    void host.then((ready) => {
      if (waiting.isOpen) ready.connect(waiting.port)
    })
  })
  dispatch({
    'settings-changed': {
      from: ['extension'],
      answer: async ({ settings }) => {
        ;(await host).configure(settings)
        return {}
      },
    },
    'call-on': { from: ['extension'], answer: async () => ({ isOn: (await host).isCallOn }) },
  })
  return host
}

/** The port, with what comes before anybody listens to it kept for the first who does. */
function holdMessages(port: Port): { readonly port: Port; readonly isOpen: boolean } {
  const early: unknown[] = []
  let isOpen = true
  let deliver = (message: unknown): void => void (early.length < mostEarly && early.push(message))
  port.onMessage.addListener((message) => deliver(message))
  port.onDisconnect.addListener(() => {
    isOpen = false
  })
  const onMessage: Port['onMessage'] = {
    addListener(listener) {
      deliver = listener
      for (const message of early.splice(0)) listener(message)
    },
    removeListener: () => {
      deliver = () => {}
    },
  }
  const { name, sender, onDisconnect } = port
  return {
    port: {
      name,
      ...(sender && { sender }),
      onDisconnect,
      onMessage,
      postMessage: (message) => port.postMessage(message),
      disconnect: () => port.disconnect(),
    },
    get isOpen() {
      return isOpen
    },
  }
}
