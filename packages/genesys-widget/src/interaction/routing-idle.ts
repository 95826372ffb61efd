import type { IdleSource } from '@cuecard/core/review'

/** What Genesys Cloud calls an agent who is on queue and waits for an interaction. */
const waiting = 'IDLE'

/**
 * Idle is an agent who is on queue with nothing to do, by the routing status that Genesys Cloud tells, while no call of this widget
 * is on. Off queue is not idle: that is a break, a meeting, or work elsewhere. While the status is not known nobody is idle.
 */
export class RoutingIdle implements IdleSource {
  private readonly listeners = new Set<(isIdle: boolean) => void>()
  private status: string | undefined
  private isOnCall = false

  subscribe(listener: (isIdle: boolean) => void): () => void {
    this.listeners.add(listener)
    listener(this.isIdle)
    return () => this.listeners.delete(listener)
  }

  /** Takes the routing status; `undefined` where it is not known. */
  take(status: string | undefined): void {
    this.status = status
    this.tell()
  }

  callBegins(): void {
    this.isOnCall = true
    this.tell()
  }

  callEnds(): void {
    this.isOnCall = false
    this.tell()
  }

  private get isIdle(): boolean {
    return this.status === waiting && !this.isOnCall
  }

  private tell(): void {
    for (const listener of this.listeners) listener(this.isIdle)
  }
}

/** The status in an event of the topic `v2.users.{id}.routingStatus`. */
export function readRoutingStatus({ routingStatus }: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof routingStatus !== 'object' || routingStatus === null || !('status' in routingStatus)) return undefined
  return typeof routingStatus.status === 'string' ? routingStatus.status : undefined
}
