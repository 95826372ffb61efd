import type { Matter } from './playbook.ts'

const want =
  '(want|wants|wanted|need|needs|like|wish|trying|have|had|got|going|love|calling|looking|able|try|please|just|ready|rather|hoping|thinking of|can i|can we|can you|could i|could we|could you|how do i|how do we|how can i|may i)'
const the = '(my|the|our|this|that|a|an|his|her|their|your|these|those|them|some|any|it|out|down|up|off|is)'
/** What runs on until somebody ends it. */
const running =
  '(contract|subscription|subscriptions|plan|account|accounts|service|services|membership|policy|policies|insurance|internet|phone|line|lines|package|coverage|cover|broadband|tv|landline|deposit|savings|trial|renewal|auto renew*|autorenew*|card|profile|order|cable|gym|sim|licence|license|licenses|seats|agreement|mobile|app|club|loyalty|box|everything|all of it|whole thing|whole lot|lot|stuff)'
const someone =
  '(engineer|driver|agent|rep|receptionist|staff|technician|tech|man|woman|lady|guy|lad|girl|bloke|fella|gentleman|colleague|manager|supervisor|nurse|doctor|dentist|courier|crew|he|she|they|person|somebody|someone|clerk|cashier|adviser|advisor|assistant|team|people|employee|worker|handler|installer|operator|who)'
const rude =
  '(rude|swear*|swore|shout*|yell*|laughed at|laughing at|rolled|abuse|abusive|disrespect*|nasty|condescending|talked down|patronis*|patroniz*|fobbed|brushed (me|us) off|ignored|insult*|attitude|unprofessional|hung up|dismissive|disgraceful|disgusting|appalling|spoke to me|spoken to|treated|treats|mocked|sarcastic|aggressive|bullied|sneered|tone|manners|hostile|discriminat*|harass*|racist)'
const broken =
  '(not (work*|load*|connect*|charg*|turn* on|switch* on|start*|open|print*|send*|sync*|respond*|show*|play*|heat*|let me|update|ring*)|drops|drop|dropping|dropped|dropout*|cut* (out|off)|cutting|keeps|keep|down|out|crash*|freez*|froze|frozen|broken|broke|slow|crawl*|stopped|quit|fails|failing|failed|error|errors|dead|died|black|blank|offline|glitch*|buffering|spins|spinning|stuck|hang*|faulty|flashing|blinking|on the fritz|patchy|weak|intermittent|conked|acting up|playing up|in and out|on and off)'
const device =
  '(internet|wifi|wi fi|connection|broadband|network|router|rooter|modem|line|app|website|web site|site|phone|laptop|computer|printer|screen|tv|telly|signal|device|box|tablet|email|emails|e-mail|system|software|link|page|server|hub|button|camera|sound|picture|machine|boiler|thermostat|heater|heating|fridge|freezer|oven|dishwasher|washer|dryer|hotspot|hot water|power|battery|bluetooth|reception|dashboard|login page|reports|upload|download|update|remote|speaker|headset|stove|meter|alarm|sensor|unit|screen|portal|video)'
const charge =
  '(charge|charges|charged|charging|fee|fees|bill|bills|billed|billing|invoice|invoices|statement|direct debit|in voice|deduct*|debited|took|taken)'
const goods =
  '(order|orders|package|packages|parcel|parcels|delivery|shipment|router|item|items|box|letter|sofa|couch|table|fridge|mattress|groceries|shopping|food|package|things|stuff|gift|present|flowers|shoes|dress|bike|chair|lamp|desk|tv|card)'
const wears =
  '(shoes|shoe|boots|dress|shirt|jacket|coat|sweater|jumper|cardigan|trousers|pants|jeans|suitcase|lamp|pair|toaster|kettle|chair|item|items|thing|one|ones|product|phone|headphones|bag|blender|trainers|sneakers|skirt|swing|stove|rug|curtains|purchase)'
const events =
  '(flight|flights|booking|reservation|appointment|trip|stay|table|ticket|tickets|room|rooms|seat|seats|visit|hotel|rental|checkup|check up|eye test|haircut|cleaning|slot|dentist|doctor|nurse|vet|cabin|suite|cruise|tour|session|engineer visit|viewing|installation|breakfast|check out|checkout|check in|consultation|physio|night|nights|train)'
const loss =
  '(accident|crash|pipe burst|burst pipe|flood*|leak*|storm|hail|fire|theft|stolen|burgl*|broke* into|break in|windscreen|wind screen|windshield|roof|wreck*|totaled|totalled|written off|write off|hit (me|my|us)|rear ended|back of me|fender bender|tree (fell|come|came)|damage*|lost|ruined|operation|vet|medical|never arrived)'
const cover = '(claim|claims|insurance|policy|cover|covered|insured|adjuster|ad juster|assessor|excess|deductible|settlement|payout)'
const minute = 60_000

/** What customers come with, in English, and how long it usually takes. */
export const englishMatters: readonly Matter[] = [
  {
    id: 'billing',
    title: 'a question about the bill',
    usualMs: 6 * minute,
    phrases: [
      '(my|the|this|a|your|our|ask about this) [last|latest|new|current|monthly|april|march|may] (bill|invoice|statement) [is|was|went|has|looks|seems|came|shows|says|for|just|being|through|this]',
      '(question|questions|query|calling|help|problem|issue|wrong|mistake|miss take|error|about|explain|understand|copy|send me|look at|check) [about|with|on|in|regarding|of] (my|the|a|our|this|your) [last|latest|new|monthly] (bill|billing|invoice|charge|charges|statement|in voice)',
      '(overcharged|over charged|charged (me|us|for|too|more)|double charged|billed (me|us|for)|i was (charged|billed)|been (charged|billed)|extra (charge|fee)|late fee|strange charge|still charging|charging me)',
      `(what|why|how come|where) [is|was|am|are|did|do|does|this|the|that] ... ${charge}`,
      `(there|got|have|has|is|put) [is|a|an|there] ... (charge|fee|roaming) ... (bill|statement|understand|know|about|invoice|for|from|off|what)`,
      `(forty|thirty|twenty|ten|fifty|double|so much|lot|quid|bucks|dollars|pounds) (more|extra|higher) [than|this|on]`,
      '(bill|price|rate|premium|renewal|it) [has|have|had] (went up|gone up|jumped|doubled|shot up|crept up|increased|been increased)',
      '(discount|credit|promotion) ... (not|never) ... (applied|taken|come|showing|there|bill|been)',
      '(fee|charge|surcharge) (on|for|of|i|that|when)',
      '(send|copy|need|get) ... (invoice|in voice|receipt|statement) [for]',
      'about my renewal',
      '(my|the|this|our) [last|latest|final|first|new|monthly|electric|gas|phone|water] (bill|bills|invoice)',
      '(fee|fees|charge|charges|price|premium) ... (on|of|for) (my|the|our) [last|new|monthly] (account|statement|bill|policy|plan|renewal|card|sofa|order|room|phone)',
      '(policy|plan|renewal|insurance) [renewal] (price|cost|premium|quote)',
    ],
  },
  {
    id: 'technical',
    title: 'a technical problem',
    usualMs: 7 * minute,
    phrases: [
      `${device} ... ${broken}`,
      `(no|not got|lost|without|got no|any) [my|any|a|the] (internet|signal|connection|service|wifi|hot water|heating|sound|picture|dial tone|power|reception|network|bars)`,
      '(it|this|thing|nothing|which|that) [just|still|suddenly] (does not|will not|is not|stopped|not|would not|quit) (work|working|connect|load|start|turn on|switch on|sync|boot|respond|heat|charge|print|open|play)',
      '(can not|could not|will not|unable to|does not) [even|get it to] (connect|load|turn on|switch on|sync|boot|open the app|get online|update|install|heat|charge|pair)',
      '(stopped|quit|stops) (working|heating|charging|printing|responding|spinning|cooling|loading|turning|connecting|ringing|playing)',
      '(it|which|that) [just|only|always|still|keeps] (beeps|blinks|freezes|crashes|rattles|leaks|flickers|overheats|disconnects|reboots|restarting|rebooting|crashing|freezing|buffering|spinning)',
      '(technical|tech) (problem|issue|support|help)',
      '(error (message|code|four|five)|error 403|error 404|error 500|keeps (crashing|freezing|dropping|restarting|buffering)|no (device|signal|internet|connection|service)|red light|blue screen|demo mode|factory reset|turned it off and on|off and on again|unplugged it|rebooted)',
      '(set up|setup|install|pair|configure) ... (router|printer|app|box|software|device|email|phone|camera)',
      'nothing happens',
    ],
  },
  {
    id: 'cancellation',
    title: 'a cancellation',
    usualMs: 6 * minute,
    phrases: [
      `(cancel|cancelling|canceling|cancelled|canceled|terminate|end|ending|stop|stopping|close|closing|shut|shutting|discontinue|disconnect|deactivate|delete|scrap|ditch|drop|axe|bin|kill|pull the plug on|get rid of|give up|can sell|cansel|cancle) [out|off|down] ${the} [whole|entire|current|internet|phone|mobile|cable|tv|gym|premium|monthly|yearly|insurance|old|fixed|travel|club|damn|savings|checking|energy|all my] ${running}`,
      '(cancel|terminate|drop|end|close|stop|shut) (everything|the whole thing|with you|things (with you|here)|my stuff|altogether|all of it|the lot|the whole lot)',
      `${want} ... (cancel|disconnect|unsubscribe|terminate|can sell|cansel|cancle) [it|the service|my service|everything|this|down]`,
      '(just|go ahead and|please|well|then|so|actually|better) (close|cancel|end|scrap|bin|drop|disconnect|terminate) (it|this|that|everything|me)',
      '(cancel it all|porting code|port out|transfer pin|pac code|porting pin|(back|backing|pull|pulling|bow) out of (it|this|that|the|my)|cancellation|cooling off|cool off period|cancel button|(call|calling) the whole thing off|(whole|entire) order (in the bin|cancelled|canceled|back))',
      '(shut|turn|switch|cut) (my|the|our|this|that) [phone|whole] (line|account|service|thing|subscription|plan|internet|everything) (down|off)',
      `(out of|get out of|rid of|release me from|free of|me out of) ${the} [whole|phone|gym] ${running}`,
      '(want|wants) out',
      '(withdraw|withdrawing|pull|pulling) (my|the|this|that|our) [loan|whole] application',
      '(want|get|let|count|need|write) (me|us) out [of (this|it|here)|please|now]',
      '(do not|not|no longer) [want|wish|intend|care|plan] to (continue|carry on|go on|stay|keep|renew|remain|proceed)',
      '(like|want|going|have|need|decided|wish) to (quit|unsubscribe|cancel [altogether]|stop (it|this|the service)|leave (you|the|this)|part ways|opt out|call it (a day|quits)|be done|wind (it|this) up)',
      'how (do|would|could|can|should|does) (i|we|one|somebody) [actually|best] (unsubscribe|quit|cancel|leave|get out|end [it]|close|shut|stop (it|this|the|my) [whole] (service|plan|thing|contract|subscription|membership|line)|go about (leaving|cancelling|canceling|ending|closing|quitting|getting out|stopping))',
      '(port|porting|move|moving|transfer|transferring|take|taking|switch|switching) [out] (my|our|the|both) [phone|mobile|cell|old|own] (number|numbers|line|lines) ... (out|elsewhere|somewhere else|away|with me|with us|another (company|carrier|network|provider|outfit)|different (company|carrier|network|provider|outfit))',
      '(if|when|once|suppose) (i|we) [just|decide to|were to] (stop|leave|finish|quit|end it) (at|by|from|in|before|after|this|next|early) [the|this|next|of] [my] (end|month|year|week|term|contract|now)',
      '(want|like|need|get|have) (it|this|that|everything|them) [all|just|completely] (cancelled|canceled|stopped|terminated|closed down|shut down)',
      '(do not|no longer|not) (want|need|use) (the|my|this|that|your) [whole|phone|tv|gym] (subscription|service|plan|contract|membership|policy) [any longer|any more|anymore]',
      '(just|maybe) not (have|get|take|go ahead with|go through with) (it|this|that|them|the order) (at all|after all|then|any more|anymore|like|please)',
      'not (send|ship|dispatch|post|make) (it|that|them|this|the order) [out] (after all|at all|any more|anymore|then)',
      '(undo|reverse|void|recall|nix|axe|pull|withdraw) (the|my|that|this) [whole|entire] (order|purchase|booking|sale)',
      '(stop|halt|pull|catch|intercept) (it|that|them|the order|my order|the delivery) ... (before it|from (going|shipping|leaving))',
      '(notice|process|steps|procedure|have to do|button) ... (to|for) (leave|leaving|cancel*|end|ending|quit)',
      `(end|stop|terminate) ${the} [phone|his|her|dads|gym] ${running}`,
      '(cancel|end|stop) (it|this|that) (please|now|then|altogether|right away|today|before|when|after)',
      '(bring|put) (it|this|that|things|my policy|the policy|everything|the contract) ... (to an end|to a close|in the bin|a stop to)',
      '(leave|leaving|quit|quitting) (you|your (company|service|bank)|the (plan|program|service))',
      `(do not|does not|did not|not|no longer) [think|believe|really|even|honestly|i|we|want to|going to] [i|we|be] (want|need|wanting|needing|require|use|renew|renewing|keep|keeping|continue|continuing|carry on) (it|with|to have|the|my|this|that|your|a|another] [insurance|contract|policy|gym|phone|subscription|membership|service|plan|account|card|box|year|it] (any longer|any more|anymore|no more|another year|renewed|going forward)`,
      `no longer (want|need|require|use|wish) [to (have|keep|be)] ${the} ${running}`,
      '(not|no longer) [be|going to be|want to|wanting to|planning to|planning on|going to] (renew|renewing|continuing|staying (on|with)|carrying on|continue with|carry on with)',
      '(do not|will not) (want (to renew|another year|it renewed|it any*)|be needing)',
      '(auto renew*|auto renewal|automatic renewal|renews) ... (off|stop*|not|before)',
      '(turn off|stop|stopped|switch off|disable|off) [the|my] [before (it|the)] (auto renew*|auto renewal|automatic renewal|renewal|renews)',
      '(stopped|cancelled|canceled|ended|closed|finished|gone|shut down|switched off) [for me|please] (before it|before the|today|now please|as of|by the end)',
      '(want|need|like|have) (it|this|that|mine|the whole thing|my (contract|policy|account|plan|subscription|membership)) (stopped|cancelled|canceled|ended|closed|shut|gone|terminated)',
      '(switching|moving|going|gone|go|switch|move|changing|off) [over] (to|with) (someone else|somebody else|the other (guys|company|place|lot)|the competition|a competitor|the one (my|across|down)|(another|a different|a new) (provider|supplier|company|bank|carrier|network|insurer|outfit))',
      '(keep|have) (your|the) (sofa|money|box|phone|card|router|policy|thing|service|contract|lot) [put|cancel|send|and|i]',
      '(forget|scrap|scratch) (all of it|the whole (thing|lot|order|deal)|everything)',
      '(take|remove|strike) (me|us) off (your|the) (books|plan|service|system|contract)',
      '(let|letting) (it|the policy|my policy|the membership|that) (lapse|run out|expire)',
      '(pull the plug|pulling the plug|hand in my notice|give [you] [my] notice|close up shop with|be shot of|done with (this|the|your) (contract|service|plan|subscription|company|bank))',
      '(close|closing|shut|empty) (it|everything|my account) (out|up|down|still|then|for good|for me)',
    ],
  },
  {
    id: 'complaint',
    title: 'a complaint',
    usualMs: 6 * minute,
    phrases: [
      '(make|file|lodge|raise|put in|submit|register|log|record|open|take|write|start|put) [a|an|another|my|down a|in a] [formal|official|proper|written|full] (complaint|grievance|complain)',
      '(complain|complaining) (about|to|of|formally|officially)',
      '(have|got|is|is also|with|as|register) [a|an|another] [formal|official|serious|proper] complaint',
      `${want} [to] complain`,
      '(put|logged|recorded|noted|registered) [down|on record|on file|it|that|this] as a complaint',
      '(formal|official|proper) (complaint|grievance)',
      'complaints (procedure|department|process|team|form|line|address)',
      '(take|taking) (this|it) (further|higher|up with|to the top)',
      '(want|like|need) (this|it|that|him|her|them|my complaint) [to be|all] [formally|officially] (logged|reported|recorded|looked into|on record|on file|in writing|escalated|investigated|written up|written down)',
      '(put|have|get|want|note|make) (this|it|that|a note) ... (on record|on file|on the record|official|in writing)',
      '(who|where|address|form|way|somewhere) [do|can|should|for|is there] [i|we|people] [to] (write|complain|report|escalate)',
      '(form|way|place|person|somebody|someone) (to|i can|we can|for) (complain|complaining|complaints)',
      '(report|reporting) (him|her|them|your (driver|agent|engineer|staff|colleague)|the (driver|agent|engineer|technician|clerk|nurse))',
      '(formally|officially) (complain|unhappy|object|raise)',
    ],
  },
  {
    id: 'conduct',
    title: 'a complaint about somebody’s conduct',
    usualMs: 6 * minute,
    phrases: [
      `${someone} ... ${rude}`,
      '(how|way|ways) [that] (i|we|he|she|my (wife|mum|mom|mother|son|dad)) [have|has|had|was|were|got|am] [been|being] (treated|spoken|talked|dealt|handled)',
      '(treated|spoken to|talked to|handled) [so|like|this|that|very|really] (badly|rudely|poorly|dirt|rubbish|way|a child|an idiot)',
      '(told|telling) me to (calm down|shut up|get lost|go away)',
      '(want|like|deserve|owe me|expect|get) [a|an|some kind of] [proper|real|written] apology',
      '(not|never) [very|at all] happy [about|with] (how|the way)',
      '(manager|supervisor) about (how|what|the way|somebody|someone)',
    ],
  },
  {
    id: 'order',
    title: 'an order',
    usualMs: 6 * minute,
    phrases: [
      '(place|make|put in|placed) [a|an|another|my|the] [new|small|big] order',
      `${want} [to|a] (order|buy|purchase|get (a new|one of|another|the new|two)|pick up|upgrade|take out) (a|an|the|some|two|three|another|one|that|this|those|these|them|new|more|to|replacement|travel|it|any)`,
      '(in stock|still (available|got|have)|available (to (buy|order)|in)|any left|left in stock|back in stock|how do i order|which (one|of) ... (recommend|better|buy)|would you recommend)',
      '(upgrade|switch) to (the|a) (new|bigger|larger|next|unlimited)',
      '(want|like|looking|hoping|going|planning) to (buy|order|purchase|take out|sign up for) (a|an|the|some|this|that|one|another|travel|new|it)',
      '(take|took) ... (that|the same|one|package|plan|policy) out',
      '(did|has|have) (the|my) order [just|actually] (go|gone|went) through',
      'to buy [the|a|an|one|it|without|today|two|another]',
      '(order|buy) (replacement|another|a new|more|filters|some)',
      'do you (sell|stock|carry|have any)',
    ],
  },
  {
    id: 'delivery',
    title: 'a delivery',
    usualMs: 6 * minute,
    phrases: [
      `(where is|wheres|status of|tracking|about|check on|happened to|waiting for|waiting on|not received|not gotten|never got|never received|never arrived|when will|when is|when is the rest of|has) ${the} [new|last|recent|other|rest of my] ${goods}`,
      `(my|the|that|a) [new|last|garden|birthday] ${goods} [has|have|is|was|did|still|i|should|that|supposed|meant|coming|says|it] [i|has|have|was] [ordered|not|never|still|just|supposed|meant|to] [yet|to] (arrive*|come|came|late|here|shipped|missing|delivered|lost|turn* up|show* up|be here|be delivered|get here|been delivered|have come)`,
      'ordered (it|this|that|a|an|the|some|these|my) ... (ago|last|week|days|monday|yesterday|never|not)',
      '(still|has|have|had|is|it|they|nothing|never|nobody|no one|not) [still|s] [not|never|yet] (turned up|turn up|shown up|showed up|arrived|got here|been delivered|come with it|come yet|left the warehouse|shipped|dispatched|been posted)',
      '(out for delivery|with courier|left the warehouse|tracking (number|says|page|shows|has)|delivery (slot|window|time|date|driver|day|man)|track my|missed (him|the (driver|delivery|courier|fella|man|guy))|with a neighbour|with a neighbor|left [it] (with|in|on|at) (a|the|my) (neighbour|neighbor|porch|step|doorstep|door|shed|wrong)|slip through|slip on|card through|wrong (house|address|door))',
      '(driver|courier|van|delivery man|delivery guy|man) (never|left|came|said|says|went|drove|threw|did not|was)',
      '(supposed|meant|due|expecting|expected|going|will) [to|it] (be|come|arrive|get|have been|have come) (here|today|between|delivered|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|by)',
      '(will|would|can) (it|my|the|they) [parcel|package|order|delivery] (get|be|come|arrive) here',
      '(leave|leaving|put) (it|my parcel|the parcel|the package|them|the box) [in|on|at|with|round] (the|my|a) (porch|shed|door|doorstep|step|neighbour|neighbor|back|garage|safe|lobby)',
      '(half|part|rest|one|some) [of] (my|the) (order|shopping|parcel|delivery|box|boxes) [was|is|in|came|arrived|has|did|when|coming]',
      '(outside|at) a (door|house) that',
    ],
  },
  {
    id: 'return',
    title: 'a return or refund',
    usualMs: 6 * minute,
    phrases: [
      `${want} ... (return|send back|give back|bring back|exchange|swap|2 send) [it|this|them|a|an|the|my|some|these|that|for|one]`,
      `(send|sending|sent|bring|bringing|give|take|taking|ship|mail|post|swap|swapped|return|returning) (it|this|them|these|those|that|the|my|one|both) [${wears.slice(1, -1)}] (back|for|over)`,
      `(exchange|swap|return|returning|returned) ${the} [${wears.slice(1, -1)}]`,
      '(want|need|get|like|give me|about|for|on|where is|waiting for|have|would like|due) [my|a|the|an] [full|half] (refund|money back)',
      '(refund me|money back|my refund|store credit|be refunded|been refunded|of my money)',
      '(return|returns|prepaid|shipping) (label|policy|window|process|slip)',
      '(too (small|big|large|tight|wide|loose)|wrong (size|color|colour|item|one)|does not fit|do not fit|half a size|half size|not what it looked|not (as|like) (described|pictured|the (picture|photo)))',
      '(sent me|you sent|gave me|got) [a|an|the] (brown|wrong|different|blue|red|black|white|other)',
      '(back to (you|the (shop|store))|send* it back|send* them back|send* back|bring* it (in|back)|bring* them (in|back)|take it back|pick* up ... sending back)',
    ],
  },
  {
    id: 'payment',
    title: 'a payment',
    usualMs: 6 * minute,
    phrases: [
      '(pay|pay off|paying|pay for|settle|clear|make a payment on|paid|pade|catch up on) [off] (my|the|a|this|what i owe|it off|our|her|it|pade) [outstanding|whole|full|remaining|credit|current|monthly|months|phone|gas|electric|water|rent|rest of the|last] (bill|balance|invoice|account|loan|card|premium|payment|debt|amount|off|today|now|arrears)',
      '(make|schedule|set up|change|move|delay|postpone|arrange|take|push back|skip) (a|my|the|our|one) [automatic|next|monthly] (payment|payments|autopay|direct debit|payment plan|payment date)',
      '(autopay|auto pay|payment plan|direct debit|due date|payment date|extension on my|arrears|a rears|rears with you|behind on|pay in (full|installments|instalments)|in installments|in instalments|pay (yearly|monthly|annually|weekly)|paypal|apple pay|american express|amex|pay by (card|phone|check|cheque)|pay over the phone|outstanding balance|pay what i owe)',
      'my (payment|card|direct debit) (was|got|did|has|bounced) [not] (declined|rejected|go through|gone through|failed|bounced|on|last|again)',
      '(not|never|hard|hardly|struggl*) ... (pay (this|the|my|it|all)|make (the|my|this) payment|find the money|afford the)',
      '(need|have|give me|bit) [a|some|me|bit] [bit] (more|extra|longer) (time|days|weeks|week) to (pay|find|get)',
      '(pay|paying) (on (my|his|her) behalf|with (her|his|my|a|the) [own] (card|check|cheque|bank))',
      '(ready to|like to|wanna|want to|can i|could i|to|just) pay [it|what|now|today|with|by|yearly|for|online|the|my|on|rather|in]',
      '(take|accept|do you take) (american|visa|card|cards|checks|cheques|cash|paypal|amex|mastercard)',
    ],
  },
  {
    id: 'booking',
    title: 'a booking',
    usualMs: 6 * minute,
    phrases: [
      `(book|booking|make|reserve|schedule|change|move|cancel|reschedule|rebook|modify|confirm|find|upgrade|check|shift|push|bring forward|postpone|swap|rearrange|got|have|get|add) [me|in|for|on|back|it] [a|an|my|the|our|another|on|two|three] [new|family|double|dubble|twin|single|extra|late|later|earlier|vet|dental|engineer|my engineer] ${events}`,
      `(my|our|the|a|an) [dental|next|family|return|vet|twin|double|single] ${events} (is|was|got|has|for|on|to|from|tomorrow|next|this|today|at|with|be|going|down|here|free|available|spare|in|on)`,
      `(need|want|like|looking for|is there|have you got|do you have) [a|an|any|three|two] [single|double|family|twin|later|earlier|spare|free|different] ${events}`,
      '(book me in|fit me in|squeeze me in|be seen|get seen|need (him|her|them|someone|me) seen|see (a|the|my) (doctor|nurse|dentist|vet|specialist)|next (slot|opening|available)|earliest (slot|appointment|you)|when is your next|what time is my|extra night|late check out|later check out|check in (early|late)|room with|sea view|table for|someone to come out|come out and (service|look|fix))',
      '(not|never) ... make [it|the|my] (on|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|appointment) ... (different|another|move|later|instead|change|day)',
      '(different|another|later|earlier) (day|date|time|slot|flight|appointment|room|night)',
      '(rooms|nights|seats|guests|people) instead of',
      '(from|to) (monday|tuesday|wednesday|thursday|friday|saturday|sunday|the (first|second|third|fourth|fifth|tenth|fourteenth)) to (monday|tuesday|wednesday|thursday|friday|saturday|sunday|the)',
      '(rather than|instead of) (monday|tuesday|wednesday|thursday|friday|saturday|sunday|two|three)',
    ],
  },
  {
    id: 'claim',
    title: 'a claim',
    usualMs: 7 * minute,
    phrases: [
      '(file|filed|filing|make|made|submit|submitted|open|opened|report|start|status of|update on|about|check|check on|put in|if i|happening with|heard about) [a|my|an|the|on|on my|our] [new|insurance|car|water|travel|home|pet|roof] claim',
      '(my|the|our|this) [insurance|car|home|travel|roof] claim (is|was|has|got|still|been|number)',
      `(had|was in|been in) (an|a) [bad|little|small|car] (accident|crash|break in|flood|fire|leak|burglary|fender bender)`,
      `${loss} ... ${cover}`,
      `${cover} ... ${loss}`,
      '(adjuster|ad juster|repairs from my|loss assessor|loss adjuster|repair estimate|settlement offer|under review|total loss|excess if|my excess|deductible|am i covered|are we covered|is (it|that|this) covered|baggage cover|through (my|the) [home|car|travel|house|pet] (insurance|cover|policy)|on (my|the) [travel|home|car] (policy|insurance)|insurance pay|approve the repairs|straight into the back|rear ended)',
      '(got|have) insurance with you',
      '(do now|get started|start|how do i use) ... (insurance|policy|claim)',
      '(on|through) the policy',
      '(cost|costs|money) back on my',
    ],
  },
  {
    id: 'account',
    title: 'an account change',
    usualMs: 6 * minute,
    phrases: [
      '(change|update|correct|add|switch|replace|amend|changing|updating|give you) (my|the|a|an|our) [new|home|mailing|email|e-mail|phone|billing|last|user|delivery|mobile|saved|contact] (address|name|number|email|e-mail|phone number|username|details|information|beneficiary|surname|preferences)',
      '(forgot*|lost|reset|change|changing|locked out of|remember|need a new|wrong) [my|the] (password|passwords|pin|username|user name|login|account|passcode|memorable word|pw)',
      '(can not|could not|unable to|trouble|not able to|will not let me|not let me|not take) [even] (log in|log into|login|sign in|logging in|signing in|get into|access|get back in|get in|in|my password|my pw) [to] [my]',
      '(i am|am|got|been|kicked|keeps (kicking|locking|throwing|logging)) [me] (locked out|out of my account|out)',
      '(account|login|profile) [is|was|got|has been] (locked|blocked|frozen|suspended|hacked)',
      '(open|opening|sign up for|set up) (a|an) [new|savings|checking|business|joint|online] account',
      '(i|we) [have|just|recently|am|are] (moved|moving) [house|to|last|next|soon|home]',
      '(add|put|have|want|get|take) (my|him|her) [wife|husband|partner|son|daughter|mum|mother|father|name] ... (account|the file|authorised|authorized|on (the|my) (policy|plan|bill))',
      '(verify|verification|confirm*|activation) ... (account|email|link|code)',
      '(two step|two factor|2fa|two logins|two accounts|merge|marketing preferences|memorable word|security questions|delete my data|my (log in|login|username))',
      '(delivery|home|mailing|billing|email) address (you|on|is|has|for)',
    ],
  },
  {
    id: 'card',
    title: 'a lost or new card',
    usualMs: 6 * minute,
    phrases: [
      '(lost|stolen|misplaced|lose|stole|missing|dropped|left|forgot|nicked|ate|swallowed|took|kept|cracked|snapped) [my|the|a] [debit|credit|bank] (card|wallet|purse)',
      '(card|wallet|purse) (was|got|has|is|has been|was just|been|will|does|stopped|not|is not) [been|gone|not] (stolen|lost|missing|cloned|swallowed|declined|blocked|nicked|work*|worn|expired|cracked|snapped|eaten)',
      '(new|replacement|replace|block|activate|freeze|another|send me another) [my|the|a] [debit|credit|bank] card',
      '(chip|strip|magnetic strip) (on|of) my [bank|debit|credit] card',
    ],
  },
  {
    id: 'loan',
    title: 'a loan',
    usualMs: 7 * minute,
    phrases: [
      '(apply|applying|applied|application|interested|looking|need|want|get|thinking|about|approved) [for|in|of] [a|an|the|my] [car|home|personal|student|auto|business|small] (loan|mortgage|credit line|line of credit|refinanc*)',
      '(refinance|refinancing) [my]',
      '(my|the) (loan|mortgage) (application|offer|was|is|rate)',
    ],
  },
  {
    id: 'medical',
    title: 'a medical matter',
    usualMs: 6 * minute,
    phrases: [
      '(my|the|a) [lab|blood|test] (results|blood test|test results|x ray|scan|biopsy|prescription|refill|medication|medicine|referral)',
      '(refill|renew) [of|my|a|the|for] (prescription|medication|medicine|pills)',
    ],
  },
]
