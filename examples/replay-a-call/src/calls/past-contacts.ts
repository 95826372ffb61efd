import { trainIntentModel } from '@cuecard/core/briefing'
import type { IntentModel } from '@cuecard/core/briefing'

/** What callers chose in the phone menu, the page they came from, and what it was about. All of it is invented. */
const pastContacts: readonly (readonly [ivr: string, page: string, intent: string])[] = [
  ['technical help', '/help/slow-internet', 'connection'],
  ['technical help', '/help/slow-internet', 'connection'],
  ['technical help', '/help/router', 'connection'],
  ['technical help', '/help/slow-internet', 'connection'],
  ['technical help', '/bill', 'billing'],
  ['bill', '/bill', 'billing'],
  ['bill', '/bill', 'billing'],
  ['bill', '/plans', 'billing'],
  ['bill', '/bill', 'billing'],
  ['bill', '/plans', 'cancellation'],
  ['payment', '/bill', 'payment'],
  ['payment', '/bill', 'payment'],
  ['payment', '/payment', 'payment'],
  ['payment', '/bill', 'billing'],
  ['results', '/results', 'results'],
  ['results', '/results', 'results'],
  ['results', '/appointments', 'results'],
  ['appointments', '/appointments', 'visit'],
]

/** As `cuecard train-intent` would make it of a tenant's export. */
export const intentModel: IntentModel = trainIntentModel(
  pastContacts.map(([ivr, page, intent]) => ({ intent, context: { ivr: [ivr], navigation: [page] } })),
)
