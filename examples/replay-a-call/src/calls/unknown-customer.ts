import type { CallEvent } from '@cuecard/core'
import type { Customer } from './example-calls.ts'

const mostFacts = 6

/** What a desk shows of a customer it does not know: what the call file says of the call. */
export function unknownCustomer(events: readonly CallEvent[] = []): Customer {
  const started = events.find((event) => event.type === 'call-started')
  const context = started?.type === 'call-started' ? (started.context ?? {}) : {}
  const facts = Object.entries(context).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number' ? [[spelledOut(name), String(value)] as const] : [],
  )
  return {
    company: 'Your company',
    agent: 'Agent',
    name: 'Unknown caller',
    since: 'Not on file',
    facts: facts.slice(0, mostFacts),
    known: {},
  }
}

/** `accountType` as “Account type”. */
function spelledOut(name: string): string {
  const words = name.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, ' ').toLowerCase()
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
