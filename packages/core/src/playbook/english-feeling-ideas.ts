import type { FeelingIdea } from './playbook.ts'

const bad =
  '(awful|terrible|horrible|horrid|dreadful|rotten|rough|tough|grim|shocking|frightening|scary|heartbreaking|upsetting|frustrating|infuriating|maddening|stressful|distressing|worrying|disappointing|annoying|exhausting|painful|cruel|unfair|sad|nightmare|ordeal|unacceptable|unpleasant|miserable|devastating|humiliating|embarrassing|overwhelming|hard|difficult|brutal|lousy|disgraceful|poor|unsettling|tiring|draining|nasty|ghastly|daunting|gutting|lonely)'
const kindly =
  '(helpful|kind|great|amazing|wonderful|patient|awesome|fantastic|lovely|star|lifesaver|life saver|legend|angel|sweet|nice|brilliant|professional|incredible|gem|treasure|pleasure|saint|gentle|darling|hero|terrific|marvellous|marvelous|superb|excellent|gracious|thoughtful|generous|considerate|diamond|champion|champ|goat|goated|godsend|blessing|best|delight|delightful|the best|rock star|rockstar|peach|doll|dear|good egg|class act|understanding|thorough|efficient|outstanding|good|decent|top notch|clear|attentive|fab|ace)'

/** Of the customer: hurt, fear, grief and relief; of the agent: a word about it. */
export const feelingIdeas: Readonly<Record<FeelingIdea, readonly string[]>> = {
  // The state that the customer is in.
  weep: [
    '(crying|cried|bawling|bawled|sobbing|sobbed|weeping|wept|in tears|tearful|welling up|blubbing|in floods|cry my eyes|break down in|broke down|broken down in tears|could cry|tears (in|down|running|are|streaming))',
  ],
  mild: [
    '(years ago|long ago|back in (the|nineteen|two thousand)|when i was|i am home now|home now|no big deal|not a big deal|nothing serious|in the background|playing (tennis|football|soccer|golf|basketball)|driving test|anyway|(account|order|wrong|card|reference) number|typed the wrong|scam text|pretending to be|fake text|phishing|so i thought i would|found it|it is fine now|can you check|page (one|two|three|four|five)|typed|checkup|check up|not (upset|worried|angry|cross|complaining)|just a (scratch|little)|lol|haha|died laughing|at the movies|in the film|no worries)',
  ],
  blame: [
    '(because (of you|of your|you)|thanks to (you|your)|(you|your lot|you people|you guys|they|your driver|your people|your company|your airline) [all|just|went and|have|had] (lost|took|take|broke|left|ruined|cancelled|canceled|forgot|ignored|refused|turned|kept|shut|closed|cut|stopped|sent|dropped|killed|charged|never|did not|could not))',
  ],
  ache: [
    `(i am|we are|am|feel|feeling|felt|left me|left us|made me|makes me|leaves me|i was|she was|he was|have been|has been|got me|we were|have me) [feel|feeling|look|so|very|really|absolutely|just|a bit|quite|that|completely|totally|honestly|genuinely|properly|worn|thoroughly|too|rightly|proper|pure|like|literally|kind of] [so|very|really|absolutely|just|quite] (scared|frightened|terrified|petrified|anxious|worried|panicking|panicked|ashamed|humiliated|embarrassed|mortified|gutted|devastated|heartbroken|distraught|crushed|broken|shattered|exhausted|desperate|helpless|hopeless|stupid|foolish|worthless|sick (about|with|over|looking|thinking|to)|awful|dreadful|terrible|horrible|miserable|lonely|depressed|overwhelmed|drowning|sinking|struggling to (pay|cope|feed|live|eat|breathe|make ends|survive|keep|get by|manage)|suffering|shaking|trembling|betrayed|cheated|violated|abandoned|forgotten|forgot|ignored|upset|stressed|stressed out|frantic|tensed|so tense|numb|bits|heartsick|beside myself|at a loss|nervous|scunnered|wrecked|knackered|bereft|traumatised|traumatized|unsafe|disappointed|let down|worn out|worn down|dead on my feet|run ragged)`,
    '(worn (out|down|to a)|worry (is|has)|sick with worry|sick to my stomach|out of my mind|beside myself|in bits|in pieces|in a (right|terrible|bad|awful) state|at (breaking|my breaking) point|breaking point|rock bottom|end of my (tether|rope)|end of the road|wits end|wit s end|on my last (legs|nerve)|going under|tear my hair|hanging by a thread|falling apart|fallen apart|cracking up|dead on my feet)',
    '(trembling|in shock|can hardly (hold|speak|stand|walk|breathe|see)|my nerves|nerves are|through the roof|aged me|takes years off|(two|an) (inches|inch) tall|(this|so) small|nothing left|no strength|no fight left|given up|giving up hope|lost all hope|at the bottom|whole world|world has (fallen|ended|stopped)|(someone|somebody|anybody|anyone) to (listen|talk to|hear|help me|care)|(believe|believes) (a word|me)|who to turn|where to turn|head nor tail|make head or|thought i (was going to|would|might) (die|pass out|faint|lose)|scared the life|scared half|frightened the life|blood on|covered in blood|until (two|three|four|five) in the morning|hands and knees)','(worst|hardest|longest|darkest|lowest) (day|days|night|week|weeks|month|months|year|time|moment|thing) (of|in) (my|our)','(dreadful|awful|terrible|horrible|hellish|rotten|miserable|rough|tough|hell of a|dreadful old|nightmare of a|bad) (year|month|week|day|night|time of it|few (days|weeks|months)|couple of)','(had|got|having) to (watch them|beg|borrow|pawn|choose between|explain to my|tell my (kids|children|son|daughter|wife|husband|mother)|leave my)','(panic attack|heart attack|nervous breakdown|anxiety|heart sank|heart is broken|heart broke|broken hearted|heart is pounding|stomach dropped|stomach is in|knot in my stomach|lump in my throat|hands are shaking|literally shaking|still shaking|shaking like)',
    '(not|can not|can hardly|can barely|hardly|barely|never|could not|without) [have|been able to|even|a wink of|got any|had any] (slept|sleep|sleeping|eat|eaten|cope|coping|breathe|think straight|function|stop shaking|stop crying|face|go on|take [any] more|take much more)',
    '(no|not a wink of|lost|losing) sleep',
    'take (any more|much more|it any more|this any more|no more|any more of)',
    '(kept|keeps|keeping) me (up|awake)',
    '(lie|lying|lay) awake',
    '(made|make|making|look|looked|feel|felt|taken|took|play|treated) [me] [look|feel|for|out|to be|such] [like] (a fool|a criminal|a thief|an idiot|stupid|foolish|an eejit|a mug|dirt|a liar|a beggar|nothing|rubbish|an animal|a nobody|small|a child|a burden)',
    '(let|lets|letting) (me|us|my family|him|her) [badly|all|right] down',
    '(let down by|been let down|thoroughly let down)',
    '(killing|destroying|ruining|breaking|crushing|wrecking|tearing) (me|us|my life|my family|my health|my marriage)',
    '(do not|dont|no idea|not know|not sure) [know] (what|how|where) [else] [i|we|to] [am|are|will|can] [going] [to] [ever] (do|cope|manage|live|turn|survive|feed|eat|pay|go|get through|make it|feed my|go on)',
    '(no idea|not imagine|do not know) [what|how] ... (done to (us|me|him|her)|we have been through|i have been through|been like|been living)',
    '(i|we) [just|really] [do not|did not] feel safe',
    '(all alone|so alone|on my own in|nobody to|no one to|no family|nobody else)',
    '(frightened|terrified|scared|petrified) (of|to|for|the|that|out|they|he|she)',
    '(agony|excruciating|unbearable|in (so much|a lot of|such|terrible|awful|constant|real) pain|hurting (bad|badly|so)|bleeding)',
    '(i|we) was so looking forward',
  ],
  loss: [
    '(died|passed|passed away|passed on|buried|lost|burying|cremated|gone|departed|dying) [at|in|my|her|him|our|just|on|only|away|this|two|three|a] [my|her|him|last|few|couple|mother|father|wife|husband|mum|mom|dad|son|daughter|brother|sister|a] ... (last (week|month|night|friday|monday|tuesday|sunday)|yesterday|this (week|morning|month)|days ago|weeks ago|week ago|month ago|on (monday|tuesday|wednesday|thursday|friday|saturday|sunday)|suddenly|recently)',
    '(he|she|husband|wife|mother|father|mum|mom|dad|son|daughter|brother|sister|baby|nan|gran) (died|passed|passed away) (at (easter|christmas|thanksgiving)|in (january|february|march|april|may|june|july|august|september|october|november|december)|last|this|on|yesterday|suddenly|two|three|just)',
    '(missed|missing|miss) (my|our|his|her|the|their) [own|best|only|little] (wedding|funeral|graduation|birthday|exam|interview|surgery|treatment|operation|christening|anniversary)',
    '(buried|burying) (my|our|her|him)',
    '(terminally|it is terminal|is terminal|terminal cancer|hospice|intensive care|life support|in the icu|palliative|end of life|miscarriage|stillborn|stage four|suicide|overdose)',
    '(lost|losing|loss of) (my|our|the) (job|house|home|baby|husband|wife|mother|father|mum|mom|dad|son|daughter|brother|sister|savings|business|pregnancy|farm|everything|shop|nan|gran|grandma)',
    '(lost everything|lost it all|laid off|made redundant|out of work|let all of us go|let us all go|let me go|got the sack|can not work|no income|on benefits|selling plasma|food bank|foodbank|pawned|repossess*|evict*|homeless|on the street|living in (my|the|our) (car|van)|bailiff*|bankrupt*|owe everybody|drowning in debt)',
    '(keep the (lights|heat|heating) on|put food|food on the table|feed (my|the|our|them|him|her)|make (the )?rent|pay (my|the) rent|choose between|choosing between|eat or heat|heating or eating|go hungry|going hungry|gone hungry)',
    'make [my|our|the] rent',
    '(savings|pension|money|inheritance|everything|tools|photos|pictures|life) [i|we] [had|is|are|was|were|has|have|worked for] [all|just|been|is|are] (gone|stolen|taken|wiped|wiped out|lost|vanished)',
    '(took|stole|wiped|cleaned) [everything|all|me|us] [of|out|my|our] (everything|out|savings|tools|money|of it)',
    '(burgled|burglary|burglars|robbed at|mugged|assaulted|attacked|beaten up|house fire|broken into|break in|homes? invaded|stalker|stalking|scammed|conned|identity stolen|flooded out)',
    '(only|last|never get|ever had) [thing|picture|photo|video|memory|photos|one|it|that|them] [i|we] [have|had] [left] of (him|her|them|my)',
  ],
  dear: [
    '(baby|babies|newborn|toddler|little (boy|girl|one|ones|lad|man|lass)|bairns|bairn|wee (boy|girl|one|lad|man|lass)|kid|kids|child|children|grandchild*|grandson|granddaughter|grandkids|son|daughter|my (boy|girl|lad|mum|mom|dad|mother|father|wife|husband|nan|gran)|disabled|wheelchair|elderly|eighty|ninety|seventy|pregnant|diabetic|asthma*|oxygen|insulin|nappies|diapers|formula|funeral|medicine|medication|inhaler|old (woman|man|lady))',
  ],
  hardship: [
    '(no|without|not had|have not had|cut off|turn off|shut off|off for|cut us off|cutting us off) [any] [our|the|my|us] (heat|heating|hot water|water|power|electric|electricity|gas|food|milk|formula|medicine|insulin|air conditioning|ac|lights|light|phone)',
    '(freezing|freezin|shivering|sweltering|hungry|starving|terrified|scared|crying|sobbed|sobbing|screaming|frightened|sick|soaked|in the (rain|cold|dark|snow|heat|dark|street)|on the (street|floor|pavement|kerb|curb)|stranded|stuck|missed (his|her|their|the) (appointment|birthday|exam|surgery|treatment|funeral|wedding|dialysis|graduation)|heartbroken|in pain|choking|burning up|fever)',
  ],
  stranded: [
    '(stood|standing|sat|sitting|waited|waiting|left|stuck|stranded|dumped|sleeping|slept|walked|trudged) ... (rain|cold|dark|snow|freezing|roadside|side of the road|motorway|highway|airport floor|on the floor|on the street|wet|blazing)',
  ],
  occasion: [
    '(wedding|weddings|birthday|birthdays|anniversary|funeral|christening|graduation|honeymoon|fiftieth|golden wedding|christmas|eid|diwali|thanksgiving|hanukkah|quinceanera|prom|baby shower|memorial|reunion|trip|holiday|vacation|first communion|bar mitzvah|big day|the day|retirement|exam|exams|interview|show|party|our day)',
  ],
  spoilt: [
    '(ruined|spoiled|spoilt|wrecked|destroyed|in shreds|in tatters|torn|in pieces|smashed|never came|never arrived|never turned up|did not arrive|did not come|no show|disaster|heartbroken|in tears|floor|broken|nothing to (wear|give)|cancelled|canceled|shamed|ashamed|upside down|gone to pot|go without)',
  ],
  // Of the agent: a word about it.
  regret: [
    '(sorry|apologies|apologise|apologize|apology|forgive (me|us)|my bad|our fault|our mistake|my mistake|my fault|mea culpa|regret|ashamed to|i feel (awful|terrible|bad|for you)|(that is|it is|this is) on (us|me)|(we|i) (have|did|have really|really|clearly|truly|absolutely) (let you down|messed|failed|dropped the ball|made a mess|screwed|got it wrong|got this wrong|fallen short)|(let|have let|failed|failing) you [down|badly]|down to us|we owe you|should have (been|done|told|called|rung|known|caught|said|listened))',
    '(should|ought) (not|never) [to] [have|ever|be] [had|to|been|ever|happen|happened|be|let|gone|taken|put|got|treated|come] ',
    '(should|does|do) (not|never) (have to|happen|be this|be that|be like|need to)',
    '(nobody|no one|no family|no parent|no customer|none of us|not anyone) [should|wants|deserves|would|needs|likes|ought] [ever|to] [have|want|be|need|go|feel]',
    '(you|he|she|they) (deserve|deserved|deserves) [so much|far|a lot|much] (better|more|an answer|a straight)',
  ],
  alas: [
    '(oh no|oh dear|oh gosh|oh my|oh goodness|oh lord|oh wow|oh god|oh man|oh boy|oh heavens|dear me|deary me|dear oh dear|gosh|goodness|good grief|good lord|good heavens|yikes|ouch|oof|blimey|crikey|heavens|ugh|mercy|bless|bless you|bless your heart|bless him|bless her|alas|jeez|aw|aww|och|ay dios|my word|my goodness|crumbs)',
    '((those|the|your|these) poor|poor (thing|you|love|man|lad|girl|boy|baby|dear|soul|little|old|mite|kid|pet|wee|woman|fella)|you poor)',
    '(what|such) (a|an) [really|truly|very|absolutely|so|pretty] [really|awful|terrible|horrible|dreadful|long|hard|bad] (shame|pity|blow|nightmare|shock|mess|worry|worrying|week|day|year|month|time|ordeal|thing|way|start|letdown|disappointment|hassle|pain|headache|burden|lot|sad|scare|fright|upset|let down|sight|load|rotten|wretched|miserable|stressful|awful|terrible|horrible|dreadful|horrid|scary|frightening|position|situation|night|morning)',
    '(how|so|that is|that was|this is|it is|that sounds|it sounds|sounds|is|was|must be|must have been|been|are|a) [so|very|really|just|truly|absolutely|quite|a|an|like|such|pretty|simply|completely|no|plain|utterly|terribly|incredibly|genuinely] [so|a|an|really|very|absolutely|truly|such] ' +
      bad
        .replace('|poor|', '|')
        .replace('|hard|', '|so hard|very hard|really hard|hard on|hard to (hear|take|carry|bear|live)|hard for|hard time|'),
    '(must|have to|has to|got to) [all|really] [be|have|feel|been|seem] [been|felt|so|really|very|like|a|an] [so|really|very|quite] (hard|hurt*|tired|scared|frightened|worried|furious|sick|shaken|gutted|heartbroken|worn|desperate|upset|frustrated|angry|long|lot|embarrassed|humiliated|lonely|blow|shock|nightmare|weigh*|anxious|exhausted|terrifying|tearing|painful)',
    '(no wonder|little wonder|small wonder|do not blame you|can not blame|would not blame|any wonder|who would not|who could blame|anyone would|anybody would|any of us would|anyone in your|anybody in your|i would (be|feel|have been)|so would i|same in your|in your shoes|in your place|your shoes)',
    '(every|good|all the|quite) (right|reason|cause) (to|for)',
    '(you are|you have|quite|absolutely) [quite|absolutely|completely|totally|so|dead|perfectly|all the] (right|entitled|reason)',
    '(enough|a lot|plenty|so much|too much) [on|to] (your plate|deal with|carry|cope with|handle|take in|go through|bear|be dealing|manage)',
    '(last thing|not what|hardly what) (you|anyone|anybody|a person|she|he) [in|at] [ever|a time like this] (need*|want*|deserve*|expect*)',
    '(is|are|was|been) [a|an] [very|awfully|terribly|far|much|way|really|such a|an awfully] [too] (long (time|while|wait)|many|much|lot to|lot for|lot all|lot on)',
    '(far|way|one) too (long|many|much|often)',
    '(real|tough|bad|difficult|hard|tight|awful|terrible|horrible|rough|lousy) (bind|spot|place|position|situation|pickle|corner|week|day|time|start|year|month)','(do not|would not|never) (want|like) (you|anyone|anybody|that) (to|feeling|losing|for)','make (this|it|that|things) [the] [easy|easier|as easy|one less|a bit easier|a little easier] (easy|easier|part|thing|for you)','(dry|safe|warm|okay|all right|alright) (tonight|there|now|at home)','full attention','not (acceptable|good enough|okay|right|fair|how)','(heavy|hard|long|rough|tough|cruel|awful|terrible|lot|much) [a|old|to|of] (load|road|stretch|blow|knock|weight|thing to|lot to|time of it|cope with|carry|bear|go through|happen|open|lose|hear|deal with|take|live with|wait)',
    '(that number|that bill|that letter|that call|something like that|a thing like that|anything like that|losing|hearing|finding|opening) ... (hard|awful|shock|hurt|rough|tough|frightening|terrible|cruel)',
    '(two|three|four|five|six|seven|eight|nine|ten|twenty) ... (is|are) ... too (many|long|much)',
    '(give|gives|gave) (anyone|anybody|me|you) [a|quite a|such a] (fright|shock|turn|scare|heart attack|chills)',
  ],
  stand: [
    '(i am|we are|i will stay|i will be) [right|still|all|here] [here|with|listening|beside] [with|now|to] (you|listening|now|to listen|for you|all ears)',
    '(you are not alone|not on your own|by yourself with this|i have got you|i got you|in good hands|take a breath|deep breath|take your time|easy now|breathe|i hear (you|that|how|it|what)|can hear (how|that|what|it|you|the)|hear how|can tell|can see (how|why|that|what)|can only imagine|can imagine|can not imagine|do not worry about|please do not (worry|feel|cry|be|apologise|apologize)|do not feel (stupid|silly|bad|foolish|ashamed)|nothing to be ashamed|not (stupid|silly|your fault|foolish|your doing)|never your fault|could happen to (anyone|anybody)|happens to the best|it stops here|ends here|put it right|put this right|make it right|make this right|means a lot|matters|feel for you|hurts to hear|hate that|hate to hear|wish (that|it|this|you|i could) had|breaks my heart|heart goes|thoughts are|my condolences|condolences|sympathy|sympathies|rest in peace|god rest|hug|with you on|been through|gone through|going through|get why|see why|understand (why|how|that|what|your|completely|it)|sounds like|appreciate (how|what|that|you telling|your honesty)|thank you for (telling|trusting|sharing|being honest|explaining)|glad you (told|called|rang|reached)|right to (be|call|tell|feel|say)|feel that way|feeling this)',
  ],
  // What goes well.
  praises: [
    '(worth (your|their|her|his) weight|earned [yourself|you] [a|your] (pay|raise|bonus|promotion|medal|gold star|cookie|place in)|deserve [a|your] (raise|medal|promotion|bonus|pay rise|gold star|award|pat|tip|drink|holiday)|deserves a (raise|medal|promotion|bonus)|top man|good man|good woman|good lad|good girl|good on you|good for you|fair dinkum|you ripper|you beauty|you little beauty|you dancer|you absolute|clever thing|clever girl|clever boy|attagirl|attaboy|you did good|you done good|nailed it|well done|hats off|hat off to you|take a bow|shout out|kudos|props to|bravo|you rock|you rule|you smashed it|spot on|first class|first rate|second to none|world class|top class|top drawer|five star service|w agent)',
    '(that is|now that is|this is) what i call (service|help|a|customer)',
    '(wish|wished) (i|we) (had|would|could) [have|of] (got|gotten|had|reached|spoken|talked|called|met) (you|to you)',
    '(impressed|chuffed|thrilled|delighted|tickled|stoked|made up|blown away|elated|ecstatic|buzzing|so pleased|very pleased|really pleased|well pleased|so happy|very happy|really happy|that happy) [with|to|i|by|about|now|that|thank*|how|you]',
    '(someone|somebody|human|person|one|you|people) [who|that] [actually|really|truly|finally|being who|still] (cares|care|listens|listened|understands|gets it|took the trouble|took the time|bothered|knows what)',
    '(only|first) (one|person) ... (trouble|time|helped|listened|care|cared|bothered)',
    '(nobody else|no one else) (did|has|would|could|bothered|managed)',
    '(expecting|ready for|braced for|prepared for|geared up for) (an argument|a fight|the worst|a battle|a no|a war)',
    '(turned|turn|turning) ... day around',
    '(tell|telling|told) [him|her|them|your] [boss|manager|supervisor|everyone|people] ... (great job|good job|how good|how great|how helpful|how kind|wonderful)',

    `(you have [all|always|really|just|truly|both] been|you are|you were|you been|u been|u r|u are|u were|ur|you re|youse are|yall are|you guys are|you guys were|you all are|you did|you do|been|yous are) ... ${kindly}`,
    `(you have [all|always|really|just|truly|both] been|you are|you were|been nothing but) [so|very|such|a|an|nothing but|that] ${kindly}`,
    '(how|so|very|most|mighty|real|really|awfully|that is|that was|thats) [so|very|really|real|mighty|most|awfully|right] (kind|helpful|nice|patient|lovely|sweet|good|thoughtful|generous|decent|gracious|considerate) [you|of|to|with] (you|of you|of ye|of u|were|have been|me|been|are)',
    '(that is|that was|thats|well that is) [actually|just|so|very|really|real|mighty|most|awfully|right|rly] [actually|just|so|very|really|rly] (kind|thoughtful|generous|sweet|decent|good of|kind of|nice of|big of)',
    '(you|u) [absolute|clever|little|beautiful|lovely|sweet|wee|good|total|real|dear|kind|wonderful] (absolute|clever|little|beautiful|star|legend|angel|darling|beauty|gem|diamond|treasure|genius|hero|champion|wizard|dancer|good (thing|man|woman|lad|girl|soul)|kind (man|woman|soul)|lovely (man|woman|thing|person))',
    '(good|great|nice|lovely|grand|brilliant|amazing|excellent|super|top|terrific|fantastic|wonderful|outstanding|cracking|stellar|w) (job|work|service|lad|customer service|help) [you|have|today|thank*|tysm|from|mate]',
    '(everyone|everybody|all my friends|my boss|your boss|your manager|your supervisor|friends|people|them) ... (how|what) [a] (good|great|helpful|kind|lovely|nice|wonderful|patient|brilliant)',
  ],
  gratitude: [
    '(thank you|thanks|thank u|thankyou|thx|ty|tysm|thnx|tks|cheers|ta|much obliged|obliged|grateful|appreciate|appreciated|appreciative|god bless|bless you|bless your|gracias|merci|danke|shukran|thank (god|heavens|goodness|the lord|jesus)|hallelujah|hurrah|hooray|yay|praise|amen|indebted|owe you)',
  ],
  'big-thanks': [
    '(can not|cannot|could not) thank you enough',
    '(thank you|thanks|thank u|thx) [so|very|ever] [so|very] (much|kindly)',
    '(thanks|thank you) a (million|mil|bunch|ton|lot)',
    '(tysm|much obliged|so grateful|very grateful|really grateful|really appreciate|truly appreciate|so appreciate|god bless|bless you|bless your|thank (heavens|god|goodness)|hallelujah|muchas gracias|owe you one|forever grateful|eternally)',
    '(thank|thanks|thx) [you|u] ... (fixing|sorting|solving|helping|taking (the|your|my) [time]|listening|patience|being (so|honest|kind|straight|patient)|your (help|kindness|patience|time)|going|staying|getting|putting|making)',
  ],
  'thanks-for': [
    '(appreciate|appreciated|grateful|thank*|thx) [it] [you|u|for|that|all|so much|very much|so|very] [so|much|for|all] [you|u|all|for] (your (help|kindness|patience|time|honesty|understanding)|(taking|giving me) the time|helping|fixing|sorting|listening|being (so|straight|patient|honest|kind|nice|there|lovely|understanding)|staying|sticking|standing by|not giving up|going to bat|bearing with|explaining|everything|all you|all your|going the|going out|understanding|looking after|the way you|how you)',
  ],
  relief: [
    '(god|lord|the lord) bless','bless (you|ya|u|your heart|your soul|your cotton) [all|child|dear|son|love|sweetheart|honey]','thank you thank you','thanks thanks','how (happy|glad|relieved|much better|grateful|much this means|much that means)','(knock me down|could have knocked me|tears of joy|happy tears|happy dance|jumping for joy|best news|great news|wonderful news|lovely news|good news at last|cannot believe my luck|made up with|heaven sent|like a dream|works a treat|works like|sorted at last|never been so (happy|relieved|glad))','(hallelujah|thank (god|heavens|goodness|the lord|jesus|fuck)|hooray|hurray|praise (the lord|god)|happy days|get in)',
    '(relief|relieved|phew|breathe (again|easy|easier|now)|can breathe|sleep (tonight|now|easy|peacefully|well|at last|again|soundly|better)|i (can|will) sleep|(weight|load|burden) off (my|me|our|the)|took a (weight|load)|rest easy|feel (better|so much better|a lot better|much better|a hundred|lighter|like a new|happier|calmer|less)|feeling (better|happier|lighter|calmer)|over the moon|music to my ears|good to hear|wonderful to hear|just what i (needed|wanted|hoped)|(exactly|all) (what )?i (needed|wanted|hoped)|that is what i wanted to hear|dreading|peace of mind|at last|finally somebody|finally someone|what a difference|not alone|calmed me|settled my|put my mind)',
    '(oh|you do not know how) ... (happy|glad|good that|relieved)',
    '(made|making|make|saved|brightened|saving) [an|my|our|the|her|his] [old|whole|entire|wife|husband|mother|mum|mom|daughter|son] [woman|man|lady|s|fella|girl] [s] (day|week|month|year|morning|evening|night|christmas|weekend|trip|bacon|life|skin|neck|wedding|hide)',
    '(restored|renewed|given me back|got back) my (faith|trust|confidence)',
    '(smile on|smiling|grinning|dancing|happy tears|crying happy|could (kiss|hug) you|kiss you|hug you|big hug|send you flowers|buy you a (beer|drink|coffee|pint))',
    '(wish|if only) ... (all|everyone|everybody|more|every) ... (like|as) [you|good|helpful|nice|kind|this|that]',
    '(will|going to|gonna) ... (recommend|tell (everyone|everybody|all|my|your boss|your manager)|telling) ... (you|great|good|wonderful|helpful)',
    '(more|better|nicer|quicker|easier|kinder) than i (expected|hoped|thought|could|dared|imagined)',
    '(never|not) forget (it|this|you|what you)',
    '(best|easiest|nicest|quickest|smoothest|pleasantest) (call|chat|service|experience|conversation|help|support) ',
    '(first|only) (person|one) [there|here] [who|that|to] [has|have] [actually|ever|really] (helped|listened|cared|helped me|understood|bothered)',
    '(out of your way|above and beyond|extra mile|beyond what|did not have to (do that|be)|do not have to do that|not have to be so)',
    '(that was|you made (it|that|this)) [so|very|really] [so] (painless|easy|simple|quick|smooth|pleasant|a doddle|a breeze)',
    '(get you the credit|get the credit|put in a (good )?word|good word|compliment|compliments|commend|nominate|your (boss|manager|supervisor) [should|needs to|ought to|to] [know|hear|give] ... (good|great|well|raise|kind|helpful|wonderful))',
    '(good|very good|great|brilliant|excellent) at (your|the|this) (job|work)',
    '(10|ten) (out of|of) (10|ten)',
    '(ten|10) ten',
    '(chefs kiss|10 10|five stars|5 stars|a plus|w service|huge w|massive w|u rock|you rock|ur the best|u the best|you the best|you the man|luv u|love you|legend|lifesaver|life saver|god send|godsend|miracle worker)',
  ],
  amends: [
    '(sorry|apologies|apologise|apologize|forgive me|my apologies|regret|should not have|was wrong to|feel bad (for|about)) ... (yelled|yelling|shouted|shouting|snapped|snapping|sharp|short with|rude|cross|went off|going off|lost my|losing my|took it out|taking it out|grumpy|temper|attitude|language|swore|swearing|said|harsh|being so|being like|mean|stroppy|crabby|angry|hollered|hollering|how i spoke|nasty|bit your head|biting your head|bite your head|jumped down|jumping down|chewed|barked|ranting|rant|venting|losing it|being short|a pain|rough with|ugly|hard on you|tore into|laying into|having a go|had a go)',
    '(take (it|that|everything|all) [all] back|it is not you|not your fault|do not take it personally|i know it is not you|eat my words|eat my hat|fair play|credit where|i stand corrected)',
  ],
  settled: [
    '(it|that|this|all|everything|internet|phone|light|lights|app|screen|heating|power|she|he) [is|has|all|actually|finally|now] [is|has|all|now|just|been|actually|finally|come] (works|working|fixed|sorted|solved|resolved|done|back|back on|up|connected|there|loaded|through|on|in|gone through|cleared|perfect|wonderful|brilliant|great|marvellous|lovely|fantastic|good|fine|excellent|grand|smashing|kind|ideal|super|amazing|awesome|fair|better|more like it|a help)',
    '(i am in|got in|works|worked|working now|all good now|all sorted|sorted|job done|happy days|problem solved|we are good|back online|back in business|that does it|that did it|did the trick|got it back)',
  ],
  'not-well': [
    '(for nothing|would have|could have|should have|will see|we will see|let us see|if it (works|lasts|comes|happens)|about time|not happy|still (not|no|waiting|do not)|but (i|it|the|that|my|you|not|why|when|still)|so (where|when|why)|until now|used to|apart from|except|how generous|another (call|number|wait|week)|not there|is not|was not|does not|did not)',
  ],
  done: [
    '(have|has|is|are|been|just|all|now|that is|it is|we are|you are|i) [just|now|also|already|all|gone ahead and|been|back|personally|put|taken] (done|fixed|refunded|refund|booked|sent|sorted|waived|credited|crediting|approved|removed|cancelled|canceled|corrected|reset|replaced|restored|cleared|released|reversed|changed|moved|moving|sending|booking|taken|taking|took|placed|putting|put|added|unlocked|stopped|stopping|closed|online|connected|working|on its way|on the way|coming|coming today|all set|set up|verified for|ordered|issued|extended|rebooked|resent|upgraded|waiving|refunding|lifted|paused|working now|issued)',
    '(will be (there|with you|back|credited|refunded|delivered|free)|no charge|at no cost|for free|free of charge|done|all done|refund issued|you owe nothing|zero balance|on its way|comes (friday|tomorrow|today|monday)|there you go|you are (booked|all set|back|in|good to go)|fixed now|resolved|good news|approved|credit (for|on|is|to)|full refund|makes you whole|arriving|goes out|ships|is free|would that (do|suit|help))',
  ],
}
