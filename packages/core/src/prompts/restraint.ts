import type { Prompt } from './prompt.ts'
import { settle } from './restraint-placing.ts'
import type { Draft } from './restraint-placing.ts'
import type { RestraintSettings } from './restraint-settings.ts'
import type { Held, PromptChange, RestraintInput, RestraintState, SuppressionReason } from './restraint-state.ts'

/** After so many dismissals of a moment in a call, its prompts are not offered again. */
const dismissalsUntilSilence = 2

/** An opened prompt stays at least this long. */
const readingMs = 30_000

/** More causes than any call has; memory stays bounded all the same. */
const rememberedKeys = 1000

/**
 * Decides what is on screen. A pure function: the state after `input` at `atMs` (milliseconds from the start of the call,
 * never before that of the last step), and what was decided, in order. Call it with `{ type: 'time' }` at each
 * {@link nextDecisionMs}: no decision waits for input.
 */
export function restrain(
  state: RestraintState,
  input: RestraintInput,
  atMs: number,
  settings: RestraintSettings,
): { readonly state: RestraintState; readonly changes: readonly PromptChange[] } {
  const draft: Draft = {
    ...state,
    queue: [...state.queue],
    visible: [...state.visible],
    snoozed: [...state.snoozed],
    atMs,
    settings,
    changes: [],
  }
  apply(draft, input)
  if (input.type !== 'call-ended') settle(draft)
  const { atMs: _at, settings: _settings, changes, ...next } = draft
  return { state: next, changes }
}

function apply(draft: Draft, input: RestraintInput): void {
  switch (input.type) {
    case 'time':
      return
    case 'agent-spoke':
      draft.speechEndMs = Math.max(draft.speechEndMs, input.untilMs)
      return
    case 'agent-typing':
      draft.typing = input.active
      return
    case 'prompt':
      return consider(draft, input.prompt)
    case 'rewrite':
      return rewrite(draft, input)
    case 'cause-gone':
      return withdraw(draft, input.momentId, input.reason)
    case 'action':
      return act(draft, input.action)
    case 'call-ended':
      return clearAll(draft)
  }
}

function consider(draft: Draft, prompt: Prompt): void {
  const { atMs, settings } = draft
  const suppress = (reason: SuppressionReason) => void draft.changes.push({ type: 'prompt-suppressed', reason, prompt })
  if (draft.knownKeys.has(prompt.dedupeKey)) return suppress('duplicate')
  const held = fresh(draft, prompt)
  if (prompt.severity === 'critical') {
    rememberKey(draft, prompt)
    return enqueueCritical(draft, held)
  }
  const { moment } = prompt
  const sameMoment = ({ prompt: other }: Held) => other.moment === moment
  if ((draft.dismissals[moment] ?? 0) >= dismissalsUntilSilence) return suppress('dismissed')
  if (draft.spent >= settings.budget) return suppress('budget')
  if (draft.snoozed.some(sameMoment)) return suppress('snoozed')
  if (draft.queue.some(sameMoment)) return suppress('waiting')
  const eligibleAtMs = Math.max(atMs, (draft.lastShownMs[moment] ?? Number.NEGATIVE_INFINITY) + settings.cooldownMs)
  if (eligibleAtMs >= held.expiresAtMs) return suppress('cooldown')
  rememberKey(draft, prompt)
  enqueue(draft, { ...held, eligibleAtMs })
}

function fresh({ atMs, settings }: Draft, prompt: Prompt): Held {
  const { severity } = prompt
  return {
    prompt,
    merged: [],
    queuedAtMs: atMs,
    eligibleAtMs: atMs,
    expiresAtMs: atMs + settings.expiryMs[severity],
    displayMs: settings.displayMs[severity],
    timesShown: 0,
    alerted: false,
  }
}

function rememberKey(draft: Draft, { dedupeKey }: Prompt): void {
  draft.knownKeys = new Set([...draft.knownKeys, dedupeKey].slice(-rememberedKeys))
}

function enqueue(draft: Draft, held: Held): void {
  draft.queue.push(held)
  draft.changes.push({ type: 'prompt-queued', eligibleAtMs: held.eligibleAtMs, expiresAtMs: held.expiresAtMs, prompt: held.prompt })
}

/** Causes of one critical moment share a prompt: a second card that says the same thing would only cover other words. */
function enqueueCritical(draft: Draft, held: Held): void {
  const merge = <Place extends Held>(place: Place): Place => ({ ...place, merged: [...place.merged, held.prompt, ...held.merged] })
  for (const places of [draft.visible, draft.queue]) {
    const at = places.findIndex(({ prompt }) => prompt.moment === held.prompt.moment)
    const place = places[at]
    if (!place) continue
    places.splice(at, 1, merge(place) as never)
    draft.changes.push({ type: 'prompt-suppressed', reason: 'merged', mergedInto: place.prompt.promptId, prompt: held.prompt })
    return
  }
  enqueue(draft, held)
}

function withdraw(draft: Draft, momentId: string, reason: string): void {
  for (const places of [draft.queue, draft.visible, draft.snoozed] as Held[][]) {
    const at = places.findIndex(({ prompt, merged }) => prompt.momentId === momentId || merged.some((other) => other.momentId === momentId))
    const place = places[at]
    if (!place) continue
    const causes = [place.prompt, ...place.merged]
    const gone = causes.find((prompt) => prompt.momentId === momentId) ?? place.prompt
    draft.changes.push({ type: 'prompt-withdrawn', reason, prompt: gone })
    if (gone !== place.prompt) {
      places.splice(at, 1, { ...place, merged: place.merged.filter((prompt) => prompt !== gone) })
      return
    }
    places.splice(at, 1)
    const [heir, ...merged] = place.merged
    if (heir) enqueue(draft, { ...fresh(draft, heir), merged })
    return
  }
}

/** Other words in the same place: nothing moves, and no time begins anew. */
function rewrite(draft: Draft, { promptId, say, model, template, sources }: Extract<RestraintInput, { type: 'rewrite' }>): void {
  for (const places of [draft.queue, draft.visible, draft.snoozed] as Held[][]) {
    const at = places.findIndex(({ prompt }) => prompt.promptId === promptId)
    const place = places[at]
    if (!place) continue
    const prompt = { ...place.prompt, say }
    places.splice(at, 1, { ...place, prompt })
    draft.changes.push({ type: 'prompt-rewritten', say, model, template, sources, prompt })
    return
  }
}

function act(draft: Draft, action: Extract<RestraintInput, { type: 'action' }>['action']): void {
  const at = draft.visible.findIndex(({ prompt }) => prompt.promptId === action.promptId)
  const shown = draft.visible[at]
  if (!shown) return
  const { prompt } = shown
  switch (action.type) {
    case 'prompt-expanded':
      // What is being read does not vanish under the agent's eyes.
      draft.visible.splice(at, 1, { ...shown, hidesAtMs: Math.max(shown.hidesAtMs, draft.atMs + readingMs) })
      draft.changes.push({ type: action.type, prompt })
      return
    case 'prompt-rated':
      draft.changes.push({ type: action.type, prompt, ...(action.rating && { rating: action.rating }) })
      return
    case 'prompt-snoozed': {
      const untilMs = draft.atMs + draft.settings.snoozeMs
      draft.snoozed.push({ ...shown, displayMs: draft.settings.displayMs[prompt.severity], untilMs })
      draft.changes.push({ type: action.type, untilMs, prompt })
      break
    }
    case 'prompt-dismissed':
      draft.dismissals = { ...draft.dismissals, [prompt.moment]: (draft.dismissals[prompt.moment] ?? 0) + 1 }
      draft.changes.push({ type: action.type, prompt })
      break
    case 'prompt-edited':
      draft.changes.push({ type: action.type, prompt, ...(action.text !== undefined && { text: action.text }) })
      break
    case 'prompt-accepted':
      draft.changes.push({ type: action.type, prompt })
      break
  }
  draft.visible.splice(at, 1)
}

function clearAll(draft: Draft): void {
  for (const { prompt } of [...draft.queue, ...draft.visible, ...draft.snoozed]) {
    draft.changes.push({ type: 'prompt-withdrawn', reason: 'call-ended', prompt })
  }
  draft.queue = []
  draft.visible = []
  draft.snoozed = []
}
