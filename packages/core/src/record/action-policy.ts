import type { RecordEntry } from './event.ts'

type Decided = Extract<RecordEntry, { readonly type: 'action-decided' }>

/** Who has to agree before an action is done. */
export type PolicyLevel = Decided['level']

/** An action of Cuecard that has an effect outside it, such as sending a note. */
export interface PolicyAction {
  readonly actionId: string
  /** What kind of action it is, such as `send-wrap-up`. */
  readonly action: string
}

/** Where an action stands. */
export type ActionState = Decided['decision']

/** Decides about actions by a policy, and has every decision recorded. */
export interface ActionPolicy {
  /** Asks for an action; `approved` may be done now, `pending` once somebody approves it, `refused` never. */
  request(action: PolicyAction): ActionState
  /** Approves what is pending. A supervisor may approve what the agent is asked; not the other way round. Whether it was taken. */
  approve(actionId: string, by: 'agent' | 'supervisor'): boolean
  /** Refuses what is pending. Whether it was taken. */
  refuse(actionId: string, by: 'agent' | 'supervisor', reason?: string): boolean
  /** Takes back an approved action; the host undoes it. Whether it was taken. */
  undo(actionId: string, by: 'agent' | 'supervisor', reason?: string): boolean
  /** A supervisor approves what was refused, with a reason; but never what the policy says is never done. Whether it was taken. */
  override(actionId: string, reason: string): boolean
  /** Where the action stands; `undefined` where it was never asked for. */
  stateOf(actionId: string): ActionState | undefined
  /** Actions that wait for somebody. */
  readonly pending: readonly PolicyAction[]
}

/** What a policy is made of. */
export interface ActionPolicyOptions {
  /** By kind of action; what is not named is asked of the agent. */
  readonly levels: Readonly<Record<string, PolicyLevel>>
  /** Takes each decision, for the record. */
  readonly onDecision: (entry: Decided) => void
  /** Redacts the reasons that people write: `redactText` of the privacy gate. */
  readonly redactText: (text: string) => string
}

interface Known extends PolicyAction {
  readonly level: PolicyLevel
  readonly state: ActionState
}

/** Makes a policy. Every step of an action is an event: that it waits, who approved or refused it, its undoing, an override. */
export function createActionPolicy({ levels, onDecision, redactText }: ActionPolicyOptions): ActionPolicy {
  const known = new Map<string, Known>()
  const decide = (action: PolicyAction & { readonly level: PolicyLevel }, state: ActionState, by: Decided['by'], reason?: string): true => {
    const { actionId, action: kind, level } = action
    known.set(actionId, { actionId, action: kind, level, state })
    const written = reason === undefined ? {} : { reason: redactText(reason) }
    onDecision({ type: 'action-decided', actionId, action: kind, level, decision: state, by, ...written })
    return true
  }
  const at = (actionId: string, state: ActionState): Known | undefined => {
    const action = known.get(actionId)
    return action?.state === state ? action : undefined
  }
  const mayAnswer = ({ level }: Known, by: 'agent' | 'supervisor') => by === 'supervisor' || level === 'ask-agent'
  return {
    request(action) {
      const before = known.get(action.actionId)
      if (before) return before.state
      const level = Object.hasOwn(levels, action.action) ? (levels[action.action] ?? 'ask-agent') : 'ask-agent'
      const state = first[level]
      decide({ ...action, level }, state, 'policy')
      return state
    },
    approve(actionId, by) {
      const action = at(actionId, 'pending')
      return action !== undefined && mayAnswer(action, by) && decide(action, 'approved', by)
    },
    refuse(actionId, by, reason) {
      const action = at(actionId, 'pending')
      return action !== undefined && mayAnswer(action, by) && decide(action, 'refused', by, reason)
    },
    undo(actionId, by, reason) {
      const action = at(actionId, 'approved') ?? at(actionId, 'overridden')
      return action !== undefined && decide(action, 'undone', by, reason)
    },
    override(actionId, reason) {
      const action = at(actionId, 'refused')
      return action !== undefined && action.level !== 'never' && reason.trim() !== '' && decide(action, 'overridden', 'supervisor', reason)
    },
    stateOf: (actionId) => known.get(actionId)?.state,
    get pending() {
      return [...known.values()].filter(({ state }) => state === 'pending').map(({ actionId, action }) => ({ actionId, action }))
    },
  }
}

const first: Readonly<Record<PolicyLevel, ActionState>> = {
  automatic: 'approved',
  'ask-agent': 'pending',
  'ask-supervisor': 'pending',
  never: 'refused',
}
