import type { DialogueAct } from '../dialogue-acts.ts'
import type { MomentName } from '../taxonomy.ts'

/**
 * How something that must be said is recognised. Either `phrases`, any one of which will do, or `concepts`, for what is said
 * in many wordings, in any order and over several turns: the share of concepts heard, by weight, must reach `threshold`.
 */
export interface Statement {
  /** In the phrase syntax of the playbook. */
  readonly phrases?: readonly string[]
  readonly concepts?: readonly Concept[]
  /** What the model recognises as all of it, in words that no list has. */
  readonly act?: DialogueAct
  /** Share of the concepts' weight that must be heard, 0 to 1; 0.75 where nothing else is said. */
  readonly threshold?: number
  /** Who says it; the agent where nothing is said. */
  readonly by?: 'agent' | 'customer' | 'either'
}

/** One idea of a statement, in any of several wordings. */
export interface Concept {
  readonly any: readonly string[]
  /** What the model recognises as it. */
  readonly act?: DialogueAct
  /** 1 where nothing else is said. */
  readonly weight?: number
}

/** When an entry applies: each named detail of the call's context must have one of the values. */
export type Condition = Readonly<Record<string, readonly string[]>>

/** Texts for a prompt; they come before those of the moment. */
export interface PromptTexts {
  /** At most 60 characters once its `{slots}` are filled. */
  readonly headline?: string
  readonly detail?: string
  /** Words the agent can say as they stand. */
  readonly say?: string
}

/** Something that the law or the house requires to be said. */
export interface Disclosure extends Statement, PromptTexts {
  readonly id: string
  readonly title: string
  readonly when?: Condition
  /** Must be said within this time from the start of the call. */
  readonly withinMs?: number
  /** Must be said before this script step begins. */
  readonly beforeStep?: string
  /** Required only once one of these script steps has been said: nobody speaks of a debt to the wrong person. */
  readonly afterSteps?: readonly string[]
  /** Must be said before the call ends. A disclosure without any deadline has this one. */
  readonly beforeEnd?: boolean
}

/** A step of the script. */
export interface ScriptStep extends Statement {
  readonly id: string
  readonly title: string
  readonly when?: Condition
  /** Words the agent can say as they stand. */
  readonly say?: string
  /** A step that is nice to have: that it was skipped is not told. */
  readonly optional?: boolean
  /** `false` for a step that only marks how far the call has come, and is not on the checklist. */
  readonly listed?: boolean
  /** Needed only once one of these steps has been said. */
  readonly afterSteps?: readonly string[]
  /** The steps that must not begin without it; any later one where nothing is said. */
  readonly beforeSteps?: readonly string[]
  /** Counts only once the customer has answered it, and not with a no. */
  readonly answered?: boolean
  /**
   * What also says it, in whatever words: `recap` is a sentence that adds up facts (amounts, days, times) once one of
   * `afterSteps` is done, `read-out` one that tells the customer a fact of theirs.
   */
  readonly form?: 'recap' | 'read-out'
}

/** Two ideas, each in any of several wordings. */
export interface Pair {
  readonly any: readonly string[]
  readonly with: readonly string[]
}

/** Something the agent must not say. */
export interface Prohibition extends PromptTexts {
  readonly id: string
  readonly title: string
  readonly phrases: readonly string[]
  /** Ideas that are forbidden only together, in either order and up to ten words apart. */
  readonly together?: readonly Pair[]
  /** What in the same breath makes it allowed: "without a court judgment". */
  readonly unless?: readonly string[]
  /** What the model recognises, in words that no list has; told only where the phrases find nothing. */
  readonly act?: DialogueAct
  readonly when?: Condition
}

/** A matter that may be spoken of only after the customer was asked and agreed. */
export interface Consent extends PromptTexts {
  readonly id: string
  readonly title: string
  /** How the agent asks for it. */
  readonly asks: readonly string[]
  /** What the agent says once the protected matter is spoken of. */
  readonly matter: readonly string[]
  /** What the model recognises besides. */
  readonly asksAct?: DialogueAct
  readonly matterAct?: DialogueAct
  readonly when?: Condition
}

/** What to do or offer next, once the call meets its conditions. */
export interface Rule extends PromptTexts {
  readonly id: string
  readonly title: string
  readonly when?: Condition
  /** What the customer says that calls for it. */
  readonly heard?: readonly string[]
  /** Only once the customer has said that the matter is resolved, and is content. */
  readonly resolved?: boolean
  /** What the agent says that settles it. */
  readonly done?: readonly string[]
  /** What the model recognises besides. */
  readonly heardAct?: DialogueAct
  readonly doneAct?: DialogueAct
}

/** A kind of matter that customers come with. */
export interface Matter {
  readonly id: string
  readonly title: string
  /** What a customer says whose matter this is: a request or a problem, not a mere word of it. */
  readonly phrases: readonly string[]
  /** How long such a call usually takes. */
  readonly usualMs: number
}

/** What the agent may want to know. */
export interface Article extends Pick<PromptTexts, 'say'> {
  readonly id: string
  readonly title: string
  readonly summary: string
  /** What a customer says whose matter this is. */
  readonly phrases: readonly string[]
  /** What the model recognises besides. */
  readonly act?: DialogueAct
  readonly url?: string
}

/** How one moment is treated. */
export interface MomentSettings extends PromptTexts {
  readonly enabled?: boolean
  /** Whether a language model is asked for better words to say, where the host has one; false where nothing is said. */
  readonly suggest?: boolean
  /** With `monologue`, how long the agent may talk; with `dead-air`, how long nobody may say anything. */
  readonly limitMs?: number
  /** With `dead-air`: how long a customer may wait for an answer in a chat. */
  readonly chatLimitMs?: number
  /** With `interrupting`: how often within {@link withinMs} is too often. */
  readonly times?: number
  readonly withinMs?: number
  /** With `interrupting`: how long both must speak at once. */
  readonly overlapMs?: number
  /** With `speaking-too-fast`, how many times the agent's own pace, and with `handle-time-high`, the usual time, is too much. */
  readonly factor?: number
  /** With `speaking-too-fast`: no slower pace is too fast. */
  readonly wordsPerMinute?: number
}

/** How prompts are held back. The rest of the rules of restraint are fixed. */
export interface PlaybookSettings {
  readonly maxVisible?: 1 | 2
  readonly budget?: 2 | 3 | 4
  readonly mode?: 'recommend' | 'recommend-and-alert'
  readonly alertAfterMs?: number
  readonly cooldownMs?: number
}

/** What is asked of a language model's words, for the moments that ask one. */
export interface SuggestionSettings {
  /** Name and version of this guidance, as the record has it. */
  readonly template: string
  /** How the words should be, in the tenant's own words. */
  readonly guidance?: string
  /** How long an answer may take before the playbook's own words stand, in milliseconds; 1500 where nothing is said. */
  readonly budgetMs?: number
  /** What must not be in an answer, besides what the agent must not say. */
  readonly forbidden?: readonly string[]
}

/** What the customer may say that asks for the agent's care. */
export type EscalationTrigger = 'manager' | 'legal' | 'leaving' | 'ultimatum' | 'complaint' | 'anger' | 'repeat'

/** How an agent can meet a feeling. */
export type EmpathyAct = 'acknowledge' | 'validate' | 'apologise' | 'own'

/** Wordings that belong to a language rather than to a tenant. A playbook's own are added to them. */
export interface PhraseSets {
  /** By the agent, to the customer. */
  readonly insults: readonly string[]
  readonly empathy: Readonly<Record<EmpathyAct, readonly string[]>>
  readonly escalation: Readonly<Record<EscalationTrigger, readonly string[]>>
  /** By the agent, taking back what was said. */
  readonly retraction: readonly string[]
  /** By the customer, about their own state: what asks for a word of sympathy whatever it is about. */
  readonly distress: readonly string[]
  /** By the customer, aimed at the company: tells an unhappy word about the service from one about the weather. */
  readonly grievance: readonly string[]
  /** What turns an utterance into a question without a question mark. */
  readonly questions: readonly string[]
  /** What a listener says without taking the turn. */
  readonly backchannels: readonly string[]
  /** By the customer, by id of the matter: words that tell what the call is about where nobody says it outright. */
  readonly matterWords: Readonly<Record<string, readonly string[]>>
  /** Turns of speech that single moments listen for. */
  readonly cues: Readonly<Record<Cue, readonly string[]>>
  /** Turns of speech that tell nothing alone; {@link keyConcepts} put them together. */
  readonly ideas: Readonly<Record<Idea, readonly string[]>>
  readonly keyConcepts: readonly KeyConcept[]
}

/** A part of what can be said in too many ways to list, such as whom somebody asks for. */
export type Idea = EscalationIdea | FeelingIdea | ObjectionIdea

/** Of the customer: asking for somebody higher, threats, anger, and whom they are about. */
export type EscalationIdea =
  | 'boss'
  | 'reach'
  | 'your-boss'
  | 'own-boss'
  | 'plain'
  | 'court'
  | 'you-court'
  | 'sue'
  | 'court-else'
  | 'threat'
  | 'watchdog'
  | 'press'
  | 'sites'
  | 'publish'
  | 'reviews'
  | 'rate'
  | 'crowd'
  | 'spread'
  | 'praise-near'
  | 'go'
  | 'elsewhere'
  | 'go-else'
  | 'gone'
  | 'warned'
  | 'sale'
  | 'company'
  | 'others'
  | 'at-others'
  | 'reported'
  | 'over'
  | 'wrong'
  | 'angry'
  | 'unheard'

/** Of the customer: hurt, fear, grief and relief; of the agent: a word about it, and that something is done. */
export type FeelingIdea =
  | 'suffer'
  | 'neglect'
  | 'weep'
  | 'mild'
  | 'blame'
  | 'ache'
  | 'loss'
  | 'dear'
  | 'hardship'
  | 'stranded'
  | 'occasion'
  | 'spoilt'
  | 'praises'
  | 'you-are'
  | 'kindly'
  | 'gratitude'
  | 'big-thanks'
  | 'thanks-for'
  | 'relief'
  | 'smooth'
  | 'enrols'
  | 'adverts'
  | 'overheard'
  | 'hush'
  | 'amends'
  | 'settled'
  | 'not-well'
  | 'regret'
  | 'alas'
  | 'stand'
  | 'done'

/** Of the customer: what a price is held against, who has a say, and whose doing something is. */
export type ObjectionIdea =
  | 'rival'
  | 'cheaper'
  | 'short-of'
  | 'needs'
  | 'absurd'
  | 'by-others'
  | 'consult'
  | 'kin'
  | 'own-doing'
  | 'bystander'

/** Ideas that tell something together, in whatever order and words they come. */
export interface KeyConcept {
  readonly tells: Told
  /** `customer` where nothing is said. */
  readonly by?: 'agent' | 'customer'
  readonly all: readonly Idea[]
  /** Ideas that make it tell nothing where they come as close. */
  readonly without?: readonly Idea[]
  /** From the beginning of the first to the end of the last, in UTF-16 code units. */
  readonly withinChars: number
}

/** What ideas can tell together. */
export type Told =
  | { readonly kind: 'escalation'; readonly trigger: EscalationTrigger }
  | { readonly kind: 'distress' }
  | { readonly kind: 'empathy'; readonly act: EmpathyAct }
  | { readonly kind: 'cue'; readonly cue: Cue }

/** What a turn of speech tells, by whom it counts. */
export type Cue =
  // The agent:
  | 'card'
  | 'card-code'
  | 'social'
  | 'password'
  | 'one-time-code'
  | 'safeguard'
  | 'pitch'
  | 'recording-asked'
  | 'recording-stopped'
  | 'marketing-asked'
  | 'marketing-done'
  | 'objection-met'
  | 'hold-announced'
  | 'wait-announced'
  | 'quotes'
  // The customer:
  | 'recording-refused'
  | 'marketing-wanted'
  | 'marketing-refused'
  | 'consent-refused'
  | 'consent-given'
  | 'consent-withdrawn'
  | 'objection'
  | 'objection-passed-over'
  | 'objection-withdrawn'
  | 'also'
  | 'turn'
  | 'resolved'
  | 'thanks'
  | 'praise'
  | 'relieved'
  | 'amends'
  | 'warm-thanks'
  | 'warm-praise'
  | 'thanks-for'
  | 'sarcasm'
  // Either:
  | 'recording-named'
  | 'mind'
  | 'no'
  | 'goodbye'

/** A playbook as a tenant writes it. */
export interface PlaybookFile {
  readonly $schema?: string
  /** Name of the playbook that this one adds to and changes. */
  readonly extends?: string
  /** Version of this format. */
  readonly format: 1
  readonly name: string
  /** The tenant's own version of the content. */
  readonly version: string
  readonly title?: string
  /** BCP 47; English where nothing is said. */
  readonly language?: string
  readonly settings?: PlaybookSettings
  readonly moments?: Readonly<Partial<Record<MomentName, MomentSettings>>>
  readonly disclosures?: readonly Disclosure[]
  readonly steps?: readonly ScriptStep[]
  readonly prohibitions?: readonly Prohibition[]
  readonly consents?: readonly Consent[]
  readonly rules?: readonly Rule[]
  readonly articles?: readonly Article[]
  readonly suggestions?: SuggestionSettings
  /** Matters of your own, or with an id of the language's, in its place. */
  readonly matters?: readonly Matter[]
  readonly phrases?: {
    readonly insults?: readonly string[]
    readonly empathy?: Readonly<Partial<Record<EmpathyAct, readonly string[]>>>
    readonly escalation?: Readonly<Partial<Record<EscalationTrigger, readonly string[]>>>
  }
}

/** A playbook with everything filled in that its file leaves to the defaults. */
export interface Playbook
  extends Required<Omit<PlaybookFile, '$schema' | 'extends' | 'phrases' | 'suggestions'>>, Pick<PlaybookFile, 'suggestions'> {
  readonly phrases: PhraseSets
  /** `name@version+digest`: the digest is the first 12 hexadecimal digits of the SHA-256 of the content. */
  readonly versionId: string
}
