import type { Matter } from './playbook.ts'

const want = '(want|need|like|wish|trying|have|going|love|calling|looking|able|try|wanted|please|just|can i|could i|can you|could you)'
const minute = 60_000

/** What customers come with, in English, and how long it usually takes. */
export const englishMatters: readonly Matter[] = [
  {
    id: 'billing',
    title: 'a question about the bill',
    usualMs: 6 * minute,
    phrases: [
      '(my|the|this|a|your|our) [last|latest|new|current|monthly] (bill|invoice|statement) [is|was|went|has|looks|seems|came|shows|says|for]',
      '(question|questions|calling|help|problem|issue|wrong|mistake|error) (about|with|on|in|regarding) (my|the|a|our|this) [last|latest|new|monthly] (bill|billing|invoice|charge|charges|statement)',
      '(overcharged|over charged|charged (me|us)|double charged|billed (me|us)|i was (charged|billed)|been (charged|billed)|extra (charge|fee)|late fee|strange charge)',
      '(what|why) (is|was|am|are|did) ... (charge|charges|charged|fee|bill|billed)',
      'there is a [strange|weird|late|new|extra] (charge|fee) ... (bill|statement|understand|know|about)',
    ],
  },
  {
    id: 'technical',
    title: 'a technical problem',
    usualMs: 10 * minute,
    phrases: [
      '(internet|wifi|wi fi|connection|broadband|network|router|modem|line|app|website|site|phone|laptop|computer|printer|screen|tv|signal|device|box|tablet|email|e-mail|system|software|link|page|account) ... (not work*|drops|drop|dropping|cuts|cutting out|keeps|is down|is out|crash*|freez*|frozen|broken|is slow|too slow|will not|does not|stopped|error|dead|black|offline)',
      '(it|this|thing|nothing|which|that) [just|still|suddenly] (does not|will not|is not|stopped|not|would not) (work|working|connect|load|start|turn on|sync|boot|respond)',
      '(can not|could not|will not|unable to|does not) (connect|load|turn on|sync|boot|open the app|get online)',
      '(stopped|quit) (working|heating|charging|printing|responding|spinning|cooling|loading|turning|connecting|ringing|playing)',
      '(it|which|that) [just|only|always|still] (beeps|blinks|freezes|crashes|rattles|leaks|flickers|overheats)',
      '(technical|tech) (problem|issue|support|help)',
      '(error (message|code)|keeps crashing|no signal|no internet|no connection|no service)',
    ],
  },
  {
    id: 'cancellation',
    title: 'a cancellation',
    usualMs: 7 * minute,
    phrases: [
      '(cancel|cancelling|canceling|cancelled|terminate|end|stop|close|closing) [out] (my|the|our|this|all my|that|your|it) [whole|entire|current|internet|phone|mobile|cable|tv|gym|premium|monthly|yearly|insurance|old] (order|orders|contract|subscription|plan|account|accounts|service|services|membership|policy|internet|phone|line|package|coverage)',
      '(cancel|terminate|drop) (everything|the whole thing|with you|my stuff|altogether)',
      `${want} ... cancel [it|the service|my service|everything|this]`,
      'cancel it all',
      '(out of|get out of) (this|my|the|that) (contract|subscription|plan|membership|agreement)',
      '(like|want|going|have|need) to (quit|unsubscribe|cancel [altogether]|stop (it|this|the service))',
      'how do i (unsubscribe|quit|cancel)',
      'end [the|my|this|our] contract',
      '(cancel|end) (it|this|that) (please|now|then|altogether|right away|today)',
      '(leave|leaving|quit|quitting) (you|your (company|service|bank)|the (plan|program|service))',
    ],
  },
  {
    id: 'complaint',
    title: 'a complaint',
    usualMs: 8 * minute,
    phrases: [
      `(make|file|lodge|raise|put in|submit|register|log) [a|an|another] [formal|official] complaint`,
      '(complain|complaining) (about|to|of)',
      '(have|got|is|is also) [a|an|another] [formal|official|serious] complaint',
      `${want} [to] complain`,
      'formal complaint',
    ],
  },
  {
    id: 'order',
    title: 'an order',
    usualMs: 5 * minute,
    phrases: [
      '(place|make|put in) [a|an|another|my] [new] order',
      `${want} [to|a] (order|buy|purchase) (a|an|the|some|two|three|another|one|that|this|new|more)`,
      '(where is|status of|track|tracking|about|check on|happened to|waiting for|not received|not gotten|never got|never arrived|when will) [my|the|a|on] [new|last|recent] (order|package|parcel|delivery|shipment|router|item)',
      '(my|the) (order|package|parcel|delivery|shipment) [has|have|is|was|did|still] [not|never|still] (arrived|come|late|here|shipped|missing|delivered|lost|arrive|came)',
      'ordered (it|this|that|a|the|some) ... (ago|last|week|days|monday|yesterday|never|not)',
    ],
  },
  {
    id: 'return',
    title: 'a return or refund',
    usualMs: 5 * minute,
    phrases: [
      `${want} ... (return|send back|give back|bring back|exchange) [it|this|them|a|an|the|my|some|these|that]`,
      '(send|bring|give) (it|this|them|these|those) back',
      '(want|need|get|like|give me|about|for|on|where is|waiting for) [my|a|the|an] [full] (refund|money back)',
      '(refund me|money back|my refund)',
    ],
  },
  {
    id: 'payment',
    title: 'a payment',
    usualMs: 5 * minute,
    phrases: [
      '(pay|make a payment on|pay off|pay for) (my|the|a|this) (bill|balance|invoice|account|loan|card|premium|payment)',
      '(make|schedule|set up|change|move|delay|postpone) (a|my|the) [automatic|next|monthly] (payment|payments|autopay|direct debit)',
      '(autopay|auto pay|payment plan|direct debit|due date|payment date|extension on my)',
      'my (payment|card) (was|got|did|has) [not] (declined|rejected|go through|gone through|failed|bounced)',
    ],
  },
  {
    id: 'booking',
    title: 'a booking',
    usualMs: 6 * minute,
    phrases: [
      '(book|make|reserve|schedule|change|move|cancel|reschedule|rebook|modify|confirm|find|upgrade|check) [me] [a|an|my|the|our|another|on|two] [new] (booking|reservation|flight|appointment|trip|stay|table|ticket|tickets|room|seat|visit|hotel|rental)',
      '(flight|booking|reservation|hotel|room|trip|seat|boarding pass|luggage|baggage) (is|was|got|has|for|on|to|from|tomorrow)',
      '(need|want|like|looking for) a [single|double] (flight|room|table|hotel|appointment|taxi|ride|rental)',
    ],
  },
  {
    id: 'claim',
    title: 'a claim',
    usualMs: 8 * minute,
    phrases: [
      '(file|filed|make|made|submit|submitted|open|report|start|status of|update on|about|check) [a|my|an|the|on|on my] [new|insurance|car|water] claim',
      '(my|the) [insurance] claim (is|was|has|got|still)',
      '(had|was in) (an|a) [car] (accident|crash|break in)',
    ],
  },
  {
    id: 'account',
    title: 'an account change',
    usualMs: 5 * minute,
    phrases: [
      '(change|update|correct|add) (my|the|a|an|our) [new|home|mailing|email|e-mail|phone|billing|last|user] (address|name|number|email|e-mail|phone number|username|details|information|beneficiary)',
      '(forgot*|lost|reset|change|changing|locked out of) [my|the] (password|pin|username|login|account|passcode)',
      '(can not|could not|unable to|trouble|not able to) (log in|log into|login|sign in|logging in|signing in|get into|access) [to] [my]',
      '(i am|am|got|been) locked out',
      '(account|login|profile) [is|was|got|has been] (locked|blocked|frozen|suspended)',
      '(open|opening) (a|an) [new|savings|checking|business] account',
      '(i|we) [have|just|recently|am|are] (moved|moving) [to|house|last|next|soon]',
    ],
  },
  {
    id: 'card',
    title: 'a lost or new card',
    usualMs: 5 * minute,
    phrases: [
      '(lost|stolen|misplaced|lose|stole|missing) [my|the|a] [debit|credit|bank] (card|wallet|purse)',
      '(card|wallet|purse) (was|got|has|is|has been|was just|been) [been] (stolen|lost|missing|cloned|swallowed|declined|blocked)',
      '(new|replacement|replace|block|activate|order) [my|the|a] [new|debit|credit|bank] card',
    ],
  },
  {
    id: 'loan',
    title: 'a loan',
    usualMs: 12 * minute,
    phrases: [
      '(apply|applying|applied|application|interested|looking|need|want|get|thinking|about|approved) [for|in|of] [a|an|the|my] [car|home|personal|student|auto|business|small] (loan|mortgage|credit line|line of credit|refinanc*)',
      '(refinance|refinancing) [my]',
      '(my|the) (loan|mortgage) (application|offer|was|is|rate)',
    ],
  },
  {
    id: 'medical',
    title: 'a medical matter',
    usualMs: 7 * minute,
    phrases: [
      '(my|the|a) [lab|blood|test] (results|blood test|test results|x ray|scan|biopsy|prescription|refill|medication|medicine|referral)',
      '(refill|renew) [of|my|a|the|for] (prescription|medication|medicine|pills)',
      '(see|appointment with|talk to|speak to) (a|the|my) (doctor|nurse|dentist)',
    ],
  },
]
