import type { Playbook, RecordEvent, Session } from '@cuecard/core'
import { systemClock } from '@cuecard/core'
import type { PanelSource } from '@cuecard/core/panel'
import '@cuecard/core/panel'
import type { AfterCall } from '@cuecard/core/review'
import { Attention } from './attention.ts'
import type { HashAgent, RedactText, SessionMaker } from './coaching.ts'
import { connectHost } from './host.ts'
import type { Host } from './host.ts'
import { contextOf } from './interaction/briefing.ts'
import type { CallerFacts } from './interaction/briefing.ts'
import type { ConversationView } from './interaction/conversation.ts'
import { currentLeg } from './interaction/conversation.ts'
import { readCopilot } from './interaction/copilot.ts'
import { Interaction } from './interaction/interaction.ts'
import { RoutingIdle } from './interaction/routing-idle.ts'
import type { InteractionListener } from './interaction/interaction.ts'
import type { Launch } from './launch.ts'
import { stringsFor } from './page/strings.ts'
import type { WidgetStrings } from './page/strings.ts'
import { ViewStore } from './page/view.ts'
import { showPage } from './page/widget-page.tsx'
import { HttpClient } from './platform/fetch-http-client.ts'
import { createGenesysApi } from './platform/genesys-api.ts'
import type { GenesysApi } from './platform/genesys-api.ts'
import { HttpError } from './platform/http-error.ts'
import { createSdkClient } from './platform/sdk-client.ts'
import type { SdkClient } from './platform/sdk-client.ts'
import { RecordKeeper } from './record-keeper.ts'
import { sendRecord } from './record-sink.ts'
import type { Settings } from './settings.ts'
import { createSignIn } from './sign-in/create-sign-in.ts'
import type { SignIn } from './sign-in/sign-in.ts'
import { draftNote, joinedNote } from './wrap-up.ts'

interface LoadedCoaching {
  readonly createSession: SessionMaker
  readonly redactText: RedactText
  readonly agentHashOf: HashAgent
  readonly playbook: Playbook
}

/** A widget in one interaction: puts together sign-in, desktop, interaction, coaching and page, and ends them together. */
export class Widget {
  private readonly launch: Launch
  private readonly settings: Settings
  private readonly strings: WidgetStrings
  private readonly store = new ViewStore()
  private readonly abort = new AbortController()
  private readonly signIn: SignIn
  private readonly host: Host | undefined
  private readonly attention: Attention | undefined
  private readonly client: SdkClient
  private readonly api: GenesysApi
  private readonly keeper: RecordKeeper
  private readonly coaching: Promise<LoadedCoaching>
  private interaction: Interaction | undefined
  private conversation: ConversationView | undefined
  private facts: CallerFacts = {}
  private readonly idle = new RoutingIdle()
  private callId = ''
  private agentHash = ''

  constructor(place: HTMLElement, launch: Launch, settings: Settings) {
    this.launch = launch
    this.settings = settings
    this.strings = stringsFor(launch.language)
    this.signIn = createSignIn(launch.platform, settings.clientId, (signIn) => this.store.set({ signIn }))
    this.host = connectHost(launch.platform, launch.targetEnv, {
      onFocus: () => this.attention?.setInView(true),
      onBlur: () => this.attention?.setInView(false),
      onStop: () => this.stop(),
    })
    this.attention = this.host && new Attention(this.host, this.strings.attention)
    const { signal } = this.abort
    const http = new HttpClient({ access: this.signIn, clock: systemClock, signal, random: Math.random })
    this.client = createSdkClient(launch.platform, http)
    this.api = createGenesysApi(this.client)
    this.keeper = new RecordKeeper({
      openStore: async () => {
        await this.signIn.token(signal)
        return (await import('@cuecard/core/record')).openRecordStore()
      },
      ...(settings.recordSink && { send: sendRecord(settings.recordSink) }),
      clock: systemClock,
      onPlace: (record) => this.store.set({ record }),
    })
    this.coaching = this.loadCoaching()
    showPage(place, {
      store: this.store,
      strings: this.strings,
      language: launch.language,
      actions: {
        signIn: () => this.signIn.open(),
        insert: (text) => this.host?.insertReply(text),
        saveWrapUp: (note) => void this.saveWrapUp(note),
        saveRecord: () => this.saveRecord(),
      },
    })
  }

  start(): void {
    const { conversationId } = this.launch
    if (!this.host) this.store.notice('host', this.strings.noHost)
    this.signIn.start()
    // Without the desktop's word the page going away is the end.
    addEventListener('pagehide', () => this.stop())
    this.coaching.catch(() => this.abort.signal.aborted || this.store.notice('coaching', this.strings.noCoaching))
    this.interaction = new Interaction({
      conversationId,
      api: this.api,
      clock: systemClock,
      wallClockMs: Date.now,
      random: Math.random,
      connect: (uri) => new WebSocket(uri),
      createSession: async (callId, userId) => {
        const { createSession, agentHashOf } = await this.coaching
        this.agentHash = agentHashOf(userId)
        return { session: createSession((event) => this.keep(callId, event)), agentHash: this.agentHash }
      },
      contextOf: (conversation) => contextOf(conversation, this.facts),
      listener: this.listener(),
    })
    void this.interaction.start()
  }

  private stop(): void {
    if (this.abort.signal.aborted) return
    this.interaction?.stop()
    this.attention?.stop()
    this.store.current.lessons?.close()
    this.keeper.stop()
    this.signIn.close()
    this.abort.abort()
  }

  private listener(): InteractionListener {
    const { store, strings } = this
    return {
      onConversation: (conversation) => {
        this.conversation = conversation
        this.brief(conversation).catch(() => undefined)
      },
      onObstacle: (obstacle) => {
        store.notice('obstacle', strings.obstacle[obstacle])
        store.set({ hasPanel: false })
      },
      onCall: (session, conversation) => this.showCall(session, conversation),
      onCallEnded: (session) => {
        this.idle.callEnds()
        this.draftWrapUp(session)
        void this.showScorecard()
      },
      onSilence: (isSilent) => store.notice('transcript', isSilent ? strings.noTranscript : undefined),
      onMissed: (durationMs) => {
        if (this.conversation?.media === 'voice') store.notice('missed', strings.missed(Math.ceil(durationMs / 1000)))
      },
      onRefusedTopics: (refused) => {
        const transcription = refused.find(({ topic }) => topic.endsWith('.transcription'))
        if (transcription) store.notice('transcript', strings.mayNotTranscribe(permissionsOf(transcription.missingPermissions)))
      },
      onDialect: (dialect) => void this.compareLanguage(dialect),
      onRoutingStatus: (status) => this.idle.take(status),
      onOther: (notification) => {
        const before = store.current.copilot
        const copilot = readCopilot(before, notification, this.launch.conversationId)
        if (copilot === before) return
        store.set({ copilot })
        for (const { responseId } of copilot.responses) void this.loadResponse(responseId)
      },
      // The event does not say which token. A request finds out, and asks for the sign-in if it was this one.
      onTokenRevoked: () => void this.api.me().catch(() => undefined),
    }
  }

  /** What weighs most is only loaded once there is a sign-in, beside the first requests. */
  private async loadCoaching(): Promise<LoadedCoaching> {
    await this.signIn.token(this.abort.signal)
    const { prepareCoaching } = await import('./coaching.ts')
    return prepareCoaching(this.settings, systemClock)
  }

  /** Without a card the call is coached all the same. */
  private async brief(conversation: ConversationView): Promise<void> {
    const { client, strings } = this
    const { conversationId } = this.launch
    const [{ beforeCall }, { playbook }] = await Promise.all([import('./before-call.ts'), this.coaching])
    const onFacts = (facts: CallerFacts) => {
      this.facts = { ...this.facts, ...facts }
    }
    this.store.set({ briefing: beforeCall({ client, conversationId, conversation, playbook, strings, onFacts }) })
  }

  private showCall(session: Session, conversation: ConversationView): void {
    this.conversation = conversation
    const { host } = this
    const canInsert = host !== undefined && conversation.media === 'chat'
    const source: PanelSource = {
      subscribe: (listener) => session.subscribe(listener),
      getSnapshot: () => session.getSnapshot(),
      act: (action) => session.act(action),
      ...(canInsert && { insert: (text: string) => host.insertReply(text) }),
    }
    this.attention?.watch(session)
    this.idle.callBegins()
    this.store.set({ session: source, canInsert, wrapUp: undefined, after: undefined })
  }

  private keep(callId: string, event: RecordEvent): void {
    this.callId = callId
    this.keeper.keep(callId, event)
  }

  private draftWrapUp(session: Session): void {
    this.attention?.stop()
    const draft = draftNote(session.getSnapshot(), this.keeper.eventsOf(this.callId), this.strings)
    this.store.set({ wrapUp: { draft, status: 'draft' } })
  }

  /** What cannot be loaded is no scorecard, and no harm to the call that is over. */
  private async showScorecard(): Promise<void> {
    const { callId } = this
    const { scorecard } = this.settings
    if (scorecard === 'off') return
    const loaded = await Promise.all([import('./after-call.ts'), this.coaching]).catch(() => undefined)
    const isStill = callId === this.callId && !this.abort.signal.aborted
    if (!loaded || !isStill) return
    const [{ afterCall }, { redactText }] = loaded
    const after = afterCall({
      record: this.keeper.eventsOf(callId),
      redactText,
      asksForSelfAssessment: scorecard === 'after-own-rating',
      onRecordEvent: (event) => this.keeper.keep(callId, event),
    })
    this.store.set({ after })
    await this.offerLessons(after)
  }

  /** What cannot be loaded or read is no lesson, and no harm. */
  private async offerLessons(after: AfterCall): Promise<void> {
    const { idle, agentHash, keeper, store } = this
    try {
      const { offerOwnLessons } = await import('./lessons.ts')
      const lessons = await offerOwnLessons({ calls: keeper.calls(), agentHash, idle, after })
      if (store.current.after !== after || this.abort.signal.aborted) return lessons.close()
      store.current.lessons?.close()
      store.set({ lessons })
    } catch {
      return
    }
  }

  /** Writes the note, and only now: the agent has clicked. What was there before stays. */
  private async saveWrapUp(note: string): Promise<void> {
    const { conversationId } = this.launch
    const tell = (status: 'saving' | 'saved' | 'failed' | 'forbidden') => this.store.set({ wrapUp: { draft: note, status } })
    tell('saving')
    try {
      const conversation = await this.interaction?.refreshed()
      const leg = conversation && currentLeg(conversation)
      if (!conversation || !leg) return tell('failed')
      const { code, notes } = conversation.wrapUp ?? {}
      const wrapup = { ...(code && { code }), notes: joinedNote(notes, note) }
      await this.api.saveWrapUp(conversation.media, conversationId, leg.participantId, wrapup)
      tell('saved')
    } catch (error) {
      tell(error instanceof HttpError && error.status === 403 ? 'forbidden' : 'failed')
    }
  }

  private saveRecord(): void {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([this.keeper.lines()], { type: 'application/jsonl' }))
    link.download = `${this.launch.conversationId}.jsonl`
    link.click()
    URL.revokeObjectURL(link.href)
  }

  private async compareLanguage(dialect: string): Promise<void> {
    const { language } = (await this.coaching).playbook
    const isOther = new Intl.Locale(dialect).language !== new Intl.Locale(language).language
    this.store.notice('language', isOther ? this.strings.otherLanguage(dialect) : undefined)
  }

  private async loadResponse(responseId: string): Promise<void> {
    if (this.store.current.responses[responseId] !== undefined) return
    const { loadResponse } = await import('./platform/response-api.ts')
    const text = await loadResponse(this.client, responseId).catch(() => undefined)
    if (text) this.store.set({ responses: { ...this.store.current.responses, [responseId]: text } })
  }
}

function permissionsOf(missing: readonly string[]): string {
  return missing.length > 0 ? missing.join(', ') : 'conversation:transcription:view'
}
