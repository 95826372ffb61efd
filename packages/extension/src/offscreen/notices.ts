import type { Notice, NoticeCode } from '../messages/view.ts'

/** What has to be said at the moment: each code once for each thing it is about, until it is no longer so. */
export class Notices {
  private readonly held = new Map<string, Notice>()
  /** How often each was said, for support. */
  readonly counts: Record<string, number> = {}

  get list(): readonly Notice[] {
    return [...this.held.values()]
  }

  say(code: NoticeCode, about?: string): void {
    this.counts[code] = (this.counts[code] ?? 0) + 1
    this.held.set(`${code} ${about ?? ''}`, about === undefined ? { code } : { code, about })
  }

  /** Takes back all that was said by these codes. */
  unsay(...codes: readonly NoticeCode[]): void {
    for (const [key, { code }] of this.held) if (codes.includes(code)) this.held.delete(key)
  }
}
