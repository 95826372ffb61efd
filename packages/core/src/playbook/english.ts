import type { MomentName } from '../taxonomy.ts'
import type { PhraseSets, PromptTexts } from './playbook.ts'

/** Wordings of English that every playbook starts from. */
export const englishPhrases: PhraseSets = {
  insults: [
    '(you are|you must be|are you) [a|an|such|such a|such an|so|just|really|being|some kind of a] [bloody|damn|total|complete|fucking] (idiot|moron|stupid|dumb|imbecile|liar|pathetic|ridiculous person|loser|jerk|crazy person|thick|retarded)',
    '(stupid|dumb|idiot|moronic|pathetic|worthless) (customer|person|woman|man|lady|caller)',
    '(shut up|shut your mouth|piss off|screw you|fuck you|fuck off|go to hell|bite me|kiss my ass)',
    '(what is wrong with you|are you deaf|are you stupid|do you even speak english|you people are all the same)',
    'you (bastard|bitch|asshole|dumbass|scumbag|deadbeat)',
    '[you are|you are just|you are nothing but] a deadbeat',
  ],
  empathy: {
    acknowledge: [
      'i (can|do) [really|totally|completely|certainly|absolutely] (see|hear|imagine|understand|appreciate|tell|sense)',
      'i (understand|hear|appreciate|realise|realize|get) [that|how|what|why|the|your|it|you]',
      'i hear you',
      'i (know|see) (how|that) [must|this|that|it] ... (frustrat*|upset*|hard|difficult|annoying|stress*|worr*|disappoint*|feel*|important|tough)',
      '(that|this|it|which) [must|has to|would|does|can|sounds|is] [be|have been|sound|really|so|very|pretty|incredibly] (frustrat*|upsetting|stressful|annoying|difficult|awful|terrible|tough|worrying|disappointing|inconvenient|exhausting|scary)',
      'thank* [you] [so much|very much] for (letting|telling|bringing|explaining|sharing|flagging|your patience|being patient|bearing|waiting|holding|hanging)',
      'sounds (like|really|so|very|incredibly|pretty) ... (frustrat*|upset*|hard|difficult|rough|stress*|long|tough)',
      '(frustrat*|disappoint*|upset*|stress*) ... (i understand|i get it|i hear you|understandably|of course)',
    ],
    validate: [
      'i (would|will) (be|feel) ... (too|same|frustrated|upset|annoyed|angry|worried|as well)',
      '(you are|you have) [absolutely|completely|totally|quite|every] (right|reason|correct) [to|be]',
      '(anyone|anybody|i think anyone) would (be|feel)',
      '(that|it) (is|was|should) [not|completely|totally|perfectly|absolutely] (understandable|fair|valid|good enough|acceptable|okay|right|what we want|how it should|the experience)',
      '(understandable|understandably|makes [total|perfect|complete] sense|fair enough|i do not blame you|that should not have happened|this should not have happened|that should never happen)',
      'i (would not|do not) (want|like|expect) that either',
    ],
    apologise: [
      '[i am|we are|am] [so|very|really|truly|terribly|extremely|sincerely] sorry',
      '(i|we) [do|sincerely|really|truly|want to|would like to|must|deeply] apolog*',
      '(my|our) [sincere|deepest|sincerest] apolog*',
      'apologies (for|that|about)',
      'i regret (that|the|this|any)',
    ],
    own: [
      '(let me|i will|i am going to|let us) [personally|see if i can|try to|get this|make this|make sure|make it|do everything|do all] (fix|right|sort*|sorted|put this right|make this right|take care of|make it right|look after|own) [this|that|it|you]',
      'i (want|would like) to (help|fix|sort|make this right|put this right|get this)',
      '(i will|i am going to) (stay|be) (with|on) [you|the|this] ... (line|until|through)',
      'we will (get|sort|fix|figure|work) (this|it|that) ... (sorted|out|through|together|for you)',
      'i am (here|going) to help',
    ],
  },
  escalation: {
    manager: [
      '(speak|talk) (to|with) [a|your|the|some|another|someone] [duty|floor|shift|senior|line] (manager|supervisor|boss|superior|someone higher|higher up|someone in charge|somebody in charge|someone senior|someone else)',
      '(get|give|put|transfer|pass|connect|escalate) [me|this|it|through|on|on to|to|over] [a|your|the|to a|to your|to the] (manager|supervisor|boss|someone higher|higher up)',
      'i (want|need|demand|would like) [to] [speak|talk|see|have] [to|with] [a|your|the] (manager|supervisor)',
      '(is there|where is|who is) [a|your|the] (manager|supervisor)',
      '(someone|somebody) [who|that] (can|actually|knows) ... (help|does|do|doing)',
      'your (manager|supervisor|boss) (please|now|right now)',
    ],
    legal: [
      '(my|a|an|our) (lawyer|attorney|solicitor|barrister)',
      '(sue|suing) (you|your company|your bank|the company|this company|the bank|the airline)',
      '(legal action|legal proceedings|small claims|take you to court|see you in court|court case|take this to court)',
      '(report|reporting|complain|complaint|go|going) [this|you|it] [to|with] the (regulator|ombudsman|attorney general|better business bureau|bbb|ftc|cfpb|fcc|trading standards|police|authorities|state)',
      '(ombudsman|better business bureau|attorney general|trading standards|consumer protection)',
    ],
    leaving: [
      'take my (business|money|custom|account) (elsewhere|somewhere else|to)',
      '(switch|switching|move|moving|going|go|leave|leaving) [over|you] [to|for] [a|the|another|your] (competitor*|another company|another bank|another provider|someone else|different provider|different company|different bank)',
      'i (will|am going to|might|may|am ready to|want to|have to) [just] [have to] (leave (you|this (company|bank|provider|place))|cancel everything|close (my|all my|both) account*|switch (provider*|bank*|compan*)|go elsewhere)',
      '(or|otherwise|else) i (will|am going to|am) [just] (cancel|leave|leaving|cancelling|canceling|close|going)',
      '(done|finished|through) with (you|this company|you people|you guys|this bank|this place)',
      '(never|not) (use|using|buy|buying|shop|shopping|come back|coming back|do business|order|ordering) [from|with|here|you|your] ... again',
      '(losing|lose|lost) [me as] a (loyal|long time) customer',
    ],
    complaint: [
      '(file|make|lodge|raise|put in|submit|register|leave) [a|an|another] [formal|official|bad|negative|one star] (complaint|grievance|review)',
      'formal complaint',
      '(post|put|tell everyone|share) ... (social media|twitter|facebook|reddit|review*|trustpilot|google|online)',
    ],
    anger: [
      '(this|that|it|you|service|which) [is|are] [is] [just|absolutely|completely|totally|so|beyond|frankly] (ridiculous|unacceptable|outrageous|disgusting|disgraceful|insane|appalling|pathetic|a joke|absurd|a disgrace|bullshit|bs|garbage|rubbish|useless|a scam|a rip off)',
      '(absolutely|completely|totally) (ridiculous|unacceptable|outrageous|useless|disgusting)',
      '(fed up|sick of (this|you|your|it|these|being|calling|waiting|hearing|explaining|repeating|the runaround)|sick and tired|tired of this|had enough|had it with|end of my rope|at my wits end|losing my patience|lost my patience|last straw|beyond frustrated|so frustrated|really frustrated|very frustrated|extremely frustrated|furious|livid|fuming)',
      'i am [so|very|really|getting|getting really|extremely|absolutely|pretty|quite] (angry|mad at you|pissed|pissed off|upset|frustrated|annoyed|fed up|disgusted|outraged)',
      '(this|it|that) is [so|very|really|getting|extremely|incredibly] (frustrating|infuriating|maddening)',
      '(what the (hell|heck|fuck)|bullshit|for (christ|god|gods|fucks) sake|goddamn|fucking|this is crap|pissing me off|pissed off)',
      '(waste|wasting|wasted) [of] my (time|money|day|morning|afternoon)',
      '(do you|you) [even] (care|not care|listening|understand) ... (at all|to me|what i am saying)',
      '(ripping|ripped) (me|us|people) off',
      '(worst|terrible|horrible|awful|shocking) (service|company|customer service|support)',
      '(nobody|no one|none of you) (listens|cares|helps|can help|is helping|will help|ever calls|calls back|called back|called me back|knows)',
      'how (dare|many times do i|many more times|hard can it be|hard is it)',
    ],
    repeat: [
      '(third|fourth|fifth|sixth|tenth|hundredth|3rd|4th|5th|umpteenth) (time|call|person|agent|day|email)',
      '(called|calling|phoned|rung|contacted|asked|told|explained|said) ... (three|four|five|six|ten|several|so many|multiple|a dozen|hundred) times',
      '(three|four|five|six|seven|ten|several|multiple|so many) (times|calls|people|agents) [already|now|before]',
      '(still|keep|been) (waiting|calling|getting|on hold|being) ... (hour|hours|weeks|days|months|passed around|transferred|bounced|runaround|run around)',
      '(over and over|again and again|time and time again|passed (around|from)|bounced (around|from)|given the (runaround|run around)|transferred (three|four|five|so many))',
    ],
  },
  retraction: [
    'i (should not have|did not mean to|was wrong to|had no right to) (said|say|saying|call|put|threaten*)',
    '(let me|i need to|i have to|i want to|i must) (correct|rephrase|take back|put right) [that|this|myself|what i]',
    '(take that back|i misspoke|scratch that|that was wrong of me|that was not right of me|please forget what i said)',
    'should not have said',
  ],
  distress: [
    'i am [so|very|really|just|a bit|quite|extremely|pretty|getting|totally|also|now] (worried|scared|afraid|anxious|nervous|stressed|frustrated|upset|desperate|devastated|stuck|stranded|exhausted|overwhelmed|panicking|terrified|heartbroken|in pain|in trouble|in tears|at a loss|freaking out)',
    'i (feel|felt|am feeling|have been feeling) [so|very|really|quite|just|pretty] (terrible|awful|horrible|sick|bad|lousy|helpless|cheated|ignored|ripped off|let down|betrayed|scared|anxious|worried|stressed|frustrated)',
    '(i|we|they|he|she|who) [just|have|had|was|were|has|got|have just|have been|had just] (been|got|was|were|getting) (robbed|scammed|hacked|mugged|burgled|evicted|defrauded|fired)',
    '[my|our|his|her|the] (husband|wife|mother|father|mom|mum|dad|son|daughter|brother|sister|grandmother|grandfather|partner|friend|dog|cat|baby|child) [just|has|had|recently] (died|passed away|passed|is dying|is in (hospital|the hospital)|is very sick|had (a|an) (stroke|accident|heart attack))',
    'i (can not|could not) (sleep|cope|afford (this|it|that|to)|take (this|it|any more)|breathe|stop crying)',
    '(really|so|very|extremely|beyond|incredibly) (frustrating|upsetting|stressful|worrying|scary|disappointing|disappointed)',
    '(my|in a|an) (emergency|nightmare)',
  ],
  grievance: [
    'you [guys|people|all|lot] (are|have|had|did|do not|did not|sent|made|keep|kept|charged|told|said|promised|never|always|lost|broke|cancelled|canceled|took|gave me|want me|make me|just|still|can not|could not|were supposed|should have)',
    '(your|this) (app|website|site|system|company|service|agent|agents|staff|driver|store|delivery|product|people|fault|mistake|colleague|policy|policies|bank|airline|hotel|internet|bill|router|software|update|rules|support|phone line|order|package|bot)',
    '(my|the) (bill|order|package|delivery|refund|claim|account|internet|service|payment|card|booking|reservation|flight|room|line|router|app|password|subscription|statement|phone) (is|was|has|have|had|still|never|keeps|did|does|got|just)',
    '(nobody|no one|everyone|the last (agent|person|guy|lady|rep)|they|someone) [there|here|at your] (told|said|promised|keeps|kept|helps|helped|calls|called|answers|answered|transferred|hung|knows|cares|listens)',
    '(on hold|been waiting|still waiting|waited|hung up|transferred|passed around|overcharged|charged (me|twice)|ripped off|wrong (bill|amount|item|price|size|order|address|account|thing))',
    '(third|fourth|fifth|second) time',
  ],
  questions: [
    '(can|could|would|will|do|did|does|are|is|have|may|shall|should|was|were) (you|i|we|that|this|it|they|there|your)',
    '(what|when|where|how|why) (is|are|was|were|do|did|does|would|will|can|could|should|have|has|about|much|many|often|long|kind|sort|time|day|else)',
    '(which (one|ones|of|do|would|kind|day|time)|who (do|did|am|are|should|would))',
    '(make sense|all right with you|okay with you|sound good|sound okay|any questions|is that correct|is that right|anything else)',
  ],
  backchannels: [
    '(okay|ok|yeah|yep|yes|right|sure|huh|mhm|aha|alright|i see|got it|go on|great|good|fine|cool|no|oh|wow|really|exactly|thanks|thank you)',
  ],
}

/** What each moment's prompt says where a playbook does not. `{slots}` are filled by what was detected. */
export const englishTexts: Readonly<Partial<Record<MomentName, Required<Pick<PromptTexts, 'headline' | 'detail'>> & PromptTexts>>> = {
  'disclosure-missing': {
    headline: 'Say now: {title}',
    detail: 'This has to be said on this call, and it has not been heard yet.',
  },
  'prohibited-language': {
    headline: 'Take that back: {title}',
    detail: 'This must not be said to a customer. Correct it in your next sentence and go on calmly.',
    say: 'Let me correct what I just said. I am sorry about that. Here is what I can do for you.',
  },
  'escalation-risk': {
    headline: 'Slow down: {title}',
    detail: 'Name what went wrong for the customer, say what you will do yourself, and only then the next step.',
    say: 'I hear how serious this is. Let me tell you exactly what I will do about it right now.',
  },
  'empathy-gap': {
    headline: 'Acknowledge it before you solve it',
    detail: 'The customer is upset, and the answer went straight to the steps. One honest sentence first makes the rest easier to hear.',
    say: 'I am sorry, that sounds really frustrating. Let us get it sorted together.',
  },
  monologue: {
    headline: 'Pause and ask a question',
    detail: 'You have been talking for {seconds} seconds without a question. Check that it makes sense so far.',
    say: 'Does that make sense so far, or shall I go over any of it again?',
  },
  'knowledge-found': {
    headline: '{title}',
    detail: '{summary}',
  },
}
