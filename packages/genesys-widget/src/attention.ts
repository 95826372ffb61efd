import type { PanelPrompt, Session } from '@cuecard/core'
import type { Host } from './host.ts'

/**
 * Calls the agent's attention over the desktop, for critical prompts only: their number on the widget's icon, and a toast for
 * each new one while the widget is not in view. Only the playbook's own words are shown, nothing of what was said.
 */
export class Attention {
  private readonly host: Host
  private readonly title: string
  private readonly toasted = new Set<string>()
  private count = 0
  private inView = false
  private unsubscribe = () => {}

  constructor(host: Host, title: string) {
    this.host = host
    this.title = title
  }

  watch(session: Session): void {
    this.unsubscribe()
    const look = () => this.look(session.getSnapshot().prompts)
    this.unsubscribe = session.subscribe(look)
    look()
  }

  setInView(inView: boolean): void {
    this.inView = inView
  }

  stop(): void {
    this.unsubscribe()
    this.tell(0)
  }

  private look(prompts: readonly PanelPrompt[]): void {
    const critical = prompts.filter(({ severity }) => severity === 'critical')
    this.tell(critical.length)
    for (const { promptId, headline } of critical) {
      if (this.toasted.has(promptId)) continue
      this.toasted.add(promptId)
      if (!this.inView) this.host.toast(`cuecard-${promptId}`, this.title, headline)
    }
  }

  private tell(count: number): void {
    if (count === this.count) return
    this.count = count
    this.host.setAttention(count)
  }
}
