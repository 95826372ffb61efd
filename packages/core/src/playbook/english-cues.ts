import { objections, objectionsMet, objectionWithdrawn, passedOver } from './english-objections.ts'
import type { Cue } from './playbook.ts'

const adverts =
  '(newsletter|newsletters|news letter|mailing list|mailings|marketing|promotional|promotion|promotions|promo|promos|special offers|text alerts|e-mail list|email list|sms list|text list|partner offers|weekly deals|weekly offers|sales texts|advertising)'
const offers = `(${adverts.slice(1, -1)}|offers|deals|our partners|sister company)`
const toGet = '(receive|receiving|get|getting|hear|sign|join|subscribe|add|put|send|sending|opt|enroll|enrol|be on|be added|keep you)'
const may =
  '(would you|do you want|may (i|we)|can (i|we)|could (i|we)|is it (okay|ok|all right|alright|fine)|shall (i|we)|should i|are you (interested|okay|ok|happy|fine)|interested in|do you mind|would you mind|want me to|if you (want|like|would like|are okay|agree))'
const recorded = '(recorded|recording|recordings|record|recorder|taped|taping|tape)'
const off =
  '(stopped|stop|stopping|paused|pause|pausing|disabled|ended|ending|turned off|turn off|turning off|switched off|switch off|switching off|shut off)'
const happy = '(great|good|perfect|wonderful|excellent|amazing|awesome|fantastic|brilliant|lovely|super|terrific|ideal)'

/** Turns of speech in English that single moments listen for. */
export const englishCues: Readonly<Record<Cue, readonly string[]>> = {
  request: [
    '(which|what) (password|pin|passcode|card number)',
    '(can|could|may|will|would|might) (i|you|we) [please|just|also|quickly] (have|get|take|give|tell|read|provide|confirm|verify|share|send|type|grab|say|ask for|spell)',
    '(give|tell|read|send|share|provide|type|text|email|message) (me|us|out|over|in|it) [over|out|back]',
    '(what is|what was|what are|i [just|also|only|still] need|i will need|we need|we will need|i would need|i require|i will take|go ahead with|go ahead and (read|give|say)|ready for|start with|let me (have|get|take|grab)|please (provide|give|send|read|tell|share|confirm|type|say)|what (password|pin|passcode) (are|do|did) you)',
    '(i will|i can) take',
  ],
  card: [
    '(card|cards) (number|numbers|details|information|info|digits)',
    '(credit|debit) card',
    '(number|numbers|digits) (on|from|off|of|across) [the] [front] [of] (your|the) (card|visa|mastercard|master card|amex)',
    '(sixteen|16) digit*',
    'long number',
  ],
  'card-code': [
    '(cvv|cvc|cvv2|c v v|c v c|security code|card code)',
    '(three|3) [digit|digits] [security] (number|numbers|code|digits) [on]',
    '(three|3) digit*',
    '(code|number|numbers|digits) (on|from) the back',
  ],
  social: [
    'social security',
    '(full|whole|entire|complete) social',
    '(ssn|s s n)',
    '(all|whole|full) nine digits',
    'your social [number]',
    'nine digit social',
  ],
  password: [
    '(password|pass word|passcode|pass code|passphrase|pin|pin number|pin code|secret word|p i n)',
    'password (are|do|did) you (typing|using|entering|have|use)',
  ],
  safeguard: [
    `${off} ... (recording|transcript|line|recorder)`,
    '(secure|safe|encrypted|protected|private|payment|self service) (line|link|form|page|keypad|payment|system|portal|site|channel|method|window|way)',
    '(keypad|key pad|touch tone|dial pad|number pad|automated (system|line|service)|phone keys|payment link)',
    '(enter|type|key|punch|put|tap) ... (on|into|using|with|in) (your|the|our) (phone|keypad|keyboard|app|website|site|form|page|link|dial|portal)',
    '(do not|never|no need to) (say|read|tell|give|send|share|type|post|write) ... (out loud|aloud|here|in (the|this) chat|in chat|to me|to anyone|to anybody|by e-mail|by email|over the phone|on the phone)',
    '(do not|please do not|never) (say|tell|give|send|share) [me|us|anyone] [the|your|that] (password|pin|card number|number|social|code)',
    '(link|page|form|website|app) where you (can|put|enter|type|fill)',
    '(put|type|enter|key) (it|them|the numbers|the number|that|the card) [number] (in|into) (on|with|by|using|yourself)',
    '(can not|will not|not able to|never) (hear|see|store) (it|them|the|your|what)',
  ],
  pitch: [
    '(dollar|dollars|percent|apr|bucks|cents|pounds|euros|hundred|a month|per month|monthly|a year|price|cost|costs|fee|fees|premium|rate)',
    '(plan|offer|upgrade|package|warranty|bundle|protection|subscription|membership|trial|discount|deal|contract|coverage|channels|model)',
  ],
  'recording-stopped': [
    `(have|has|am|will|just|now|been|is|be|can) [now|just|already|gone ahead and|go ahead and] ${off} ... (recording|it|recorder)`,
    `${off} the (recording|recorder|tape)`,
    `(recording|recorder|it|call) (is|has been|has|is now|was) [now|been] (off|stopped|paused|disabled|turned off|switched off|not recorded)`,
    '(turned|switched|turning|switching|shut) (it|that|this|the recording) off',
    '(stopped|paused|ended|stopping|pausing) (it|that|this|the recording)',
    '(not|no longer) [being] (recorded|recording)',
    '(unrecorded|non recorded|not recorded|off the record) [line|channel]',
    '(visit|write|come|go|use|reach|contact|email) ... (branch|store|website|office|letter|mail|chat|online|person|form)',
    '(by|via) (letter|mail|e-mail|email|chat|post)',
    '(end|ending) (this|the|our) call',
    '(call|transfer|put) you ... (unrecorded|without recording|not recorded|non recorded)',
  ],
  'marketing-asked': [`${may} ... ${toGet} ... ${offers}`, `${may} ... ${offers}`, `(interested|okay|agree) ... ${offers}`],
  'marketing-done': [
    `(sign|signed|signing|put|putting|add|added|adding|enroll*|enrol*|subscribe|subscribed|subscribing|opt|opted|opting|register*|include*) you ... ${offers}`,
    `(sign|signed|add|added|adding|subscribe*|put|putting|use|using) (your|this|that) (e-mail|email|number|phone|phone number|address|email address|e-mail address) ... ${offers}`,
    `(put|placed|putting|have|got) you [down] (on|for|into) [our|the|all] ... ${adverts}`,
    `(tick*|check*|box) ... ${adverts}`,
    `you (will|are going to) [also|now|be] (get|getting|receive|receiving) our [weekly|monthly|best|special|latest] (offers|deals)`,
    `you (will|are going to) [also|now|be] (get|getting|receive|receiving|start getting|start receiving|hear) ... ${adverts}`,
    `(sending|send) you our [weekly|monthly|daily|regular|latest] ${adverts}`,
    `(pass|passing|share|sharing|give|giving) your (details|number|e-mail|email|information) ... (partner*|marketing|sister company|sales)`,
  ],
  'objection-met': objectionsMet,
  'wait-announced': [
    '(one|a|just|another|few|couple of|give me [a]|two|three|five|ten) [quick|little|brief|short|more] (moment|moments|second|seconds|sec|secs|minute|minutes|tick|bit)',
    '(bear|stay|hang|hold) (with me|on|tight|the line|please)',
    '(mind|okay|ok|please|keep|try) (holding|waiting)',
    '(hold|holding|wait|waiting) (for|while|a|one|two|just)',
    '(hold on|hang on|bear with|hang tight|stand by|please hold|please wait|on hold|brief hold|right back|back with you)',
    '(put|place|placing|putting|have|pop) (you|this call|the call) on',
    '(while i|let me|i will|i am going to|i just need to|i need to|i have to|allow me to|i am|we are) [just|quickly|go and|have to|now] (check|checking|look|looking|pull|pulling|restarting|resetting|sending|updating|checking|waiting|trying|working|fix|fixing|reset|restart|try|figure|dig|find|see|search|searching|get|ask|asking|speak|read|reading|run|running|review|open|opening|load|loading|verify|grab|go|test|restart|transfer|transferring|connect|bring|calculate|process|processing|write|type|think)',
    '(take your time|i will wait|no rush|no hurry|whenever you are ready|still here|moment please|moment)',
    '(is|still|system|just) (loading|restarting|booting|processing|saving|slow)',
    '(be|am) (quiet|right back|back)',
    '(takes|take) [about|around|just] (a|one|two|a few|me|some)',
  ],
  quotes: [
    '(someone|somebody|they|he|she|caller|callers|scammers|people|nobody|who|agent|colleague|anyone|anybody|letter|message) [ever|has|had|have|may have|might have] (told|tell|said|say|tells|says|claimed|claims|threatened|threaten|threatening)',
    'you (said|say|mentioned|were told|heard|asked|are asking|were worried|are worried|are afraid|were afraid|read|thought|think|fear) [me] [that|if|about|whether|we|i]',
    '(afraid|worried|scared|rumour|rumor|myth|scam|scams|illegal|not allowed|against the law|not true|false) [that|to|for]',
  ],
  'recording-refused': [
    `(do not|would not|did not) (want|wish|like|agree|consent|allow|authorize|authorise|need|give|accept|appreciate) ... ${recorded}`,
    `(rather|prefer) ... (not|did not|do not|no|without) ... ${recorded}`,
    '(stop|turn off|switch off|shut off|quit|end|pause|cancel|disable|kill) [the|this|that|your|with the|any] (recording|recorder|tape|taping)',
    '(turn|switch|shut) (the|that|this|your) (recording|recorder|tape) off',
    '(do not|please do not|stop) (record|recording|tape|taping) (me|this|us|my|the|our)',
    `(not|no) (comfortable|okay|ok|happy|fine|cool|good) [with|about] ... ${recorded}`,
    `(object|objection) to ... ${recorded}`,
    `(refuse|decline) ... ${recorded}`,
    `(is not|not) okay to record`,
    `(no|without) (recording|recordings) [please]`,
  ],
  'marketing-refused': [
    `(do not|no|stop|not|without) ... ${adverts}`,
    '(unsubscribe|take me off|remove me|opt out|opt me out|no spam|do not spam|no ads)',
  ],
  'consent-refused': [
    '(rather|prefer|prefer to) [that|if] [i|you|we|to] (not|did not|do not|would not)',
    '(absolutely not|no way|certainly not|not really|not today|not at this time|no thank you|no thanks|hard pass|never|not now|not yet|not over the phone|not on the phone|not like this)',
    '(do not|would not|did not) (think so|want|consent|agree|feel comfortable|like|authorize|authorise|allow|wish)',
    'not (comfortable|okay|ok|happy|interested|sure i want)',
    '(i do mind|i would mind|i mind)',
    '(keep|leave) me (out|off)',
    '(get|have) (enough|too many) [of]',
    'i [will|would] [have to] (refuse|decline|object|pass)',
  ],
  'consent-given': [
    '(yes|yeah|yep|yup|ya|aye|sure|okay|ok|fine|alright|all right|of course|absolutely|definitely|certainly|please do|go ahead|go right ahead|go for it|go on|fire away|shoot|be my guest|by all means|knock yourself out|why not|i guess|i suppose|whatever|do it|do what you|feel free|no problem|not a problem|no objection*|works for me|sounds good|i agree|i consent|i do|you can|you may|you got it|you bet|mhm|huh|good with|cool|good by me|have at it|please|happy to|suit yourself|let us|carry on|do not see why not|nothing to hide|right ahead|good to go)',
    '(do not|not|never) [at all] mind',
    '(if you|if we) (must|have to|want|like|need|insist)',
    '(not at all|why would i mind|what i am here for|i called you|why i (am calling|called|am here)|let us hear|tell me|love (that|to)|you have it|please tell)',
  ],
  'consent-withdrawn': [
    '(changed my mind|change my mind|on second thought|second thoughts)',
    '(take|taking) (that|it|my (consent|permission)) back',
    '(withdraw*|revoke*|cancel) [my] (consent|permission|okay|agreement|authorization|that)',
    'no longer (agree|consent|okay|ok|want|comfortable|fine)',
    'not (okay|comfortable|fine|happy) ... (anymore|any more|any longer|after all)',
    '(do not|would rather not|rather not|prefer not to|stop) [want to] (talk|talking|discuss|discussing|go into|share|sharing|speak|speaking) ... (anymore|any more|now|phone|that|this|it|my|after all)',
    '(stop|no more) (right there|there|with that)',
  ],
  objection: objections,
  'objection-passed-over': passedOver,
  'objection-withdrawn': objectionWithdrawn,
  also: [
    '(also|another (thing|question|issue|problem|matter)|one more (thing|question)|one other thing|other thing is|by the way|on a different note|while i have you|while i have got you|while i have [got] you|while i am (on|at|here)|while you are (there|here|at it|in there)|since (you are|we are|i am) (there|here|on|at|talking|in)|now that i have you|on top of that|as well|second (thing|question|issue)|last thing|other (thing|question|issue|reason|problem)|different (question|matter|topic|thing|issue)|besides|plus|something else|next (thing|question)|separate (thing|issue|question|matter)|since i have [got] you|before i (go|let you go|forget|hang up)|before you go|before we (finish|hang up|go)|forgot to (mention|ask)|meant to (ask|mention)|been meaning to)',
  ],
  turn: [
    '(actually|you know what|u know what|in that case|instead|other thing|another thing|and then (i|my|we|the|there)|on second thought|forget it|forget that|forget all|forget the|never mind|nevermind|then i|scratch that|changed my mind|at this point|tell you what|just want to|right then|well then|you can keep|to be honest|rather|too|either)',
  ],
  resolved: [
    '(that|it|this|which) [all] (works|worked|fixed it|did it|did the trick|solves it|solved it|helps|helped|answers [all] my question*|is working|makes sense now|clears it up|cleared it up)',
    '(works|working|fixed|sorted|solved|resolved|cleared up) (now|again|great|perfectly|fine|then|thank*)',
    '(is|are|am|all|now|i got) (back|back on|fixed|working|sorted|resolved|all set|good to go|up and running|back in|on again|back up)',
    '(in now|i am in|got in|it is on|let me in)',
    `${happy} (that is|news|thank*|this is|to hear|to know)`,
    `(that is|this is|works) [really|just|absolutely|so|a lot] (${happy.slice(1, -1)}|better|a relief|all i needed|what i needed|kind|a big help|so much better)`,
    '(such a|what a|big|huge) relief',
  ],
  thanks: [
    '(thank you|thanks) (so much|very much|a lot|a million|a bunch|again for|for (your help|helping|fixing|sorting|taking|being|the help|all))',
    '(really|so|very|truly|much) (appreciate*|grateful|thankful)',
    '(finally|great|perfect|wonderful|awesome|amazing|fantastic|excellent) (thank you|thanks)',
  ],
  praise: [
    'you (have been|have really been|are|were|did|really|guys are) [a|such a|an|really|truly] [so|very|really|incredibly|extremely|super|absolutely|truly|just] [a|an|such a|such an|the] (absolute star|absolute angel|absolute legend|helpful|kind|great|amazing|wonderful|patient|awesome|fantastic|lovely|star|lifesaver|life saver|legend|angel|great job|good job|sweet|nice|brilliant|professional|best|incredible|gem|treasure|pleasure|great help|big help|huge help|saint)',
    '(best|excellent|amazing|wonderful|fantastic|outstanding|great|incredible) (service|customer service|support|help|experience) [i have]',
    '(made|saved|making) my (day|week|life|evening|morning|trip|weekend)',
    '(wish|if) (everyone|everybody|every|all|more people) ... (like you|this helpful|as helpful|were you)',
    '(feel|feeling) [so] much better (now|already)',
    '(take back (everything|what|all)|what i call (service|help)|never had such|you are [such] (an|a) [real] (angel|star|hero|genius)|saved (the day|me)|weight off my)',
    '(life saver|lifesaver|could not have asked for|exceeded my expectations|above and beyond|beyond helpful|glad i called|glad i got you|so glad i (called|got|reached))',
    '(five stars|ten out of ten|good review|great review|tell your (boss|manager|supervisor) ... (great|good|raise|amazing|well))',
  ],
  sarcasm: [
    '(thanks|thank you) for nothing',
    `(${happy.slice(1, -1)}) (another|just what i|so now|now i (have|am)|so i (have|am)|more)`,
    '(how (helpful|nice|kind|convenient|lovely)|real helpful|big help you|some help|very funny|yeah right|oh sure|fat lot)',
    '(not|never|hardly|nothing|nobody|isn t|no one) [been|be] [very|so|really|at all] (helpful|kind|great|nice|help)',
    '(not|hardly) (great|good|perfect|wonderful|working|fixed|sorted|resolved)',
    '(would|could|should) (be|have been) (great|good|nice|perfect|wonderful|helpful)',
  ],
  mind: ['(do|would) you mind', '(any|have) (objection*|objections)', '(object to|problem (if|with)|issue (if|with)|opposed to)'],
  no: ['(no|nope|nah|not|nay)'],
  goodbye: [
    '(bye|goodbye|good bye|take care|talk soon|see you (soon|then|there|later|on|tomorrow)|good night|farewell|enjoy (your|the)|safe travels|hanging up|so long|cheers)',
    'have a [very|really] (good|great|nice|wonderful|lovely|pleasant|blessed|safe|fantastic)',
    '(that is|that will be|that was) (all|it|everything)',
    '(nothing else|no thank you|no thanks|that is all|all set|all good)',
    'thank* [you] [so much|very much] for (calling|contacting|choosing|shopping|chatting|your (call|order|time|patience|business|payment))',
  ],
}
