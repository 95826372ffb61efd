import type { EscalationIdea } from './playbook.ts'

const someone = '(someone|somebody|anyone|anybody|whoever|person|people|one|human|colleague|rep|agent|man|woman|lady)'
const boss =
  '(manager|managers|supervisor|supervisors|superior|superiors|(your|the|ur|a) boss|bosses|mgr|supe|gaffer|director|directors|chief executive|ceo|head office|management|higher up|higher ups|department head|regional manager|top dog|head honcho|big boss|the owner|team lead|team leader|line lead|shift lead|your lead|your senior|a senior|senior (agent|colleague|advisor|adviser|person|rep|member)|head of|president|proprietor)'
const firm = '(bank|company|provider|shop|store|airline|carrier|insurer|lender|hotel|supplier|outfit|place|app|service|brand|firm|broker)'
const angry =
  '(angry|furious|mad|cross|livid|fuming|raging|steaming|ticked off|cheesed off|browned off|pissed|pissed off|vexed|outraged|disgusted|appalled|annoyed|irate|enraged|incensed|irritated|aggravated|hacked off|narked|miffed)'

/** Of the customer: asking for somebody higher, threats, anger, and whom they are about. */
export const escalationIdeas: Readonly<Record<EscalationIdea, readonly string[]>> = {
  // Of the customer: who should hear of it.
  boss: [
    boss,
    `${someone} [there|here|else] [with|who|that] [can|has|is] [actually|a|really] [bit|make|take|some] ... (above you|over you|higher|senior|charge|authority|clout|power|pull|decision|decisions|decide|decides|say so|rank|competent|sense|brain|responsible|upstairs|important|runs|knows what)`,
    `${someone} [who|that] [is|can|has|will] [actually|really|is] (above|over|can help|can fix|knows|will listen|listens)`,
    '(whoever|who) [is|ever] [is] (over you|above you|in charge|runs|your boss|responsible)',
    '(stripes|stars|weight) on their',
    'running (this|that|your|the) (department|place|branch|shop|show|company|outfit|circus|call cent*)',
    '(higher up|up the (chain|ladder|line|food chain)|food chain|above your (head|pay grade|grade)|next level|one level up|a level up|the top|the person (above|over)|the boss|top brass|powers that be)',
    '(real|actual) (person|human)',
    '(whoever|person|man|woman|one) [who|that] (signs|pays) your',
  ],
  reach: [
    '(speak|speaking|talk|talking|chat|word|put|get|getting|fetch|bring|give|pass|transfer|connect|escalate|escalated|want|wanna|need|demand|demanding|require|let me have|let me speak|let me talk|gimme|send|patch|wait for|insist|expect|requesting|request|call|grab|refer|raise|take this|hand me|hand this|through to|come to the phone|kick this|bump this|prefer|rather|find me|deal with|dealt with|dealing with|tell|wants|his number|her number|their number|call back|call me|ring me|about|available|now|please|this instant|write|writing|address|i would like|is there|any chance|any chance of|see)',
    '(who|what) (is|are|was) [the] [name|your]',
    '(who|whom) do you (report|answer) to',
    '(name|number|details|email|address) of',
    'would want to',
  ],
  'your-boss': [
    `(your|asking for a|asking for the|asked for a|asked for the|ask for a|a different|another) [own|damn|bloody|direct|immediate|shift|duty|line] ${boss}`,
    '(go|going|went) (above|over) (you|your)',
    'someone who [actually|really] (knows|cares|listens)',
    `${someone} (in|at|over) (that|the|your|this) (building|place|office|company|bank|team|end) (with|who|that)`,
  ],
  'own-boss': [
    `(my|our|his|her|their|account|store|property|project|office|building|task|password|case|campaign|bar|floor|product|general|sales|stage|tour|kitchen|night|site|branch|relationship) ${boss}`,
    `(i am|i work as|am|as|i was|being) (the|a|an|their|our) ... ${boss}`,
    '(finally|at last) (someone|somebody|a person|a human)',
    '(team|group|floor) of managers',
    '(manager|supervisor|director) (at|of|for|over at) (a|an|the|my|our|work)',
    '(manager|supervisor|boss) (is|called|named|s) (name|still|out)',
  ],
  plain: [
    '(your manager approve|can your manager|do i (have|need) to|i (have|need) to write|how would i|is that through you|what time|what is|what does|explain|which days|is it true|wondering|curious|appointment|umbrella|form asks|no need|do not need|not necessary|do not bother|how does|how do i|do i have to)',
  ],
  // What is threatened, and with whom.
  'you-court': [
    '(flat out|that is|it is|was|this is|completely|plain|downright|you did is|probably|highly) [flat out|completely|totally|plain] (illegal|unlawful|against the law|criminal|fraud|fraudulent|theft|stealing|a breach of contract|breach of contract|actionable)',
    '(broken|broke|breaking|against) the law',
    '(let|see what|up to) [we will let] the (courts|court|judge|law) (decide|decides|says)',
    '(my|our|his|her|a good|the best|a) (lawyer|lawyers|attorney|attorneys|solicitor|solicitors|barrister|paralegal|legal team) (says|said|thinks|reckons|advised|advises|told me|tells me|will|is going|is on|wants|has|already|agrees|would|can|is ready|is drafting|is writing|friend)',
    '(lawyer up|lawyering up|lawyered up|lawyers are involved|get lawyers|lawyers involved|legal action|see you in court|court date)',
  ],
  court: [
    '(lawyer up|lawyering up|lawyered up|lawyer|lawyers|attorney|attorneys|solicitor|solicitors|barrister|barristers|paralegal|legal team|legal counsel|counsel|abogado|litigator)',
    '(court|courts|judge|tribunal|small claims|arbitration|lawsuit|litigation|litigate|legal (action|proceedings|steps|advice|route|remedies|matter|papers|letter)|magistrate|class action|law suit|advocate|rule against)',
    '(letter before action|papers served|serve you|served (papers|with)|legally|legal eagle|take legal)',
  ],
  sue: [
    '(will|going to|gon|imma|ima|would|could|happy to|ready to) sue',
    '(sue|suing) (you|yall|your|youse|ye|u|the (pants|arse|ass|lot)|for|over|them|this (company|bank|place|outfit))',
    '(getting|be|get|gonna be) sued',
    '(take|taking|drag|dragging|haul|see|seeing) (you|u|yall|this|it|youse|ye|the lot of you|your company|you people|you lot|you folks) [all|lot|people|folks] [in|to|into|through] [front of] (court|courts|tribunal|small claims|a judge|the courts|a tribunal)',
    '(you|you people|you lot) (will|are going to) be (served|sued|hearing from)',
    '(lodge|lodging|file|filing|serve|serving|drawing up|draw up) [the|some|legal] (papers|suit|proceedings|a case|a claim|a lawsuit|a suit) [on|with|against]',
    'i (have|have got|got) a case',
  ],
  'court-else': [
    '(sue|suing) (them|him|her|the (taxi|city|driver|hospital|landlord|council|other|guy|school)|my)',
    '(divorce|divorced|jury|jury duty|dog show|registration|asked for a copy|asked me to|needs a copy|power of attorney|bill of sale|traffic|witness|work hours|an attorney so|a lawyer so|law school|court house|legal advice|no lawyers|volunteer|guardian|adoption|custody|ex|landlord|tenant|neighbor|neighbour|neighbors|neighbours|jury|closing|deed|estate|probate|(his|her|the|a|last) will|house sale|appointment|work at|works at|work for|works for|working for|invoice made|moved to|mortgage broker|parking ticket|speeding|conveyancing|sister in law|studying|study|tv show|basketball|tennis|food)',
    '(i am|she is|he is|being|as) a (lawyer|solicitor|attorney|judge|barrister)',
    'the (lawyer|solicitor|attorney) who (did|does)',
  ],
  threat: [
    '(will|shall|going to|gon|about to|have to|hear from|hearing from|touch|contact|contacting|contacted|spoken|spoke|speak|speaking|talk|talking|call|calling|get my|getting|take|taking|ring|ringing|see|cc|copied|copying|case|advised|advises|says i|on to|served|serve|file|filing|filed|gets|involve|involved|involving|instruct|instructed|instructing|consult|interested|in front|drag|retain|retained|hire|hiring|hired|next|know about|ready|teeth|dying to|has to say|have to say|will say|thinks about|reckons|see what|waiting|drawing|drafting|draft|drafted|prepared|sending|goes to|show it to|show this to|in writing|papers|seeking|seek|straight to|looking into|hand|handing|love|loves|happy to|options)',
  ],
  watchdog: [
    '(regulator|regulators|ombudsman|ombudsmen|better business bureau|bbb|trading standards|ftc|cfpb|fcc|fca|ofcom|ofgem|attorney general|(consumer|consumers) (affairs|protection|council|watchdog|rights|champion|forum|court|helpline|complaints|ombudsman)|financial services|state regulator|labor board|health board|board of health|medical board|licensing|utilities commission|transport* department|dot complaint|faa|caa|hmrc|fsa|sec complaint|gdpr|ico|acm|accc|tio|afca|iccrc|watchdog|congressman|congresswoman|senator|mp|my member of parliament|insurance commissioner|commissioner|state board|licensing board|department of (insurance|justice|transportation|health|labor)|public utilities|utility commission|the commission|data protection|information commissioner|citizens advice|financial conduct|aviation authority)',
  ],
  press: [
    '(consumer|money|news|city|features) (desk|editor|page|columnist)',
    'the (telegraph|guardian|tribune|chronicle|herald|gazette)',
    '((to|at|with|in|on|by) the (press|papers|media|newspaper*)|every newspaper|newspapers|local paper|local news*|gazette|herald|evening news|morning news|nightly news|consumer reporter|investigative|newsroom|journalist|journalists|reporter|reporters|(on|to) the news|news (station|crew|team|desk)|tv (station|crew|news|people)|on tv|on the radio|radio station|channel (two|four|five|six|seven|nine|ten|eleven|2|4|5|7|9|10|11)|six o clock news|bbc|cnn|fox|watchdog programme)',
  ],
  sites: [
    '(social media|socials|twitter|facebook|reddit|instagram|insta|tiktok|tik tok|youtube|linkedin|trustpilot|yelp|glassdoor|whatsapp group|my (followers|channel|page|story|stories)|nextdoor|threads|followers|the internet|online|viral|the page of|every (site|platform|forum)|a forum)',
  ],
  publish: [
    '(post|posting|upload|uploading|blast|blasting|share|sharing|tweet|tweeting|screenshot|screenshots|screenshotting|have this|put this|this is going|this goes|all over|name and shame|going on|goes on|warn|warning|tell|telling|hear about|know about|light you up|plaster|plastering|tag|tagging|go viral|going viral|putting|recording this|filming this|review|reviews)',
  ],
  reviews: ['(review|reviews|one star|1 star|1 stars|zero stars|no stars|single star|star rating|ratings)'],
  rate: [
    '(leave|leaving|write|writing|give|giving|gives|post|posting|put|putting|get|getting|expect|so bad|bad|terrible|honest|scathing|worst|awful|negative|everywhere|deserve|earned|coming your way)',
  ],
  crowd: [
    '(everyone i know|everybody i know|everyone|everybody|all my (friends|family|neighbours|neighbors|mates|colleagues|contacts|clients)|all the (ladies|neighbours|neighbors|people|mothers|parents|members|lads|girls|folks)|every (soul|person|neighbor|neighbour|friend|customer|one)|my whole (family|street|church|village|team|town)|the whole (street|town|village|world|neighborhood|neighbourhood|family|office|church|parish|island)|half the (town|village|street)|anyone who will listen|anybody who asks|(every|any) (single|last) (person|soul|one|neighbor|neighbour|friend)|anyone who asks|whole world|the world)',
  ],
  spread: [
    '(tell|telling|warn|warning|hear about|hears about|hears how|hears of|hear how|hear of|know about|know what|know how|learn about|finds out|find out|write|writing|report|reporting|go to|going to the|go on|going on|go public|going public|call|calling|post|posting|put|putting|leave|leaving|share|sharing|file|filing|filed|complain|complaining|complaint|contact|contacting|ring|ringing|phone|touch with|in touch|tag|tagging|upload|send|sending|copy|letter to|letter for|expect|field day|interested|love to|like to hear|story|stop is|stop will be|next|on to|straight to|drafted|cc|screenshot|screenshots|screenshotting|all over|name and shame|number right here|number on|number up|loves a|love a|nice long|long letter|waiting for|open in front|blast|blasting|light you up|take this to|taking this to|take it to|taking it to|lodge|lodging|refer|referring|escalate|escalating|forms|form for)',
  ],
  'praise-near': [
    '(great|good|wonderful|helpful|thank|thanks|nice|nicest|kind|raise|lovely|credit|compliment|excellent|brilliant|love to leave|five stars|five star|5 star|amazing|patient|happy with|well done|recommend|saw your|your ad|an ad|read the|read reviews|read a review|before i bought|voucher|coupon|found you|log in|login|sign in|signed in|maps|fantastic|this deal|this offer|a bargain)',
  ],
  // Leaving.
  go: [
    '(leave|leaving|switch|switching|go|going|goes|move|moving|take|taking|walk|walking|off to|jump|jumping|pull|pulling|withdraw|withdrawing|drop|dropping|dump|dumping|ditch|ditching|head|heading|try|trying|bring|bringing|shop|shopping|spend|spending|join|joining|find|look|looking|change|changing|sign up|signing up|back to|over to|bank|buy|buying|use)',
  ],
  elsewhere: [
    `(elsewhere|somewhere else|someplace else|some place else|another ${firm}|a (different|better|new) ${firm}|other ${firm}|competitor*|your competition|competition|the opposition|your rival*|rivals|down the (road|street|block)|across the (road|street|way)|next door|the (other|next) (guys|guy|mob|crowd|lot|people|folks|fella|one down|crew|place|store|shop)|someone who (wants|values|appreciates|gives|cares|treats)|somebody who (wants|values|appreciates|gives|cares|treats)|people who (want|value|appreciate|care|know))`,
    '(my (business|custom|money|trade|loyalty)|every (penny|cent|dime|dollar|last penny)|all my (money|accounts|savings|policies|lines)|our (business|custom|money))',
  ],
  'go-else': [
    '(off to (work|bed|school|the)|walk me|so (just|only) (two|one|three)|on (sunday|monday) so|out of|business (class|card|cards|account|hours|line|trip)|save|deposit|spend my money wisely|invest|send my money|paperless|my money back|my money to|get my money|lost my money)',
  ],
  gone: [
    '(this is|that is|that was|it is|be) [the|my|absolutely|very] [very] last (time|month|order|penny|cent|dime|dollar|year|flight|purchase|call|policy|thing|payment|bill|trip|stay|shop) ... (you|from me|with you|from you|i|we|here|of me)',
    'last (cent|penny|dime|dollar) ... (you|from me|of mine|of me|see|get)',
    '(plenty|loads|lots|dozens|hundreds|heaps|tons) (of|more) (other|others|better|fish|banks|companies|shops|places)',
    '(other|others) [banks|companies|shops|places|people|lot|crowd] (who|that) (would|will|want)',
    '(or|or else|otherwise|and|then|today) [then] (i|we) (walk|bail|leave|bounce|quit|am gone|are gone|am out|go)',
    '(it|this) ends (today|here|now|tonight)',
    'another (dime|penny|cent|dollar|pound|quid) (from|out of|off) (me|us)',
    '(not|never) (get|see|getting|seeing) another (dime|penny|cent|dollar|pound|quid)',
    '(close|inch|step|second|hair|minute|moment) [away] (to|from) (walking|leaving|quitting|switching|cancelling|canceling|pulling|closing)',
    '(will not|never) (see|hear from|be seeing|get) (me|us|a penny from|another penny) [again|after|any more|there]',
    'why (should|would|do) (i|we) [even|bother] (stay|staying|remain|keep using|keep paying|renew|trust)',
    '(lost|losing|lose) (the|my|our|all) ... (for good|forever|for life|business|custom)',
    '(go|going|turn|find) [to] (anybody|anyone|any other|plenty|a dozen|somebody new|someone new)',
    '(new|different|better) (insurer|provider|bank|supplier|company|carrier|airline) (in the|tomorrow|today|next|by|now|instead)',
    '(shopping|shop|look|looking) (around|elsewhere)',
    '(this is|that is|is) how (it|we|this|things) (ends|end|part)',
    '(will not|not going to|never) [be] ... (from|with|through) (you lot|you people|you guys|you again|your lot|yous|youse|yall)',
    '(do not|not going to|will not|never|not) [be] [expect|count on|going to|even|going] [me|us] [to] (renew|renewing|come back|coming back|stay with|staying with|continue with|darken)',
    '(closing|cancelling|canceling|cancel|close|shutting|pull|pulling|move|moving) (everything|the lot|the whole lot|every account|every line|all of it|all my|all our|every last|every single)',
    '(that is it|then|well then|so|nope|right) [then] (i am|we are|consider me) (out|off|gone)',
    '(i am|we are|consider me) (outta here|outa here|done here|done with you|finished here|out of here)',
    '(finish|finished|finishing|through|done) with (you|your|yous|youse|yall|(this|your) (company|place|bank|shop|store|lot|airline|hotel|app|service|provider))',
    '(seen|see|heard) the (last|back|end) of (me|us)',
    '(wash|washing|washed) my hands of',
    '(lose|losing|lost|lot|kiss|say) ... (goodbye|good bye|bye) to (me|my|our)',
    '(kiss|say|wave|kissing) [goodbye|good bye|bye] [to] my (business|custom|account|money)',
    '(lost|lose|losing|loses|loose|loosing) (yourself|yourselves|me|us|my|our|a|another|one more) [as a|a|good|loyal|long|paying|of your|family] [customer|business|time|best] [s] (customer|customers|client|business|custom|guest|passenger|member|family|policyholder|subscriber)',
    '(never|not) [ever|be|setting|set|going to] (shop|shopping|buy|buying|book|booking|fly|flying|stay|staying|use|using|order|ordering|come|coming|set|setting|deal|dealing|darken|give you|giving you|spend) ... (again|here|foot|your door|with you)',
    '(count me out|jog on|get stuffed|stick it|stick your|keep your (policy|card|contract|account|phone)|shove it|shove your|tear up (my|the) contract|rip up (my|the) contract|cut up (my|your|the) card|port my number out|porting (out|my number)|pac code)',
  ],
  warned: [
    '(last|final|only|one more|your last|your only|fair) (chance|warning)',
    '(last|final) time (i|we|you|ill|im) ... (ask|asking|say|tell|nicely|polite|warn|warning)',
    '(i am|im|consider this|this is|i have) [fair] [a|your|only|just] (warning|warned) [you]',
    '(do not|not) (make|force) me',
    '(there will be|going to be|will cause) (trouble|hell|consequences|war)',
    '(will not|not going to|never going to|not) (stand for|accept|tolerate|put up with|be treated|be spoken|be fobbed|be brushed|going away|go away|go quietly|take no for|let you|stop until|stop calling|rest until|settle for)',
    '(every (day|hour|morning)) (until|till) (somebody|someone|you|this|it|i)',
    '(do not you dare|i am warning you|be warned|i warn you)',
    '(you|u) (better|had better|would better) [not|get|have|fix|sort|call|find|start|hope|believe] ... (or|by|before|tonight|today|now|because|if)',
    '(you have|you got|u got|you have got) (one|two|a|an|five|ten|twenty|24|48) (hour|hours|minute|minutes|day|days) [to|and|then|before|or]',
    '(giving|give|got|have) (you|yous|youse|ye|u) [exactly|just|until|till] (until|till|til|one (more|last)|twenty four hours|24 hours|an hour|one hour|five minutes|a week|two days|one week|48 hours)',
    '(you have|you got|u got) [exactly] [until|till|til] (until|till|til|one hour|24 hours|48 hours|five minutes|ten minutes|an hour)',
    '(face|suffer|accept|live with) the consequences',
    '(will be|there are going to be|there will be) (consequences|trouble|hell to pay)',
    '(or else|mark my words|you will (regret|be sorry|pay for|rue|wish you|hear from|be hearing|not like)|will not like (it|what)|will not (be this|be so) (nice|polite|patient|calm)|not be (nice|polite|patient) (next|again))',
    '(not|never) (going to )?(ask|asking|say|saying|tell|telling|repeat|repeating|call|calling|warn) [you|this|it|myself] [a] (again|twice|second time|one more time)',
    '(one|this) time and [one|this] time only',
    '(will|going to) (only|just) (say|tell|ask) [you|this|it] [you|this] (once|one time|one last)',
    '(tell you what (happens|is going to happen|will happen) next|see what happens|find out what happens|you will find out|wait and see what i|my next (call|step|move|stop|letter)|next call (i make|will be|is)|take (it|this) (further|higher|up with|to the top)|taking (it|this) (further|higher)|not the (last|end) [you have heard|of this|of it|of me]|will not let (this|it) (go|drop|lie|rest)|not letting (this|it) (go|drop|lie|rest)|make this official|making this official|making it official|go over your head|going over your head)',
    '(if|unless) ... (fixed|sorted|resolved|solved|solution|here|back|done|refund|answer|call|right) ... (i will|i am going|i am|then i|we will|you will|i finish|i go|i tell|i call) ... (you|your|somebody|someone|leave|cancel|move|take|report|stop|out)',
    '(intend|intending|plan|mean) to (make|take) (this|it) (official|further|public|all the way)',
  ],
  sale: ['(sale|discount|offer|coupon|to buy|bid|auction|early bird|tickets)'],
  // Anger, and of whom.
  company: [
    '(you|your|yours|yall|youse|ye|u|ur|yous|yourself|this company|this bank|this place|this shop|this airline|this outfit|this app|this service|this call|customer service|call centre|call center)',
  ],
  others: [
    '(landlord|landlady|neighbor|neighbour|neighbors|neighbours|florist|garage|plumber|builder|builders|weather|weatherman|traffic|ex|my ex|ex husband|ex wife|old (provider|company|bank|supplier|insurer|carrier|landlord|boss|job)|last (provider|company|bank|supplier|insurer|carrier|place|job)|previous (provider|company|bank|supplier|insurer|carrier)|other (company|bank|airline|shop|driver|provider)|council|referee|government|politician*|mayor|school|my boss|my manager|my (toddler|teenager|friend|mate|neighbor|neighbour|flatmate)|friend s|my (brother|sister|mother|father|son|daughter|husband|wife|kids|kid|boy|cousin|uncle|in laws|mother in law|roommate|coworker|boyfriend|girlfriend|team|doctor|dentist|knee|back|cat|dog)|commute|bus|train|subway|caterer|dj|contractor|movers|movie|film|match|game|prices these days|the heat|puzzle|mosquitoes|football|crossword|heat today|television|tv|remote|post office|airport|hotel|dealership|mechanic|that other|the (dog|cat|kids|baby|guys at|people at|neighbours|neighbors|florist|other driver|other guy|driver who|storage|caterer|lady at the|man at the|guy at the)|thunder|storm|contractors|insurer|his insurer)',
  ],
  'at-others': [
    `(${angry.slice(1, -1)}|fed up|sick|tired|useless|livid|hornet|hell|done) (at|with|of) [all] (them|him|her|the|my|his|their|those|that (guy|man|woman|lady|fella))`,
    `(i|we|he|she|they) (was|were|used to be|had been|got) [so|very|really|that|quite|pretty|just|absolutely] ${angry}`,
  ],
  reported: [
    '(he|she|husband|wife|father|mother|walter) [always|used to|would|once|just|even] (call|called|calls|say|holler|hollered|says|shout|shouted|yell|yelled|swear|swore|said) [it|you|them|yall|me|at]',
    '(friend|brother|sister|neighbor|neighbour|mother|coworker|mum|mom|dad) said (he|she|they|it)',
    '(he|she|they) used to',
    `(friend|he|she|they|sister|brother|neighbour|neighbor|mum|mom|dad|teenager) (was|were|got|gets) [so|very|really|absolutely|that] ${angry}`,
  ],
  over: [
    '(how|so|very|really|pretty|too) (cheap|good|easy|fast|quick|nice|low|well|cute|funny|tasty|pretty|delicious|kind|helpful)',
    '(lol|haha|ha ha|just kidding|joking aside|sorry go on|go on anyway)',
    '(you|your lot|yours) (have|are|were) [always|all|been|both] [been|always] (fair|great|good|fine|lovely|kind|grand|decent|helpful|nice|honest)',
    '(last week|last year|last time|back then|years ago|used to be|at first|earlier|this morning) ... (fixed|fine|better|sorted|okay|good|resolved)',
    '(but|and|now) [you|your|it|that|i|this] [colleague|is|has been|was|have|am] ... (fixed|sorted|been fine|been grand|been great|been lovely|been good|settled|fine now|turned up|calmed down|over it|helped me|found it)',
    '(not your fault|not you|not (you|your) (lot|people|company|fault)|nothing to do with you|nothing against you|that is why i (want|came|joined|switched|left|called you|chose))',
  ],
  wrong: [
    '(lie|lying|lied|liar|liars|rob|robbing|steal|stealing|stole|cheat|cheating|cheated|trick|tricked|tricking|mislead|misled|misleading|insulting|insulted|harass|harassing|harassment|bully|bullying|mocking|disrespecting|treat me|treat us|treat people|treat customers|treating me|treating us|treating people|treated me|treated us|stonewalling|stalling|dodging|fobbing|deceiving|deceived|patronising|patronizing|talking down|talked down|laughing at|laughed at|shouting at|shouted at|yelling at|yelled at|screamed at|hung up on|ignoring|gaslighting|has a clue|have a clue|wrong with you|profiteering|exploiting|conning|swindling)',
  ],
  angry: [
    `(i am|we are|am|feeling|feel|getting|makes me|made me|me) [so|very|really|absolutely|bloody|just|quite|pretty|beyond|properly|hopping|hella|more than|that] [so|very|really|absolutely|hopping] ${angry}`,
    '(furious|livid|fuming|irate|seething|incandescent|apoplectic)',
    '(blood is boiling|blood boil|makes my blood|boiling my blood|steam coming out|seeing red|see red|spitting (feathers|mad)|hopping mad|raging|lost my rag|losing my rag|losing my temper|lost my temper|lose my temper|get my goat|patience (has|is) (run|worn|gone|wearing)|out of patience|run out of patience|no more patience|past my limit|at my limit)',
    '(make|makes|made) me sick',
    '(up to (here|my neck|my eyeballs|my eyes|my back teeth|my ears)|had a bellyful|had my fill|had enough|enough is enough|had it with|i have had it|over it with|sick to (death|the back teeth)|sick of (this|you|your|it|all|being)|fed up|fed to the|a gutful|had a gutful|cheesed off|brassed off|done with (you|your|this (company|place|bank|nonsense|circus|rubbish|lot|carry on)))',
    '(this|your|total|absolute|utter|complete|bloody|what a|such a|bleeding|pure|is a|beyond a|a total|a complete|an absolute) (disgrace|shambles|circus|farce|travesty|outrage|joke|scandal|shitshow|clown show|clownshow|madhouse|embarrassment|rip off|con|swindle|racket|scam|cowboy|mockery|pantomime)',
    '(mickey mouse|tinpot|tin pot|two bit|half arsed|half assed|fly by night|amateur hour|dog s dinner|cock up|cockup|balls up|screwed up|messed up big|rubbish service|backside from|arse from|elbow|could not organise|organize a piss|piss up)',
    '(so|how|that|completely|totally|utterly|absolutely|bunch of|all|people) (incompetent|useless|clueless|inept)',
    'could (spit|scream|explode|throw this|strangle|throttle)',
    '(cowboys|clowns|muppets|jokers|crooks|thieves|bandits|con artists|con men|robbers|scammers|liars|swindlers|charlatans|shysters|vultures|incompetents|amateurs|chancers|gangsters|useless lot|shower)',
    '(having a laugh|taking the (mick|piss|mickey|biscuit|michael)|taking me for (a fool|a ride|an idiot|a mug)|take me for (a fool|an idiot|a mug|stupid)|do i look (stupid|like)|born yesterday|pull the other|beyond a joke|not good enough|beyond the pale|bang out of order|out of order|not on this|the cheek|the nerve|the audacity|the gall|bloody cheek|have some (nerve|cheek)|got a nerve|got some nerve)',
    '(load|pack|bunch|crock|heap) of (cobblers|rubbish|nonsense|crap|bull|lies|baloney|tripe|bs|old|codswallop|hogwash|shit|garbage|excuses)',
    'never [been] ... (so|such) ... (insulted|angry|humiliated|disgusted|treated|rude|rudeness|badly|disrespected|incompetence|appalled|in my life)',
    '(never|not) been (spoken|talked|treated) ... like (this|that)',
    '(fobbed off|fob me off|palmed off|fobbing me|messed about|mucked about|messing me (about|around)|jerked around|jerking me around|strung along|stringing me along|led (up|down) the garden|given the (runaround|run around)|run around|the runaround|wild goose|passed from pillar|pillar to post|pushed from|hung up on me|hang up on me|hung up on)',
    '(wtf|ffs|wth|smh|for (gods|god s|pete s|petes|heaven s|heavens|crying out|the love of|fuck s|fucks) [sake|loud|god|pete]|what the (hell|heck|fuck|f|devil|actual)|the hell|bloody hell|jesus christ|goddamn|damn it|dammit|bullshit|bs)',
    '(are|r) (you|u) (kidding|serious|joking|having (a laugh|a giraffe)|for real|freaking|actually|out of your|blind|deaf|even listening|mental|mad)',
    '(that is|that was|you are|thats|how|so) [so|really|very|just|incredibly|bloody|damn|extremely|being] (rude|disrespectful|condescending|patronising|patronizing|insulting|offensive)',
    '(you are|you was|you were) a (rude|nasty|cheeky|mean|right) ',
    '(rob|robbing|robbed|rip|ripping|ripped|fleece|fleeced|fleecing|bleed|bleeding|scamming|scammed|swindled|conned|conning|stitched|mugged) [me|us|people|customers|everyone] (blind|off|dry|up)',
    '(you|you people|you lot|they) [have|all|just|are|only] (robbed|robbing|cheated|cheating|scammed|conned|swindled|fleeced|stealing|stole|screwed|mugged) [me|us|from|people|my]',
    '(daylight robbery|highway robbery|legalised theft|legalized theft)',
    '(appalling|atrocious|diabolical|abysmal|disgusting|disgraceful|outrageous|unacceptable|pathetic|shameful|scandalous|deplorable|inexcusable|unforgivable|despicable|preposterous)',
    '(nobody|no one|none of (you|yous|youse|ye)|you (do not|never)) [there|here|even|actually|seems to|seem to] (give|gives|care|cares) [a|two|any|one] [damn|toss|hoot|monkey|monkeys|shit|stuff|fig|rat s]',
    '(shame on (you|ye|the)|ought to be ashamed|should be ashamed|you have no shame|go to hell|damn you|screw you|curse)',
    '(wind|winding|doing) (me up|my head in|my nut in)',
    '(driving|drives|drove|send|sending) me (round the|around the|up the|mad|insane|nuts|crazy|mental|bonkers|potty)',
    '(losing|lose|lost) (my mind|the plot)',
    '(useless|worthless|hopeless|clueless|incompetent|incapable) (lot|bunch|company|bank|people|shower|service|idiots|the lot)',
    '(you|you people|you lot|company|bank|service) (are|is) [all|a|just|absolutely|completely|totally|so|beyond|bloody|bunch of] (useless|worthless|hopeless|clueless|incompetent|a waste|idiots|trash|garbage|rubbish|crap|the worst)',
  ],
  unheard: [
    '(hear|listen|listening|heard) [to] (a word|what i|anything i|one word|me at all|a single|a thing i)',
    '(are|r) (you|u) [even] (listening|hearing)',
    '(did|do|do not|have) you [even|actually|not] (hear|listen to|understand|read) (me|a word|what i|anything|that|one)',
    '(talking|speaking) to (a wall|myself|a brick|a robot|the wall)',
  ],
}
