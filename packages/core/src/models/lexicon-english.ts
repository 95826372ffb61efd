import type { LexiconData } from './lexicon-data.ts'

/** English as customers speak and type it, in British and American forms. Words and weights are the project's own. */
export const english: LexiconData = {
  letters: /[a-z]/i,
  groups: {
    '@ing': '*ing',
    '@num':
      '0 a an another couple dozen eight few fifty five forty four half hundred many nine one over seven several six ten thirty three twelve twenty two whole',
    '@ord': 'second third fourth fifth umpteenth 2nd 3rd 4th 5th',
    '@unit': 'minute* min* hour* day* week* month* year* evening morning afternoon night',
    '@you': 'you u ur your youre youve yours they their',
    '@not': 'aint arent cannot cant couldnt didnt doesnt dont hadnt hasnt havent isnt never not wasnt werent wont wouldnt',
    '@good': 'amazing awesome brilliant excellent fabulous fantastic good great lovely nice outstanding perfect superb terrific wonderful',
    '@act':
      'answer* apolog* call* came care* complain* contacted disconnect* email* explain* got help* hung knew knows listen* paid phoned pick* rang repeat* repl* respon* rung said seem* sent show* spoke* tell* told transfer* tried turned upload* warn* writ* wrote',
    '@boss': 'manager supervisor boss',
    '@firm': 'provider* compan* supplier* bank* carrier* airline* competit* elsewhere',
    '@time': 'time money effort space day* week* hour* month* life afternoon morning',
  },
  feelings: {
    '-3': 'abysmal* appall* atroci* clowns crooks disgrac* disgust* enrag* fed-up ffs fuck/f/screw-you/off/u fuming furious go-to-hell hate hated horrendous how-dare incompeten* infuriat* irate liar* livid no?-thanks/thank-you?-for-nothing outrag* pathetic* rip-off ripped-me?-off robbery scammers scandal* shambles shame-on sick-of/and what-the-hell/fuck/heck worst wtf 😡 🤬',
    '-2.2':
      '@not-good-enough @not/not-an?-acceptable absurd angry asshole* awful* bastard* betray* bitch* bullshit cheated crap crappy deceiv* decept* devastat* disaster* dishonest* done-with-you/this/all dreadful* dumb evil garbage had-enough heartbr* horribl* horrif* humiliat* idiot* in/to-court inexcus* insane insult* ive-had-it joke kidding last-straw laughable lawsuit lied lies lying-to mad-at mislead* misled moron* never-~-again nightmare piss* ridiculous* robbed rubbish stupid* suck* sue terribl* terrif* the-nerve/audacity thieves trash unaccept* useless wast*-~-@time wont/not-be?-@ing-~-again zero/one/1-stars 👎 💩',
    '-1.6':
      ':( @act-~-@num-times @good-another @good-so?-now-i/you/it @not-answer* @not-appreciat* @not-even?-care @not-help* @not-listening @not-ok/okay/right/true @not-what-i/we/you @ord-time @you-fault @you-promised a-pain a-scam a-shame afraid-of again-and-again already-@act annoy* anxi* argh* arrogant as/like-i-said ashamed bad badly been-@num-~-@unit been/kept/left/put/sat/sitting-me?-on-hold been/still-waiting bored boring bully* cant-afford/sleep cant/cannot-believe careless chao* clueless condescend* creepy cried cry crying depress* desperat* disappoint* disrespect* disturb* dodgy dont-bother dont-know-what-to/else dont/didnt-like dont/not-insult/interrupt/patroni* dread* elsewhere embarrass* escalat* every-time-i eww* exhaust* explain-~-why/how file/make/raise-~-complaint filthy fobbed for-ages/hours/months/weeks for-crying/gods/goodness/heavens forget-it frighten* frustrat* give/giving/gave/given-up go/going/off/leaving/look/looking-~-another-@firm greedy harass* hard-to-believe heartless helpless high-hopes how-hard-is how-many-times how-much-longer hung/hangs-up hurry i-just-said/told i-refuse if-only ignored in-tears irritat* joking just-what-i-needed keep/keeps/kept-me?-@ing lame let-me-finish lost-~-patience/trust lousy love-being/paying/waiting mess messed miserabl* more-senior my-lawyer/attorney nasty negative/bad/honest-review* nervous never-~-@act nice-of-you-to-finally no-apology/reply/response no-excuse* no-one no-point no-sense no-way-to nobody none-~-@act noone not-surprised ombudsman on-hold-for once/yet/here/not/this-we?-go?-again only-took over-and-over overpriced overwhelm* painful panic* patience-is patroni* poor poor-~-service poorly racist regret regulator report/reporting-you rude* ruin* runaround sad* same-old scam-you/me scared scary shoddy shut-up sigh sloppy so-long/ages/forever solicitor speak/talk/want/need/get/through-~-@boss still-@not/no/nothing stranded stress* switch*-~-@firm thanks-for-~-breaking/losing/ruining/wasting thats/youre-wrong tired-of too-bad too-much too/so-expensive/late/long typical ugh* ugly unbeliev* uncomf* unfair* unhappy unhelpful unprofession* unreliab* upset* used-to-love/recommend waited/waiting-~-@num?-~-@unit was/were-assured/promised whats/is-the-point whats?-wrong-with-you why-do/should/must-i why-~-bother wish-~-had wont-be-@ing worried worse would-~-been-@good yeah-right yet-another yikes yuck ☹ 💔 😒 😔 😞 😢 😣 😤 😩 😫 😭 😰 😱 🙄 🤦',
    '-0.9':
      '@boss anger apparently attorney authorities awkward blame bother* bunch-of calm-down come-on complain* concern* cruel danger* dirty disagree dislike* do-your-job dont-@ing doubt* due/with-respect emergency expect expected fake fear fix/sort-this/it guilty hassle hell hurt* i-guess i-was-told im-afraid inconveni* interrupt* jealous killed lawyer lazy lonely loss mad meh misunderst* noisy oh-god/no please-do/help/stop promised serious seriously shame shock* shouldnt sick slow smh sorry-but struggl* stuck suffer* supposed-to swear unfortunate* urgent* victim was-told weak weird whatever worr* wrong',
    0: 'all-i-need best-number/time/way cant-believe-how good-afternoon/day/evening/luck/morning good-for-me good-place/time hate-to hates hold-on like/love/happy-to likes loves never-mind nice-to-meet no-one-was?-hurt no-problem*/rush/thanks/thx/worries no-thank-you/u nobody-was?-hurt not-a-problem/issue/worry not-right-now not-too?-worried nothing-else/wrong smart-meter/phone/tv',
    0.7: 'agreed better clean correct courteous fast fine fine-by/with-me handy i-like reliable resolved respectful safe strong that-works won works-for',
    1.3: ':) :d @not-complain/complaining/fault @not-too?-bad/shabby acceptable agree all-good at-last aww* beaut* best bless clever comfort* comfy congrat* cool couldnt-~-better/happier decent definitely/would-recommend delicious easier easily easy efficient enjoy* even/much/so/way-better everything-works exceeded excit* fair favo* finally fits fortunate* friendly fun funny generous genius glad good good-night haha* happy hats-off hehe* helpful hooray hope hopefully hoping improv* interesting it/that-works/worked keep-up-the kind-of-you laugh* like/likes/liked-it lmao lol looking/look-forward luck* made-my neat never-had-~-issue*/problem*/trouble never-let-me/us-down nice* no-complaint/complaints no-time not-bad-at-all not-~-as/so/that-bad nothing-to-complain/worry on-time painless phew pleasant polite professional prompt* proud quick really-like recommend relie* satisf* smart smooth* so/very/been-patient so/very/youre-kind solved sorted spot-on success* sweet tasty thank-god/goodness/heavens thankfully thoughtful useful welcome well-done woo* working/works-again/fine/great/now/well worth-every/it wow yay* yum* ☺ ✨ ⭐ 👌 👍 👏 😀 😁 😂 😃 😄 😅 😆 😉 😊 🙂 🤣',
    1.9: '10/ten-out-of <3 a-star above-and-beyond ador* better-than-i?-expected cant-wait five/5-star* gorgeous great hell/fuck-yeah/yes hero hilarious impress* inspir* joy* legend lifesaver like-a-charm lov* nailed-it over-the-moon perfect* pleased pleasing pleasure saved-me/my thrilled top-notch you-rock ❤ 🎉 💕 💜 💯 😍 😘 🥰',
    2.4: 'amaz* awesome brilliant* delighted excellent exceptional* fabulous fantastic incredibl* marvel* outstanding spectacular stunning superb terrific wonderful',
  },
  courtesies: {
    0.7: 'see-you ta take-care you-too 🙏',
    1.3: 'appreciat* cheers grateful have-a-@good no-thank-you-for/so/very thank* thank-you/u thanx thx tysm',
    1.9: 'cant/cannot-thank-~-enough greatly/really-appreciat* so-grateful thank-you-so/very-much thanks-a-lot/million thanks-so-much',
  },
  swearing: { '-1.5': 'ass bloody dammit damn damnit freaking fuck* goddamn heck shit*' },
  facts: {
    1: '@not-arrive*/connect*/come/deliver*/let/load/open/receive*/turn/work/working accident* ate bill block* bounc* break breaks broke* bug bugs burn* canceled cancelled charg* confus* cost/costs-me crack* crash* cut damage* dead debt declin* defect* delay* deleted deni* deny destroy* disconnect* dispute* down dropped empty error* expensive expire* fail* failing fault faulty fee fees fire flood* forget forgot* form forms fraud* freez* froze* ghost* hack* hold ignore* ill incorrect* injur* issue issues late leak* lock* lose* losing lost miss* mistake* nowhere outage* overcharg* penalt* problem* queue refus* reject* reset rotten scam* scratch* smoke* spoil* stain* stole* stopped-working suspend* thef* threw transfer trouble unauthor* unresolved unsolved wait waited waiting',
  },
  grievances: {
    0.7: '@you after always another anyway because days enough even hours months must never only since still took twice weeks why without',
    1: '@num-times again already because-of ever every everyone everything how-come keep keeps kept no-idea nothing so-far yet',
  },
  negators: {
    3: '@not anything-but barely dosent far-from hardly lack-of neither nor nothing without',
    1: 'less no zero',
    6: 'cant/wouldnt-say dont-feel/find/think not-exactly',
    0: 'dont-worry if/or/why-not no-matter/wonder not-just/only',
  },
  intensifiers: {
    1.35: 'a-lot absolutely af all-the as-fuck/hell completely deeply entirely ever extremely genuinely highly literally most proper really ridiculously so so-much soo such super terribly too totally truly utterly very what-a',
    0.6: 'a-bit/little almost bit fairly kinda little slightly somewhat sorta',
  },
  requests: {
    0.35: 'add/book/find/give/send/show/tell are-there calling-about/to can/could/would/will-you/i/we/u do/does-you/they/it/i how-can/do/does/long/much/to i-wanna i/we-need/want/like id/wed/would-like/love-to? is-there let-me-know lets looking/searching-for may/shall/should-i/we need/want-to please pls plz prefer wanted-to what-are/do/does/is/kind/time/type whats-the when-can/does/is/will whens where-are/can/do/is wheres which who-can/do/is wondering',
  },
  hypotheticals: {
    0.45: 'as-long could if in-case itd may maybe might perhaps probably thatd unless would',
    0.15: '@good/appreciate/grateful/happy/helpful-it?-if whether',
  },
  contrasts: { 0.35: 'and?-yet but except however only-problem/thing then-again turns-out until' },
  concessions: { 0.35: 'although despite even-if/though tho though while' },
}
