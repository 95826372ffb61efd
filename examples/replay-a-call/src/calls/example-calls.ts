import type { CallerContext } from '@cuecard/core/briefing'
import type { PlaybookName } from './playbooks.ts'

/** What the desk knows of the customer. All of it is invented. */
export interface Customer {
  readonly company: string
  readonly agent: string
  readonly name: string
  readonly since: string
  readonly facts: readonly (readonly [name: string, value: string])[]
  /** For the card before the call as well. */
  readonly known: CallerContext
}

/** A call to choose. Its file is `id` with the ending `.jsonl`. */
export interface ExampleCall {
  readonly id: string
  readonly title: string
  /** What to watch for, in one line. */
  readonly watchFor: string
  readonly playbook: PlaybookName
  readonly customer: Customer
}

export const exampleCalls: readonly ExampleCall[] = [
  {
    id: 'technical-support',
    title: 'Technical support',
    watchFor: 'A fed-up customer hears about routers first, and an apology late.',
    playbook: 'general',
    customer: {
      company: 'Brightline Internet',
      agent: 'Maria',
      name: 'Daniel Reyes',
      since: 'Customer since 2021',
      facts: [
        ['Plan', 'Home 500'],
        ['Address on file', 'Austin, TX'],
        ['Line', 'Active, 3 drops in 7 days'],
      ],
      known: {
        ivr: ['technical help'],
        navigation: ['/help/slow-internet'],
        history: [
          { at: '2026-11-12T19:20:00Z', intent: 'connection', summary: 'Call: drops in the evening, router replaced', resolved: false },
          { at: '2026-11-04T18:05:00Z', intent: 'connection', summary: 'Call: drops in the evening, router restarted', resolved: false },
        ],
        cues: ['Works from home in the evening'],
      },
    },
  },
  {
    id: 'collections',
    title: 'Collections',
    watchFor: 'The Mini-Miranda comes late, and then a threat that has to be taken back.',
    playbook: 'collections',
    customer: {
      company: 'Northway Receivables',
      agent: 'Kevin',
      name: 'Adrian Lowe',
      since: 'Account opened in June',
      facts: [
        ['Account', 'Store card'],
        ['Balance', '$640.00'],
        ['Address on file', 'San Francisco, CA'],
      ],
      known: {
        history: [
          { at: '2026-10-21T16:00:00Z', summary: 'Call: no answer' },
          { at: '2026-10-02T09:00:00Z', summary: 'Letter: balance and rights' },
        ],
      },
    },
  },
  {
    id: 'retention',
    title: 'Retention',
    watchFor: 'A price objection is talked over, until a calm customer is about to leave.',
    playbook: 'general',
    customer: {
      company: 'Clearwave Mobile',
      agent: 'Priya',
      name: 'Erin Walsh',
      since: 'Customer since 2020',
      facts: [
        ['Plan', 'Unlimited'],
        ['Promotion', 'Ended 31 Oct'],
        ['Data used', '2 GB a month'],
      ],
      known: {
        ivr: ['bill'],
        navigation: ['/bill', '/plans'],
        tier: 'Six years',
        history: [{ at: '2026-10-31T08:00:00Z', intent: 'billing', summary: 'Text: your promotion has ended' }],
      },
    },
  },
  {
    id: 'health',
    title: 'Health',
    watchFor: 'Results are told before anyone asked for consent. Sympathy comes late.',
    playbook: 'health',
    customer: {
      company: 'Riverside Clinic',
      agent: 'Tom',
      name: 'Grace Okafor',
      since: 'Patient since 2018',
      facts: [
        ['Doctor', 'Dr. Hale'],
        ['Last visit', '16 Nov, laboratory'],
        ['Address on file', 'Seattle, WA'],
      ],
      known: {
        ivr: ['results'],
        history: [
          { at: '2026-11-18T07:30:00Z', intent: 'results', summary: 'Laboratory: results received' },
          { at: '2026-11-16T10:00:00Z', intent: 'visit', summary: 'Visit: blood test', resolved: true },
        ],
        cues: ['Likes to be called Mrs. Okafor'],
      },
    },
  },
  {
    id: 'card-payment',
    title: 'Card payment',
    watchFor: 'Card digits over four turns, on an open line: none of them is kept, and the agent is told.',
    playbook: 'general',
    customer: {
      company: 'Tri River Electric',
      agent: 'Sam',
      name: 'Julia Moreno',
      since: 'Customer since 2016',
      facts: [
        ['Tariff', 'Residential'],
        ['Balance', '$112.60, due 27 Nov'],
        ['Address on file', 'Erie, PA'],
      ],
      known: {
        ivr: ['payment'],
        navigation: ['/bill'],
        history: [{ at: '2026-11-10T06:00:00Z', intent: 'billing', summary: 'E-mail: your bill is ready' }],
      },
    },
  },
]
