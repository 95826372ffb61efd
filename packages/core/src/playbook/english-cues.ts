import { guardedCues } from './english-guarded-cues.ts'
import { objections, objectionsMet, objectionWithdrawn, passedOver } from './english-objections.ts'
import type { Cue } from './playbook.ts'

const short = '(moment|moments|second|seconds|sec|secs|minute|minutes|min|mins|tick|ticks|bit|mo|jiffy|beat|while)'
const busy =
  '(check|checking|look|pull|restart|reset|send|update|fix|try|figure|dig|find|see|search|get|ask|speak|talk|read|run|review|open|load|verify|grab|go (find|ask|get|check|and|see|look|talk|through)|test|transfer|connect|bring|calculate|process|write|type|think|step|pop|have a [quick|little|wee|proper|good] (look|read|word|scan|check|dig|think|chat)|scan|mute|consult|confer|chat|ring|call|phone|nosy|gander|peek|double check|confirm|work|put you|place you|enter|fill|sort|scan|browse|hunt|pick|listen)'
const happy = '(great|good|perfect|wonderful|excellent|amazing|awesome|fantastic|brilliant|lovely|super|terrific|ideal)'

/** Turns of speech in English that single moments listen for. */
export const englishCues: Readonly<Record<Cue, readonly string[]>> = {
  ...guardedCues,
  pitch: [
    '(how much|minimum|dollar|dollars|percent|apr|bucks|cents|pounds|euros|hundred|a month|per month|monthly|a year|price|cost|costs|fee|fees|premium|rate)',
    '(plan|offer|upgrade|package|warranty|bundle|protection|subscription|membership|trial|discount|deal|contract|coverage|channels|model)',
  ],
  'objection-met': objectionsMet,
  'hold-announced': [
    `(one|just a|just one|just another|give me a|hang on a|half a|in a|for a|(take|takes|taking) [me|us|about|just] a|need a|need another|wait a|hold on a|be a|be just a|only a|got a|with me a|for one|you a) [quick|little|brief|short|more|wee|hot|couple] ${short}`,
    `(give|gimme|allow|grant|spare|need|require|take|takes|taking|have|wait|be|another|with|lend) [me|us|you] [about|around|just|like|only|up to|maybe] (a|one|two|three|four|five|six|seven|eight|ten|some|another|a few|few|couple|a couple|several) [of] [quick|more|extra] (${short.slice(1, -1)}|time|shakes|minutes to|seconds to)`,
    '(two|couple|few|three|five) [of] [more|quick] (minutes|seconds|secs|mins|moments|ticks|shakes) (while|please|to (check|look|see|find|pull|read|sort|get|dig|verify|load)|here|okay|max|tops|and i)',
    '(bear|stay|hang|hold|wait|stick|sit) (with me|tight|there|the line|on the line|please|right there|around|with us)',
    '(mind|okay|ok|please|keep|try|appreciate) (holding|waiting)',
    '(hold|holding|wait|waiting) (for|while|one|two|just|please)',
    '(please|just|can you|could you|okay|ok|so|sure|yeah|alright|right|kindly|do) [just] (hold on|hang on|hold|wait|stand by)',
    '(hold on|hang on) (a|one|for|please|while|just|let|i|there|sec|tight|okay|two|and)',
    '(bear with|hang tight|stand by|please hold|hold please|please wait|on hold|on a [brief|short|quick|little] hold|brief hold|short hold|quick hold|right back|back with you|right with you|with you shortly|be right there|do not go (anywhere|away)|moment please|a mo|a jiffy)',
    '(put|place|placing|putting|pop|popping|stick) (you|this call|the call) on',
    '(do not mind|ignore|pardon|excuse|apologies for|sorry for|if there is|there will be|may be|might be|bit of|hear) [the|a|any|some|this] [bit of|little|short|long] (silence|quiet|pause|music|dead air|typing|hold music|wait)',
    '(go|goes|be|get|gets) [a bit|very|really|all|a little] (quiet|silent)',
    '(take your time|i will wait|no rush|no hurry|whenever you are ready|still here|still with you)',
    'be (back|right back)',
    '(leave|step|quiet|music|away) ... (minutes|minute|mins|moment|moments)',
    '(more|another|last|longer) (hold|minutes|minute|mins|seconds|secs)',
  ],
  'wait-announced': [
    `(while i|let me|let us|i will|i shall|i am [just] [now] going to|i am about to|i just need to|i need to|i have to|i have got to|i must|allow me to|i want to) [just|quickly|now|first|also] [go and|go|have a|take a|quickly|do a|run a] ${busy}`,
    '(i am|we are) [just|still|now|currently|busy] (checking|looking|pulling|restarting|resetting|sending|updating|waiting|working on (it|this|that|your)|fixing|digging|searching|reading|running|reviewing|opening|loading|verifying|testing|transferring|connecting|calculating|processing|writing|typing|filling|entering|keying|noting|drafting|submitting|scrolling|putting|bringing|getting|trying|asking)',
    '(is|still|system|just|computer|it|thing|slowly) (loading|restarting|booting|processing|saving|slow|spinning|thinking|crawling|warming up|coming up)',
    '(just|still|currently) (checking|looking|searching|loading|pulling|reading|typing)',
  ],
  quotes: [
    '(someone|somebody|they|he|she|caller|callers|scammers|people|nobody|who|agent|colleague|anyone|anybody|letter|message) [ever|has|had|have|may have|might have] (told|tell|said|say|tells|says|claimed|claims|threatened|threaten|threatening)',
    '(outfit|company|letter|text|email|voicemail|website|fella|man|guy|lady|one|collector|friend|cousin|neighbor|neighbour) ... (saying|said|says|telling|told|threatened|threatening|claiming|claimed)',
    'you (told [me|us] (about|of|that)|said|say|mentioned|were told|heard|asked|are asking|were worried|are worried|are afraid|were afraid|read|thought|think|fear) [me] [that|if|about|whether|we|i]',
    '(afraid|worried|scared|rumour|rumor|myth|illegal|not allowed|against the law|not true|false) [that|to|for]',
    '(scam|scams) (that|to|for)',
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
  relieved: [],
  amends: [],
  'warm-thanks': [],
  'warm-praise': [],
  'thanks-for': [],
  sarcasm: [
    '(help|helpful|great|nice|useful|lovely|generous|thanks) not',
    '(thanks|thank you) for nothing',
    `(${happy.slice(1, -1)}) (another|just what i|so now|now i (have|am)|so i (have|am)|more)`,
    '((oh|well|gee|wow) how (helpful|nice|kind|convenient|lovely|generous|thoughtful|sweet)|how convenient|real helpful|big help you|some help|very funny|yeah right|oh sure|fat lot)',
    '(not|never|hardly|nothing|nobody|isn t|no one) [been|be] [very|so|really|at all] (helpful|kind|great|nice|help)',
    '(not|hardly) (great|good|perfect|wonderful|working|fixed|sorted|resolved)',
    '(would|could|should) (be|have been) (great|good|nice|perfect|wonderful|helpful)',
  ],
  goodbye: [
    '(bye|goodbye|good bye|take care|talk soon|see you (soon|then|there|later|on|tomorrow)|good night|farewell|enjoy (your|the)|safe travels|hanging up|so long|cheers)',
    'have a [very|really] (good|great|nice|wonderful|lovely|pleasant|blessed|safe|fantastic)',
    '(that is|that will be|that was) all',
    '(no|nope|nah|think|guess|reckon|believe|done|so) (that is|that will be|that was) (it|everything)',
    '(that is|that will be|that was) (it|everything) (thanks|thank|then|for|from|today|i think|bye|cheers)',
    '(nothing else|no thank you|no thanks|that is all|all set|all good)',
    'thank* [you] [so much|very much] for (calling|contacting|choosing|shopping|chatting|your (call|order|time|patience|business|payment))',
  ],
}
