import type { Cue, FeelingIdea } from './playbook.ts'

type GuardedCue = Extract<
  Cue,
  | 'card'
  | 'card-code'
  | 'social'
  | 'password'
  | 'one-time-code'
  | 'safeguard'
  | `recording-${string}`
  | `marketing-${string}`
  | `consent-${string}`
  | 'mind'
  | 'no'
>

const adverts =
  '(newsletter|newsletters|news letter|mailing list|mailings|marketing|promotional|promotion|promotions|promo|promos|special offers|text alerts|e-mail list|email list|sms list|text list|partner offers|weekly deals|weekly offers|weekly specials|sales texts|text deals|deal texts|email blast*|e-mail blast*|call list|calling list|contact list|offers list|deals list|vip list|vip club|vip texts|text club|deals club|advertising|advertisement*|adverts|flyers|coupons|catalog|catalogue|circular|sale alerts|sales list|sales calls|deal alerts)'
const offers = `(${adverts.slice(1, -1)}|offers|deals|specials|partners|our partner|sister company|sister companies|sister brand*|sister site|third parties|affiliates|sponsors|sales team|travel club|rewards club|club emails|every sale|sales and|bargains)`
const toGet =
  '(receive|receiving|get|getting|hear|hearing|sign|signing|join|joining|subscribe|add|adding|put|putting|pop|send|sending|text|texting|email|opt|enroll|enrol|be on|be added|keep you|see|like|share|sharing|pass|passing)'
const may =
  '(would you|would it be (okay|ok|alright|all right|fine|cool)|do you want|d you want|may (i|we)|can (i|we)|could (i|we)|is it (okay|ok|all right|alright|fine|cool)|shall (i|we)|should (i|we)|are you (interested|okay|ok|happy|fine|up|down)|interested in|do you mind|would you mind|mind if|want (me|us|our|to|the|some|in on)|fancy|care for|okay (if|to)|ok (if|to)|if you (want|like|would like|are okay|agree|wish|prefer|say)|how about (i|we)|(i|we) (can|could|would be happy to)|happy to|you want|you okay|permission|say the word|only if)'
const recording =
  '(recorded|recording|recordings|recorder|taped|taping|tape|tapes|unrecorded|record (me|this|us|my|it|that|calls|the call|anything|our|what|the conversation))'
const offVerb =
  '(stop|turn off|switch off|shut off|shut down|quit|end|pause|cancel|disable|kill|cut|lose|drop|ditch|knock off|hit stop on|hit pause on|get rid of|cease)'
const off =
  '(stopped|stop|stopping|paused|pause|pausing|disabled|disabling|ended|ending|turned off|turn off|turning off|switched off|switch off|switching off|shut off|shutting off|killed|killing|suspended|suspend|suspending|muted|mute|muting|halted|halting|cut|cutting|masked|masking)'
const okay =
  '(okay|ok|all right|alright|fine|comfortable|happy|good|cool|agree*|consent*|permission|mind|object|objection|with you|problem|by you)'

/** What the agent does to the customer's name, and what for; who may overhear, and what should no longer be said. */
export const guardedIdeas: Readonly<Record<Extract<FeelingIdea, 'enrols' | 'adverts' | 'overheard' | 'hush'>, readonly string[]>> = {
  enrols: [
    '(i|we) [have|will|am|are|just|also|already|shall] [just|also|already|quickly|gone|went|now|going to|taken the liberty of|took the liberty of] [ahead and] (signed|sign|signing|put|putting|add|added|adding|enroll*|enrol*|subscribe|subscribed|subscribing|opted|opting|register*|included|popped|stuck|switched|switching|turned|turning|flipped|snuck|slid|slipped|threw|set|setting|got you|dropped|chucked|flagged|marked|ticked|ticking|checked|activated|activating|enabled|enabling|started|starting|passed|passing|shared|sharing|gave|given|handed|forwarded|sent your)',
    '(you will|you are going to|you would|expect|your phone will|your inbox will) [also|now|be|to|start|soon|probably|only] (get|getting|receive|receiving|hear|hearing|start getting|start receiving)',
    'you are [all|now|also|already] down for',
    '(you are|it is|they are|is|are|been|gets|get) [all|now|automatically|also|already] (signed|subscribed|enrolled|enroled|opted|added|switched on|turned on|activated|ticked|checked)',
  ],
  adverts: [
    '(newsletter|newsletters|news letter|mailing list|mailings|marketing|promos|text club|text list|sale alerts|deal alerts|sales texts|deal texts|vip texts|vip list)',
    '(text|texts|email|emails|messages|calls|alerts|list) ... (offers|deals|specials|promotions|promos|bargains|sales)',
    '(offer|deal|special|deals|offers|promo|promotion*|sale|sales) (texts|emails|messages|alerts|list|calls)',
    'our [own|weekly|daily|best|latest|partner|holiday|special|baby|nursery|members] (offers|deals|specials|promotions|promos|bargains)',
  ],
  overheard: [
    '(walked in|walking in|come in|came in|comes in|came home|come home|got home|sat down|right here|right there|next to me|beside me|behind me|standing here|in the room|in the car|in here|here with me|on speaker|can hear|hears|hearing|listening|in earshot|not alone|in front of|at work|at my desk|in public|on the bus|on the train|somebody here|someone here|in line|got company|has company|have company|people around|people here|is back|just arrived)',
  ],
  hush: [
    '(not|no more|stop|leave|drop|skip|quit|done with|rather not|without|instead of|less of|park|keep) [like|really|just|do|doing|be|discuss|discussing|talk|talking|get into|go into|going into|go over|going over|have|about|say|saying|mention|read|reading] [about|any|any of|all|into|more|of] (the|that|this|those|it|my|any|anything|here|now|me) [medical|health|personal|private|body|doctor] [stuff|bit|part|things|talk|questions|details|side|business]',
    '(leave (it|that)|not now|not here|not right now|later|hush|shh|quiet|another time|wait|stop|no more|keep it (down|vague|general)|change the subject|something else)',
  ],
}

/** What is listened for where something of the customer's must be guarded: payment data, consent, recording, marketing. */
export const guardedCues: Readonly<Record<GuardedCue, readonly string[]>> = {
  card: [
    '(card|cards) (number|numbers|no|nr|num|details|detail|information|info|digits|data)',
    '(number|numbers|digits|no|digit) [that is|that are|printed|embossed|written|running] (on|from|off|of|across|along|in|at|down) [the] [front|middle|face|top|center|centre|bottom] [of] (your|the|that|ur|his|her) [credit|debit|bank|actual|physical] (card|visa|mastercard|master card|amex|american express|discover|plastic)',
    '(number|numbers|digits) (across|along) the (front|middle|face)',
    '(number|numbers|digits) on the front',
    '(picture|pic|photo|image) of [the|your|ur] [front|back|both sides] [of] [the|your|ur] [debit|credit] (card|visa)',
    '(card|visa|mastercard|amex) what is the number',
    '(sixteen|16|fifteen|15) [little] (digit*|number|numbers)',
    '(long|big|raised) (number|numbers|digits)',
    '(your|the|that|ur) (visa|mastercard|master card|amex|american express|discover) (number|numbers|details|info)',
    '(digits|number|numbers) [of|on|off] your [credit|debit] (visa|mastercard|amex|card)',
    '(get|have|take|grab|give me|read me|gimme|read out|read off|tell me) (your|the|a|that|ur) (credit|debit) card [number]',
    '(read|recite|call|say|spell|rattle) [me|us] [out|off|over] (your|that|ur|the) [whole|full|entire] (card|visa|mastercard|amex)',
  ],
  'card-code': [
    '(cvv|cvc|cvv2|cvc2|cvs code|c v v|c v c|security code|security number|security digits|card code|card verification)',
    '(three|3|four|4) digit (code|number|security)',
    '(three|3) [little|small|last|tiny|extra|final|security] (numbers|digits|ones)',
    '(last three|three|code|number|numbers|digits) [that is|that are|printed|written|there] (on|from|off|at|round) (the|its|it is) [card] (back|reverse|other side|flip side|signature*|rear)',
    '(code|number|numbers|digits) on the flip side',
  ],
  social: [
    'social security [number]',
    'social insurance number',
    '(full|whole|entire|complete|actual) social',
    '(ssn|s s n|soc sec)',
    '(all|whole|full|the|complete) nine [digits|numbers]',
    '(your|the|ur) social [number]',
    'nine digit social',
    '(name|number|address|birth|dob|zip) [and|your|the] social',
    'social (and|comma|plus) (date|dob|your|zip|birth*)',
  ],
  password: [
    '(password|passwords|pass word|passcode|pass code|passphrase|pin|pin number|pin code|secret word|p i n|passwd|pwd)',
    '(login|log in|log on|logon|sign in|signin|portal|banking|email|e-mail) (pass|details|credentials|info|information)',
    '(banking|bank|portal|e-mail|email) (login|log in|logon|sign in|log on)',
    '(your|the|ur|current|those) (login|credentials|logins|sign in)',
    '(what|which|that|old|same) pass',
    'password (are|do|did) you (typing|using|entering|have|use)',
  ],
  'one-time-code': [
    '(one time|onetime|otp|two factor|2fa|authenticator|authentication|login|log in|sign in|security|verification|six digit|6 digit|access) (code|codes|passcode|password|pin|token|number)',
    '(code|number|digits|passcode|numbers) [that is|showing|you see|displayed] (from|in|on|off|out of) (your|the) [banking|bank] (authenticator|app|bank|text*|phone|message)',
    '(code|digits|numbers|passcode|pin) [that] (your bank|the bank|they|that|which|it) [just|has] (texted|sent|came|messaged|emailed|pops|popped|shows|got)',
    'otp',
  ],
  safeguard: [
    `${off} ... (recording|transcript|line|recorder|tape|audio)`,
    '(recording|recorder|tape|transcript) (is|has|will be|gets|goes) [now|been|all] (off|paused|stopped|muted|masked|suspended)',
    '(secure*|safe|encrypted|protected|private|payment|self service|pay) (line|link|form|page|keypad|payment|system|portal|site|channel|method|window|way|upload|screen|ivr|box|field|checkout|app)',
    '(keypad|key pad|touch tone|dial pad|number pad|phone pad|automated (system|line|service)|phone keys|payment link|paylink|ivr|handset keys)',
    '(enter|type|key|punch|put|tap|pop|input) ... (on|into|using|with|in) (your|the|our) [own] (phone|keypad|keyboard|app|website|site|form|page|link|dial|portal|handset|screen|reader|buttons|keys)',
    '(punch|tap|key|type) (it|them|that|those) (in|on) (yourself|your end)',
    '(do not|never|no need to|rather you did not|please do not|not to) (say|read|tell|give|send|share|type|post|write|paste|put) ... (out loud|aloud|here|in (the|this) chat|in chat|to me|to anyone|to anybody|by e-mail|by email|over the phone|on the phone|to us)',
    '(do not|please do not|never) (say|tell|give|send|share|read|type) [me|us|anyone|it|out|any] [the|your|that|those] (password|pin|card number*|number|numbers|social|code|card|digits|it)',
    '(link|page|form|website|app) where you (can|put|enter|type|fill)',
    '(put|type|enter|key) (it|them|the numbers|the number|that|the card) [number] (in|into) (on|with|by|using|yourself)',
    '(can not|will not|not able to|never|can t|do not|not going to) (hear|see|store|get to see|be able to see|hear or see|see or hear) (it|them|the|your|what|those|any|a thing)',
    '(so|that way) (i|we) (do not|never|can not) (hear|see|know)',
    '(link|text|email|e-mail) [i] ... (so you can|for you to|to) (pay|enter it|put it|type it|fill it|do it|pay it) [yourself|there|on]',
  ],
  'recording-named': [recording, '(record|records|monitored|monitoring) [the|all|our|every|this|each|your|calls|call|line|it]'],
  'recording-asked': [
    `(is it|is that|okay|ok|all right|alright|mind|permission|consent|comfortable|fine|good|happy|can (i|we)|may (i|we)|could (i|we)|do (i|we) have|agree*|object|objection) ... ${recording}`,
    '(permission|okay|ok|all right|alright|consent|mind|comfortable|fine) ... to record',
    `${recording} ... (is that|that|are you|you|do you|have you|any|got) [all|any|a|it] ${okay}`,
    `${recording} ... (okay|ok|alright|all right|fine|good|cool) (with|by|to|for) (you|proceed|go|continue|us)`,
  ],
  'recording-stopped': [
    '(it is|that is|is|we are) [all|still] off',
    'still off',
    'not put it back on',
    `(have|has|had|am|will|just|now|been|is|be|can|getting|let me|lemme|are|done|there|did) [now|just|already|gone ahead and|go ahead and|get that|quickly|gonna] ${off} ... (recording|it|recorder|that|this|tape)`,
    `${off} [off] (the|that|this|our) (recording|recorder|tape|thing)`,
    `${off} (it|that) (now|for you|right away|right now|straight away|this second|here)`,
    `(recording|recorder|it|call|that|tape|machine|line) (is|has been|has|is now|was|are|goes|should be) [all|now|been] (off|stopped|paused|disabled|turned off|switched off|not recorded|dead|gone|shut off|not recording|not on|not running)`,
    '(turned|switched|turning|switching|shut|shutting|clicked|flicked|flipped|toggled|turn|switch|take|get|getting|have|cut) (it|that|this|the recording|the tape|you|the recorder) [right|straight|all|switched|turned] off',
    '(stopped|paused|ended|stopping|pausing|killed|killing|stop|pause|halted|disabled|cut) (it|that|this|the recording) [now|here|for you|right]',
    '(not|no longer|is not|are not|not going to be) [being] (recorded|recording|taped|taping)',
    '(nothing|no tape|no recording|no recorder) [is|being|on|will be] (recorded|recording|taped|running|on|kept)',
    '(unrecorded|non recorded|not recorded|off the record) [line|channel]',
    '(visit|write|come|go|use|reach|contact|email) ... (branch|store|website|office|letter|mail|chat|online|person|form)',
    '(by|via|in) (letter|mail|e-mail|email|chat|post|writing)',
    '(end|ending|finish|have to hang up|stop|close|drop|terminate|disconnect) [up] (this|the|our) (call|conversation|line)',
    '(call|transfer|put|move|switch|ring) you ... (unrecorded|without recording|not recorded|non recorded|off the recorded)',
    '(recording|tape|recorder) [is|has] [been|now|all] off',
    '(hit|pressed|hitting|pressing|press|clicked|click) [the] (stop|pause|off) [button|recording|now|on]',
    '(off|paused|stopped) [it goes|you go|now|as of now|from here]  (from here on|from now on|as of now|as you asked|as requested|like you asked)',
  ],
  'marketing-asked': [
    `${may} ... ${toGet} ... ${offers}`,
    `${may} ... ${offers}`,
    `(interested|okay|agree|opt in) ... ${offers}`,
    `${offers} ... (would you like|do you want|is that okay|is that ok|is that all right|okay with you|interested|yes or no|want (in|that|it|those|them)|sound good|shall i|should i|if you like|up to you|if you want|only if)`,
  ],
  'marketing-done': [
    `(sign|signed|signing|put|putting|add|added|adding|enroll*|enrol*|subscribe|subscribed|subscribing|opt|opted|opting|register*|include*|pop|popped|popping|stuck|stick|switched|turned|flipped|snuck|sneaked|slid|slipped|threw|throw|throwing|set|setting|got|slotted|dropped|chucked|plonked|placed|move|moved|flagged|marked|book|booked) you [up|in|down] [on|to|onto|for|in] [the|our|a|all] [list|lists|club|program] [for|with] ... ${offers}`,
    `(sign|signed|add|added|adding|subscribe*|put|putting|use|using|pop|popped|entered|gave|given|pass|passed|passing|hand|handed|share|shared|sharing|sold|sell|forward*|sent|send|register*) (your|this|that|ur|along your) (name|e-mail|email|number|phone|phone number|cell|mobile|address|email address|e-mail address|details|info|information|contact*) [down] ... ${offers}`,
    `(keep|keeping|leave|leaving|kept|left) you on [the|our|that] [list|lists] [for|of] [the|our] ${offers}`,
    `(your|the|that|ur) (e-mail|email|number|phone number|email address|phone|cell|mobile|details|info|contact*) [is|are|will be|goes|s] (going|go|gone|on|added|in|passed|shared|signed|goes) ... ${offers}`,
    `(put|placed|putting|have|got|added|signed) you [down] (on|for|into|in|to) [our|the|all|every] ... ${adverts}`,
    `(tick*|check*|switched on|turned on|flipped on|activated|enabled|left on) ... (box*|on|for|our|the|you|your) ... ${adverts}`,
    `(box|boxes) ... ${adverts}`,
    `(ticked|checked|selected|chosen|chose) [yes to|the] ${adverts}`,
    `(you will|you are going to|you can|you are|expect) [also|now|be|to|start|soon|probably|only] (get|getting|receive|receiving|hear|hearing|expect|start getting|start receiving|start seeing|start hearing|have) [all|from|some|a few|about] [of] [our|the|every|some|a] [weekly|monthly|best|special|latest|great|hottest|exclusive|finest|carefully|chosen|friends|little|occasional|few] [of] (offers|deals|specials|partners|sales|sale|coupons|promos|bargains|text deals)`,
    `(you will|you are going to) [also|now|be|start] (get|getting|receive|receiving|see|seeing|hear|start getting|start receiving|start seeing|find) ... ${adverts}`,
    `(you will|you are going to) [also|now] (get|receive|hear|have) ... (calls|texts|emails|messages|something|mail) from [some of|a few of|one of] (our|the) (partners|partner|sponsors|sister|affiliates|friends|sales|marketing)`,
    `(they|partners|partner|friends|sponsors|team) will ... (offers|deals|specials|promos|coupons|pitch)`,
    `(sending|send|texting|text|emailing) you [all] [of] [our|the|some|a few] [weekly|monthly|daily|regular|latest|best|hot|special] ${adverts}`,
    `(sending|texting|emailing) you [all] [of] [our|the|some|a few] [weekly|monthly|daily|regular|latest|best|hot|special] (deals|offers|specials)`,
    `(pass|passing|passed|share|sharing|shared|give|giving|gave|hand|handing|handed|sell|selling|sold|forward*|sent|sending) (your|you) [contact|phone|email|mobile|cell] (details|number|e-mail|email|information|info|name|phone|along|over|contact|data) [on|over|along] [to|with] [a|our|some|the|one] [few|couple] [of] ... (partner*|marketing|sister*|sales|third part*|affiliate*|sponsor*|friends|companies|brands|vendors|advertisers)`,
    '(on the list|on our list|on that list|on the mailing) ... (hear|get|receive|see|first to|texts|emails)',
    `(you will|you are going to|expect) [also|now|be|to|soon|probably] (get|getting|receive|receiving|hear|have) [from|a|an|the] [call|text|email|e-mail|visit|message|offer] from (our|one of our|some of our|a) [select|trusted|chosen|good|solar|travel|insurance|energy|security|credit|new] (partner*|sister*|affiliate*|sponsor*|sales|marketing|travel club|friends at)`,
    `you are [all|now|automatically|well] (signed up|subscribed|enrolled|opted in|added|put) [for|to|in|on|into] [our|the|all] ${offers}`,
    `(gets|get|got|are|is|being) [automatically] (put|added|signed up|enrolled|subscribed|opted in) (on|to|for|in|into) [our|the|all|a] ${adverts}`,
    '(put|popped|added|signed|got|stuck|set|enrolled) you [up|down|in] (for|on|to) (it|that|them|those) (anyway|anyhow|regardless|all the same|just in case|still)',
  ],
  'marketing-wanted': [
    `(sign me|put me|add me|subscribe me|get me|pop me|keep me|opt me in|enroll me|enrol me|stick me) [up|down|on|to|in] ... ${offers}`,
    `(i want|i would like|i would love|i love|can i|could i|how do i|how can i|let me|i will take|want to|may i|would love to|like to) ... (get|join|receive|sign|have|subscribe|be on|hear|on|the|your|those) ... ${offers}`,
    `(send|text|email) me [all|the|your|those|any|some] [of] [the|your|those] [weekly|latest|best] ${offers}`,
  ],
  'recording-refused': [
    `(do not|would not|did not|never|not|can not|will not|nobody|has not|have not) [really|ever|even|be|personally|actually] (want|wanted|wish|like|liked|agree|agreed|agreeing|consent|consented|consenting|allow|allowed|authorize|authorise|authorized|need|give|gave|given|accept|appreciate|do|approve|said|okay|okayed|let|having|permit|have my|going|willing|fond|keen|into|talk*|speak*|here for) ... ${recording}`,
    `(rather|prefer|sooner|feel better|happier|easier|more comfortable|feel safer) ... (not|did not|do not|no|without|off|stop|stopped|were not|was not) ... ${recording}`,
    `${offVerb} [it|with] [the|this|that|your|with the|any|all|with|all the] (recording|recorder|tape|taping|recordings|tapes)`,
    '(turn|switch|shut|knock|cut|click) (the|that|this|your) (recording|recorder|tape|recording thing|tape machine|taping) off',
    '(turn|switch|shut|take) ... (recording|recorder|tape|taping) off',
    '(do not|please do not|can not|nobody|no one|never|(can|could|will|would) you not) (record|tape|records|tapes) (me|this|us|my voice|the call|our|nothing|anything|it)',
    '(stop|quit|not be|no more) (recording|taping) [me|this|us|it]',
    '(do not|please do not|will not|not going to|refuse to|not about to) be (recorded|taped)',
    'without [me] [being] (recorded|taped|recording|the recording|the tape|a recording)',
    `(not|no) [really|too|so|exactly|very|at all|one bit] (comfortable|okay|ok|happy|fine|cool|good|keen|down|crazy|thrilled|alright|big) [with|about|on|fan] ... ${recording}`,
    `(i|we|strongly|have to|must|do) object ... ${recording}`,
    `(refuse|decline|refusing|opt out|opting out|withdraw|revoke|uncomfortable) ... ${recording}`,
    '(take|get|keep|leave) me off [of] [the|your|any|that] (tape|recording|recordings)',
    `(is not|not) okay to record`,
    '(no|without) (recording|recordings|tape|taping|recorder|tapes) [please]',
    '(who|where) (said|told|gave|do you get off) ... (record|tape|recording|taping)',
    `${recording} ... (not okay|uncomfortable|not cool|no thank you|no thanks|not for me|bothers me|without my|creeps me out|is a no|not fine)`,
  ],
  'marketing-refused': [
    `(do not|no|stop|not|without|never|quit|hate|can not stand|enough|rid of|keep) ... ${adverts}`,
    '(unsubscribe|take me off|remove me|opt out|opt me out|no spam|do not spam|no ads|junk mail|keep (it|that|them|those) to yourself|leave me off|keep me off|enough (emails|spam|texts|junk))',
  ],
  'consent-refused': [
    '(rather|prefer|prefer to|sooner) [that|if] [i|you|we|to|it] (not|did not|do not|would not|was not|wait|leave)',
    '(absolutely not|no way|certainly not|definitely not|not really|not today|not at this time|no thank you|no thanks|hard pass|never|not now|not yet|not right now|not here|not over the phone|not on the phone|not on this|not like this|not happening|not a chance|not particularly|not keen|not a good time|bad time|rather not|prefer not|better not|not while|not with|not in front)',
    '(do not|would not|did not) (think so|want|consent|agree|feel comfortable|like|authorize|authorise|allow|wish|feel right|go into|go there|talk about|tell me|say|discuss|read|share|bother)',
    'not (comfortable|okay|ok|happy|interested|sure i want|alone|good with|fine with|cool with|ready)',
    '(let us|let s|can we|could we|we can|please) (not|leave|skip|drop|wait|hold off|keep it|stick to|park)',
    '(i do mind|i would mind|i mind|mind very much|does bother|would bother|bothers me)',
    '(keep|leave) (me|it|that|this|them) (out|off|private|to yourself|there|be|alone|for now|to one side)',
    '(get|have) (enough|too many) [of]',
    '(no|none) of (your|anyone is) business',
    'i [will|would] [have to|am going to|am] (refuse|decline|object|pass|wait|skip)',
    '(only|just|rather|prefer) [want to|to] (talk|speak|hear|discuss) [it|that|this] [from|to|with] (my|the|doctor|a doctor)',
    '(put it|send it|get it|have it|just send|just mail) [me] ... (writing|letter|mail|post|portal|email)',
    '(on speaker|at work|in the room|people around|people here|somebody here|someone here|not alone|in public|on the bus|on the train|can hear|earshot|listening)',
    '(another|some other|different) time',
    '(call|ring|phone) me (back|later|another|when)',
  ],
  'consent-given': [
    '(agreed|(read|talk|ask|discuss|chat) away|good as any|course|i wish you would|consent given|yes|yeah|yep|yup|ya|yea|ye|yah|yas|aye|si|sure|okay|ok|k|kk|fine|alright|all right|of course|absolutely|definitely|certainly|naturally|indeed|affirmative|totally|please do|go ahead|go right ahead|go for it|go on|on you go|away you go|crack on|fire away|fire at will|shoot|hit me|lay it on me|let her rip|let it rip|be my guest|by all means|knock yourself out|why not|i guess|i suppose|i reckon|whatever|do it|do what you|do your thing|you do you|feel free|no problem|not a problem|no bother|not a bother|no worries|no objection*|works for me|that works|sounds good|sound|grand|righto|i agree|i consent|i do|you can|you may|you got it|you have got it|you bet|mhm|huh|good with|cool|np|good by me|have at it|please|happy to|suit yourself|please yourself|let us (do|hear|have it|go|get into)|carry on|do not see why not|nothing to hide|no secrets|right ahead|good to go|you have my (blessing|permission|consent|okay|word)|permission granted|granted|gladly|with pleasure|would be (good|great|grand|lovely|nice)|i would (like|love|appreciate|want)|for sure|you know it|ten four|roger|copy that|spill [it]|give it to me|all ears|just me here|only me here|nobody here but|(now|that|today|phone|here) (is|works) (good|fine|great|okay|perfect|grand|just fine)|(good|great|fine|perfect) time|i am (alone|on my own|by myself|in private))',
    '(do not|not|never|would not) [at all|really] (mind|care|bother|bothered)',
    '(if you|if we) (must|have to|want|like|need|insist)',
    '(just|you can|go on and|please) (speak|talk|say it|tell us|read it|spill|give it)',
    '(what i am here for|i called you|(why|what) i (am calling|called|am here|rang|am ringing|phoned|am phoning)|what i am ringing for|tell me|love (that|to)|you have it|please tell|want to (hear|know)|dying to|been waiting)',
  ],
  'consent-withdrawn': [
    '(not|stop|no more|drop|leave|skip|done with|enough|quit|park|off) ... (health|medical|medicine|results|personal|private|body|hospital|doctor|diagnosis|form|sick) [and such] (stuff|things|talk|questions|part|bit|end|topic|topics|matters|side|business|details|info|information|subject|history)',
    '(changed my mind|change my mind|on second thought|second thoughts|having second)',
    '(do not|stop|not to|no) (write|writing|type|typing|put|putting|post|posting|send|sending) (anything|any|more|it|that|this|those) ... (more|here|this|it|after all|please|in here|visit|result|results|there)',
    '(take|taking) (that|it|my (consent|permission|yes|okay)) back',
    '(withdraw*|revoke*|cancel) [my] (consent|permission|okay|agreement|authorization|that)',
    'no longer (agree|consent|okay|ok|want|comfortable|fine)',
    '(just|i|we) (said|asked|told) [you] [to|i] (leave it|drop it|stop|skip it|not to|not now|not here|no more|do not)',
    'do not be (going|getting) into (it|that|any)',
    '(leave|keep) it (there|at that) [now|please]',
    'not (okay|comfortable|fine|happy|good|cool|alright) ... (anymore|any more|any longer|after all|now)',
    '(do not|would rather not|rather not|prefer not to|prefer not|sooner not|stop|not|never|no|quit|done) [want to|have to|going to] (talk|talking|discuss|discussing|go into|going into|share|sharing|speak|speaking|hear|hearing|say|saying|mention|tell|read|reading|have that|get into|go there|carry on|go on|continue) ... (anymore|any more|now|phone|that|this|it|my|after all|more|else|about|here|with|out loud|another)',
    '(stop|no more|enough|hold it|whoa|hang on) (right there|there|with that|of that|about that|talking|reading|please stop|on that)',
    '(leave|drop|skip|park|forget|shelve) (that|it|this|all that|the health|the medical|the results|my) [bit|stuff|part|results|one] (now|there|be|alone|for now|for another|please|then|out|today|subject|bit|stuff|part|till|until|just|i|not|we)',
    '(let us|can we|could we|please|maybe|we better|better) [just|please] (not|leave|drop|skip|stop|park|hold off|change the subject|wait|pause) [doing|going|talk*|discuss*|into|over|about] (that|this|it|there|the|here|talking|discussing|with|now|on|off)',
    '(actually|wait|hang on|hold on|hold up|sorry|oh) [no|wait|hang on|hold on|stop|actually] (no|stop|do not|not now|not here|i would rather|let us not|leave (it|that)|i am not (comfortable|alone|okay)|keep (it|that)|scratch that|never mind) [say|tell|go|read|talk|that|it|let us|i|we|leave|anything|stop]',
    '(wait|hang on|hold on|hold up|whoa|sorry|oh) ... (please do not|do not (say|tell|go|read|talk|do|mention)|stop (talking|reading|there|it|please)|not now|no more)',
  ],
  mind: [
    '(do|would) you [all|guys|two] mind',
    'mind if',
    '(any|have|an) (objection*|issue|issues|problem|problems|trouble|qualms)',
    '(object to|object if|problem (if|with)|issue (if|with)|opposed to|against (me|us|it)|bother you|trouble you|be a problem|be an issue|be a bother|rather (i|we) (did not|not))',
  ],
  no: ['(no|nope|nah|not|nay|none|naw|never)'],
}
