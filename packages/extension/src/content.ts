import { takeHandOver, tellPage } from './content/hand-over.ts'
import { TranscriptReader } from './content/transcript-reader.ts'
import { mostUtterances, pageLine } from './messages/page-messages.ts'
import type { FromPage, ToPage } from './messages/page-messages.ts'
import { askWorker } from './messages/ask-worker.ts'
import { extension } from './platform/extension-api.ts'
import type { Port } from './platform/extension-api.ts'
import type { SiteRecipe } from './sites/site-recipe.ts'

const shortestWaitMs = 500
const longestWaitMs = 30_000

/** The extension's part in a page: reads its transcript and takes its session, and hands both to the host of the calls. */
class ContentScript {
  private port: Port | undefined
  private reader: TranscriptReader | undefined
  private recipe = ''
  private waitMs = shortestWaitMs
  private lastSnapshot: string | undefined
  private readonly handOver = takeHandOver(
    (snapshot) => {
      this.lastSnapshot = snapshot
      this.send({ type: 'handed-over', snapshot })
    },
    () => {
      this.lastSnapshot = undefined
      this.send({ type: 'taken-back' })
    },
  )

  async start(): Promise<void> {
    try {
      await askWorker('host-wanted')
      this.connect(extension.runtime.connect({ name: pageLine }))
    } catch {
      this.again()
    }
  }

  private connect(port: Port): void {
    this.port = port
    port.onMessage.addListener((message) => this.take(message as ToPage))
    port.onDisconnect.addListener(() => {
      void extension.runtime?.lastError
      this.port = undefined
      this.again()
    })
    if (this.lastSnapshot !== undefined) this.send({ type: 'handed-over', snapshot: this.lastSnapshot })
    else this.handOver.ask()
  }

  /** The host is gone or will not have us: tries again, ever more rarely. After an update of the extension this script is an orphan. */
  private again(): void {
    if (!extension.runtime?.id) {
      this.reader?.stop()
      this.handOver.stop()
      return
    }
    setTimeout(() => void this.start(), this.waitMs)
    this.waitMs = Math.min(longestWaitMs, this.waitMs * 2)
  }

  private take(message: ToPage): void {
    this.waitMs = shortestWaitMs
    if (message.type === 'act') return tellPage(message.action)
    this.read(message.recipe)
  }

  /** Reads by this recipe. The host may have lost everything: it gets all that stands there. */
  private read(recipe: SiteRecipe | undefined): void {
    const name = JSON.stringify(recipe ?? null)
    if (this.reader && name === this.recipe) return this.reader.resend()
    this.reader?.stop()
    this.reader = undefined
    this.recipe = name
    if (!recipe) return
    try {
      this.reader = new TranscriptReader(recipe, {
        onUtterances: (conversation, utterances) => {
          for (let at = 0; at < utterances.length; at += mostUtterances) {
            this.send({ type: 'utterances', conversation, utterances: utterances.slice(at, at + mostUtterances) })
          }
        },
        onOver: (conversation) => this.send({ type: 'conversation-over', conversation }),
        onReadable: () => this.send({ type: 'readable' }),
        onUnreadable: (because) => this.send({ type: 'unreadable', because }),
      })
      this.reader.start()
    } catch {
      // A selector that is none: nothing can be found by it.
      this.send({ type: 'unreadable', because: 'no-transcript' })
    }
  }

  private send(message: FromPage): void {
    try {
      this.port?.postMessage(message)
    } catch {
      this.port = undefined
    }
  }
}

void new ContentScript().start()
