/** Words that tell what a call is about where nobody says it outright; by id of the matter. The more of them, the likelier. */
export const englishMatterWords: Readonly<Record<string, readonly string[]>> = {
  billing: [
    '(bill|bills|billed|billing|invoice|invoices|tariff|overcharg*|roaming|statement|meter reading|units|standing charge|price rise|surcharge|vat|receipt|itemised|itemized)',
    '(fee|fees|charge|charges|charged|charging|transaction|transactions|withdrawal|debited|purchase|taken out|gone out|went out|took money|spree|discount|credit on)',
    '(more than|too much|extra|never agreed|double|estimated|explain|not recogni*|never heard of)',
  ],
  payment: [
    '(pay|paying|payment|payments|instal*|arrears|a rears|owe|owing|settle|balance|overdue|payday|wages|afford|skint|behind)',
    '(direct debit|standing order|visa|mastercard|paypal|amex|bank transfer|cheque|check|cash|spread|payment plan|card number|sort code|late payment)',
  ],
  technical: [
    '(internet|wifi|wi fi|broadband|router|rooter|modem|signal|boiler|printer|laptop|software|app|website|browser|screen|picture|sound|battery|camera|bluetooth|update|install*|hotspot|dishwasher|thermostat|remote|zoom|connection|online|offline|server|email*|light|lights|plug|socket|hub|box)',
    '(error|crash*|freez*|froze*|flash*|blink*|spinning|load|loading|restart*|reboot*|reset|broken|fault*|glitch*|bug|drops|dropping|dies|cuts|slow|stopped|nothing happens|not work*|will not|does not|thrown|packs in|goes off|comes and goes|turned it off|sync|connect*)',
  ],
  complaint: [
    '(complaint*|complain*|grievance|rude|rudeness|swore|swearing|apology|apologise|disgrace*|disgust*|unprofessional|abuse|abusive|ombudsman|attitude|disrespect*|appalling|fobbed|sneered|mocked|shouted|shout*|nasty|insult*|bullied|humiliated|ignored|laughed|condescending|patronis*|patroniz*|tone|manners|treated|how i was|way i was|spoken to)',
    '(manager|supervisor|staff|driver|engineer|nurse|receptionist|advisor|adviser|technician|colleague|head office|in charge|customer relations)',
  ],
  cancellation: [
    '(cancel*|terminate|unsubscribe|contract|membership|subscription|renew*|auto renew*|notice|leave you|leaving|switching|supplier|cooling off|early exit|exit fee|opt out|lapse|finish with)',
    '(end|ending|stop|stopped|close|closed|quit|out of|no longer|any more|anymore|any longer|not need|do not want|get rid|shut)',
  ],
  order: [
    '(order|ordering|buy|buying|purchase|stock|basket|checkout|available|upgrade|sell|in the sale|discount code|voucher|catalogue|catalog|page|model|deal|quote|new one|another one|sign up|take out|recommend)',
    '(colour|color|size|price|which one|how much is|have you got|do you have|do you do|limited edition|pre order|preorder|i would like a|looking for)',
  ],
  delivery: [
    '(parcel|package|courier|delivery|delivered|deliver|delivering|tracking|dispatch*|shipped|shipment|van|postman|doorstep|porch|neighbour|neighbor|depot|warehouse|in transit|driver|posted|drop off|slot|left it|safe place|signature)',
    '(arrive*|come|came|here yet|turned up|turn up|waiting in|waited in|missed|late|where is|where has|supposed|meant|expecting|today|tomorrow|yet)',
  ],
  return: [
    '(return|returns|returned|returning|refund|refunded|exchange|swap|send back|sent back|bring back|money back|cash back|reimburs*|label|receipt|store credit|post back|go back|goes back|come back|deposit back|wrong size|faulty item|too big|too small|does not fit|not what i ordered|change of heart)',
    '(unworn|unopened|tags|original box|opened|wrong|fit|fits|size|gift|collect it|post 1|my money|my cash)',
  ],
  booking: [
    '(book|booked|booking|reservation|reserve|appointment|flight|flights|hotel|room|rooms|table|check in|check out|checkout|slot|stay|nights|seat|seats|twin|double|suite|airport|boarding|itinerary|ticket|tickets|trip|train|holiday|cruise|haircut|dentist|gp|nurse|doctor|vet|physio|clinic|breakfast|luggage)',
    '(monday|tuesday|wednesday|thursday|friday|saturday|sunday|next week|tomorrow|morning|afternoon|earlier|later|another day|different day|reschedule|move it|free|availab*|party of|people|guests|sea view|dates)',
  ],
  claim: [
    '(claim|claims|claimed|claiming|excess|deductible|adjuster|ad juster|assessor*|insurance|insured|policy|covered|cover|payout|pay out|paid out|settlement|underwriter|loss|write off|written off)',
    '(accident|crash|crashed|flood*|leak*|burst|fire|theft|stolen|burgl*|storm|hail|roof|windscreen|wind screen|windshield|bumper|garage|repairs|damage|damaged|injur*|whiplash|operation|vet|third party|at fault|hit me|into the back|photos|estimate|broke my|dropped my)',
  ],
  account: [
    '(password|pasword|pass word|passcode|login|log in|logged out|log on|sign in|sign on|username|user name|locked|profile|account|memorable word|security question|two step|two factor|verification|verify|pin|portal|permission|settings|preferences|marketing|paperless)',
    '(my name|surname|maiden name|married|address|moved|email|phone number|mobile number|details|my wife|my husband|power of attorney|add|update|change|forgot*|remember|lost my|card|wallet|purse|handbag|debit card|bank card|chip)',
  ],
}
