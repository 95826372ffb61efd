import type { ObjectionIdea } from './playbook.ts'

const absurd =
  '(ridiculous|crazy|insane|absurd|bonkers|obscene|daft|criminal|joke|wild|nuts|robbery|scandalous|mental|laughable|silly|stupid|unreal|madness|mad|cheeky|outrageous|unbelievable)'

/** What customers hold a price against, who has a say, and whose doing something is. */
export const objectionIdeas: Readonly<Record<ObjectionIdea, readonly string[]>> = {
  rival: [
    '(neighbour|neighbor|neighbours|neighbors|cousin|niece|nephew|aunt|uncle|son|daughter|fella|co worker|brother|sister|friend|friends|mate|buddy|colleague|coworker|competitor*|competition|rival|rivals|other (place|places|company|companies|bank|banks|shop|store|guys|lot|one|dealer|lender|provider)|another (company|bank|shop|provider|one|lender)|credit union|amazon|costco|walmart|ebay|online|the internet|down the (road|street)|across the street|elsewhere|somewhere else|next door|everyone else|everybody else|others|supermarket|grocery store)',
  ],
  cheaper: [
    '(cheaper|for less|pays less|charges less|half the|half of|half that|half what|half price|lower|a better (price|deal|rate|offer)|better price|better deal|beat|beats|undercut*|only (charge*|pay*|ask*|want*)|(pay|pays|paying|charge|charges|charging|quoted|offered|wants|asks|has it for|does it for|do it for|got it for|gets it for|gave me|for) [me|him|her|it|just|only|about|like|around] (ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred|nothing|free|half|peanuts|a third)|gets (hers|his|theirs|it) for|(ten|twelve|fifteen|twenty|thirty|forty|fifty) (flat|a month|bucks|dollars|quid|pounds))',
  ],
  // Of the customer: that it cannot be met, and what the money is for.
  'short-of': [
    '(can not|could not|not able to|unable to|no way (i|we)|hardly|barely|never) [really|quite|even|possibly|just|ever|gonna|going to|be able to] (do|manage|make|cover|meet|find|swing|pull off|stretch|handle|scrape|reach|pay|afford|spare)',
    '(that is|there goes|that would be|would be|would mean|nearly|almost|half|all|it is|out of|eats|eating|eat up|take|takes|comes out of|means no|or) [literally|like|basically|about|almost|all|half|most|a week of|a month of] [of] [almost|nearly] (my|our|the kids)',
    '(choose|choosing|pick|choice) between',
    '(day|days|week|weeks|hours|month) of [my|our]',
    '(or|and) [then] (i|we|the kids) (eat|do not eat|go hungry|starve|can not eat)',
  ],
  needs: [
    '(diesel|lunch money|water bill|phone bill|power bill|car payment|gas|petrol|fuel|gas money|rent|mortgage|groceries|grocery|food|eat|feed|meds|medicine|insulin|diapers|daycare|childcare|school fees|heating|electric|electricity|lights|paycheck|wages|payday|pension|tips|savings|utilities|bus fare|car note|a month|per month|monthly|that much|that kind of money|that sort of money|this month)',
  ],
  absurd: [
    `(how|what|that|which|price|is|are|seems|sounds|looks|was|just|absolutely|kind of|it) [is|a|an|absolutely|just|plain|complete|bit of a|total|pretty] ${absurd}`,
    `${absurd} (price|prices|money|amount|fee|rate|number|for)`,
  ],
  /** An outrage at somebody else's doing is none at the price. */
  'by-others': [
    '(they|he|she|insurance|insurer|dentist|doctor|landlord|garage|ex|boss|school|hospital|council|government) [just|always|even|only|have|has] (said|told me|told us|reckon*|decided|claimed|refused|denied|turned (it|me|us) down|thinks|think|thought|called it)',
    '(you are|yours is|yours are|you guys are|you were) [still|way|much|a lot|by far|already] [the] (cheaper|cheapest|lower|better|best)',
    '(that is|it is|is|still|bit|lot) (less|cheaper|lower|better) than',
    '(that matches|same as|the same here|outside|weather|rain|traffic|kids are|back here|busy)',
  ],
  consult: [
    '(ask|talk it|talk this|talk to (my|the|our)|talk with|speak to|speak with|check|run it|run this|run that|discuss|clear it|consult|square it|go over|sit down|wait for|wait until|word with|decide*|decision|say so|see what|sign off|approve|okay it|has to agree|looks after|would have to|will have to|sees it|look at it|looks at|have a look|in charge of|handles|does (the|all)|deals with|decides|makes the|signs|holds the|has the (final|last)|has to (know|see|okay|agree|sign)|needs to (know|see|okay|agree|sign)|would (kill|have my|murder|never|go mad|not)|will (kill|want to|have my|not))',
  ],
  kin: [
    '(the (wife|missus|better half|other half|old man|old lady|lady of the house|board|committee|treasurer|family|husband|kids)|(my|our|her|his) (wife|husband|partner|boss|family|accountant|dad|mom|mum|mother|father|daughter|son|kids|team|manager|better half|other half|missus|spouse|fiance|fiancee|girlfriend|boyfriend|roommate|flatmate|brother|sister|lawyer|landlord|board|committee|director|business partner|parents|old man|old lady|lady of the house|treasurer|owner|co owner|advisor|adviser|hubby|grandson|granddaughter|nephew|niece|uncle|aunt))',
  ],
  // Of the customer: that nobody else is to blame.
  'own-doing': [
    '(my|our) [own|silly|bad|stupid|very own] (fault|mistake|doing|error|bad|blunder)',
    '(i|we) [just|stupidly|accidentally|somehow|must have|probably] (ordered|picked|chose|clicked|entered|typed|bought|misread|measured|mismeasured|guessed) [in] [the|it|a] (wrong|wrongly|badly|too)',
    '(silly me|serves me right|blame myself|only myself|not your fault|nobody s fault|no fault of yours|not your doing|your end is fine|nothing wrong with (it|them|the))',
  ],
  // Whose faults are none of the company's.
  bystander: [
    '(mailman|mail carrier|mail lady|postal service|my (dog|cat|kids|toddler|husband|wife|old|last|previous|ex|mother in law|neighbor|neighbour|roommate))',
  ],
}
