import type { Clock } from '../clock.ts'
import { askInTime } from './ask-in-time.ts'
import type { BriefingRequest } from './caller-context.ts'

/** A register of those who must not be called: the house's own, a national one, one of consents. Hosts implement it. */
export interface DoNotCallRegister {
  readonly name: string
  /** What it knows of this customer. */
  look(request: BriefingRequest, options: { readonly signal: AbortSignal }): Promise<'may-call' | 'do-not-call' | 'unknown'>
}

/** Whether a call may be connected, with the reason in words where it may not. */
export type Clearance = { readonly mayCall: true } | { readonly mayCall: false; readonly reasons: readonly string[] }

/** How long each register may take, in milliseconds. */
const registerBudgetMs = 1000

/**
 * Asks every register before an outbound call connects. Only a yes of all of them is a yes: a register that does not know,
 * does not answer in time or fails blocks the call, and so does having none to ask. Never rejects.
 */
export async function clearOutboundCall(
  registers: readonly DoNotCallRegister[],
  request: BriefingRequest,
  clock: Clock,
  budgetMs: number = registerBudgetMs,
): Promise<Clearance> {
  if (registers.length === 0) return { mayCall: false, reasons: ['No do-not-call register was asked.'] }
  const reasons = await Promise.all(
    registers.map(async (register) => {
      const answer = await askInTime((options) => register.look(request, options), clock, budgetMs)
      return reasonAgainst(register.name, 'value' in answer ? answer.value : answer.failed)
    }),
  )
  const against = reasons.filter((reason) => reason !== undefined)
  return against.length === 0 ? { mayCall: true } : { mayCall: false, reasons: against }
}

function reasonAgainst(name: string, answer: string): string | undefined {
  if (answer === 'may-call') return undefined
  if (answer === 'do-not-call') return `${name} says that this customer must not be called.`
  if (answer === 'late') return `${name} did not answer in time, and without its answer nobody may be called.`
  if (answer === 'error') return `${name} could not be asked, and without its answer nobody may be called.`
  return `${name} does not know whether this customer may be called, and that is not a yes.`
}
