import * as v from 'valibot'
import type { FromView, ToView, View } from '../messages/view.ts'
import type { Port } from '../platform/extension-api.ts'

const id = v.pipe(v.string(), v.maxLength(200))

const action = v.variant('type', [
  v.object({
    type: v.picklist(['prompt-expanded', 'prompt-accepted', 'prompt-edited', 'prompt-dismissed', 'prompt-snoozed', 'prompt-rated']),
    promptId: id,
    text: v.exactOptional(v.pipe(v.string(), v.maxLength(4000))),
    rating: v.exactOptional(v.picklist(['helpful', 'unhelpful'])),
  }),
  v.object({ type: v.literal('item-ticked'), itemId: id, done: v.boolean() }),
])

const fromView: v.GenericSchema<FromView> = v.variant('type', [
  v.object({ type: v.literal('act'), action }),
  v.object({ type: v.literal('show'), callId: id }),
  v.object({ type: v.literal('play'), lines: v.pipe(v.string(), v.maxLength(10_000_000)), from: id }),
  v.object({ type: v.literal('listen'), streamId: v.exactOptional(id) }),
  v.object({ type: v.literal('stop') }),
  v.object({ type: v.literal('lesson'), outcome: v.picklist(['taken', 'dismissed', 'later']) }),
  v.object({ type: v.literal('diagnose') }),
])

/** The views that are open: each gets the state of things when it comes and after each change. */
export class ViewLines {
  private readonly ports = new Set<Port>()
  private readonly current: () => View
  private readonly take: (message: FromView, answer: (message: ToView) => void) => void
  private isDue = false

  constructor(current: () => View, take: ViewLines['take']) {
    this.current = current
    this.take = take
  }

  open(port: Port): void {
    this.ports.add(port)
    port.onDisconnect.addListener(() => this.ports.delete(port))
    port.onMessage.addListener((message) => {
      const read = v.safeParse(fromView, message)
      if (read.success) this.take(read.output, (answer) => this.send(port, answer))
    })
    this.send(port, { type: 'view', view: this.current() })
  }

  /** Tells all views, once for all changes of the same moment. */
  tell(): void {
    if (this.isDue || this.ports.size === 0) return
    this.isDue = true
    queueMicrotask(() => {
      this.isDue = false
      const message: ToView = { type: 'view', view: this.current() }
      for (const port of this.ports) this.send(port, message)
    })
  }

  /** A page may be gone before its line says so; the others must be told all the same. */
  private send(port: Port, message: ToView): void {
    try {
      port.postMessage(message)
    } catch {
      this.ports.delete(port)
    }
  }
}
