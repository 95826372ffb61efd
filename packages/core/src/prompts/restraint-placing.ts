import type { MomentName } from '../taxonomy.ts'
import type { RestraintSettings } from './restraint-settings.ts'
import { byClaim } from './restraint-state.ts'
import type { Held, PromptChange, RestraintState, Shown, Snoozed } from './restraint-state.ts'

/** A state under change in one step. */
export type Draft = {
  -readonly [Field in Exclude<keyof RestraintState, 'queue' | 'visible' | 'snoozed'>]: RestraintState[Field]
} & {
  queue: Held[]
  visible: Shown[]
  snoozed: Snoozed[]
  readonly atMs: number
  readonly settings: RestraintSettings
  readonly changes: PromptChange[]
}

/** A prompt that comes back after it lost its place stays long enough to be read again. */
const shortestDisplayMs = 5000

/** Brings the screen to what the rules ask for at this time. */
export function settle(draft: Draft): void {
  wakeSnoozed(draft)
  expire(draft)
  placeCritical(draft)
  suppressOverBudget(draft)
  placeOthers(draft)
  raiseAlerts(draft)
}

/** The next time after `atMs` at which the rules may decide otherwise without any input; `undefined` if none. */
export function nextDecisionMs(state: RestraintState, atMs: number, settings: RestraintSettings): number | undefined {
  const others = state.queue.filter(({ prompt }) => prompt.severity !== 'critical')
  const criticalWaits = others.length < state.queue.length
  const times = [
    ...state.queue.map(({ expiresAtMs }) => expiresAtMs),
    ...others.map(({ eligibleAtMs }) => eligibleAtMs),
    ...others.filter(breaksIn).map(({ eligibleAtMs }) => eligibleAtMs + settings.highWaitMs),
    ...(others.length > 0 ? [state.speechEndMs + settings.pauseMs] : []),
    ...state.visible.map(({ hidesAtMs }) => hidesAtMs),
    ...(criticalWaits ? state.visible.map(({ shownAtMs }) => shownAtMs + settings.criticalHoldMs) : []),
    ...state.visible.filter((shown) => mayAlert(shown, settings)).map(({ shownAtMs }) => shownAtMs + settings.alertAfterMs),
    ...state.snoozed.map(({ untilMs }) => untilMs),
  ].filter((time) => time > atMs)
  return times.length > 0 ? Math.min(...times) : undefined
}

const isHigh = ({ prompt }: Held) => prompt.severity === 'high'

/** Whether a prompt waits for a pause only so long. One that asks the agent to stop talking cannot wait until the agent does. */
const breaksIn = (held: Held) => isHigh(held) || held.prompt.moment === 'monologue'

function wakeSnoozed(draft: Draft): void {
  const { atMs, settings } = draft
  const awake = draft.snoozed.filter(({ untilMs }) => untilMs <= atMs)
  draft.snoozed = draft.snoozed.filter(({ untilMs }) => untilMs > atMs)
  for (const { untilMs: _until, ...held } of awake) {
    const expiresAtMs = Math.max(held.expiresAtMs, atMs + settings.expiryMs[held.prompt.severity])
    requeue(draft, { ...held, expiresAtMs })
  }
}

function requeue(draft: Draft, held: Held): void {
  const { prompt, merged, queuedAtMs, expiresAtMs, displayMs, timesShown, alerted } = held
  const eligibleAtMs = draft.atMs
  draft.queue.push({ prompt, merged, queuedAtMs, eligibleAtMs, expiresAtMs, displayMs, timesShown, alerted })
  draft.changes.push({ type: 'prompt-queued', eligibleAtMs, expiresAtMs, prompt })
}

function expire(draft: Draft): void {
  const { atMs, changes } = draft
  for (const { prompt } of draft.queue.filter(({ expiresAtMs }) => expiresAtMs <= atMs)) changes.push({ type: 'prompt-expired', prompt })
  for (const { prompt } of draft.visible.filter(({ hidesAtMs }) => hidesAtMs <= atMs)) changes.push({ type: 'prompt-expired', prompt })
  draft.queue = draft.queue.filter(({ expiresAtMs }) => expiresAtMs > atMs)
  draft.visible = draft.visible.filter(({ hidesAtMs }) => hidesAtMs > atMs)
}

function placeCritical(draft: Draft): void {
  const { atMs, settings } = draft
  for (;;) {
    // One that has been seen goes after one that has not, or three of them could keep a fourth away for good.
    const [next] = draft.queue
      .filter(({ prompt }) => prompt.severity === 'critical')
      .sort((a, b) => a.timesShown - b.timesShown || byClaim(settings.usefulness)(a, b))
    if (!next) return
    if (draft.visible.length >= settings.maxVisible) {
      const others = draft.visible.filter(({ prompt }) => prompt.severity !== 'critical').sort(byClaim(settings.usefulness))
      const held = draft.visible
        .filter(({ shownAtMs }) => atMs - shownAtMs >= settings.criticalHoldMs)
        .sort((a, b) => a.shownAtMs - b.shownAtMs)
      const victim = others.at(-1) ?? held[0]
      if (!victim) return
      displace(draft, victim, next, true)
    }
    show(draft, next)
  }
}

/** What is over the budget will not be shown however long it waits; saying so at once keeps the record honest. */
function suppressOverBudget(draft: Draft): void {
  if (draft.spent < draft.settings.budget) return
  const isOver = ({ prompt, timesShown }: Held) => prompt.severity !== 'critical' && timesShown === 0
  for (const { prompt } of draft.queue.filter(isOver)) draft.changes.push({ type: 'prompt-suppressed', reason: 'budget', prompt })
  draft.queue = draft.queue.filter((held) => !isOver(held))
}

function placeOthers(draft: Draft): void {
  const { settings } = draft
  for (;;) {
    const next = nextOther(draft)
    if (!next) return
    if (draft.visible.length >= settings.maxVisible) {
      const victim = isHigh(next) && isOverdue(draft, next) ? victimForHigh(draft, next) : undefined
      if (!victim) return
      const seen = isHigh(victim) && draft.atMs - victim.shownAtMs >= settings.highWaitMs
      displace(draft, victim, next, !seen)
    }
    show(draft, next)
    suppressOverBudget(draft)
  }
}

/** The prompt that may appear now, if one may. Nothing passes a prompt of higher severity, also not one that still has to wait. */
function nextOther(draft: Draft): Held | undefined {
  const waiting = [...draft.queue].sort(byClaim(draft.settings.usefulness))
  const severity = waiting[0]?.prompt.severity
  if (!severity || severity === 'critical') return undefined
  const eligible = waiting.filter((held) => held.prompt.severity === severity && held.eligibleAtMs <= draft.atMs)
  const quiet = !draft.typing && draft.atMs >= draft.speechEndMs + draft.settings.pauseMs
  const hasPlace = draft.visible.length < draft.settings.maxVisible
  if (quiet && hasPlace) return eligible[0]
  const overdue = eligible.filter((held) => isOverdue(draft, held))
  return overdue.find(({ timesShown }) => timesShown === 0) ?? overdue[0]
}

function isOverdue(draft: Draft, held: Held): boolean {
  return breaksIn(held) && draft.atMs >= held.eligibleAtMs + draft.settings.highWaitMs
}

/** The lowest prompt of lower severity; or else, for one that nobody has seen yet, the high one that has been there longest. */
function victimForHigh(draft: Draft, { timesShown }: Held): Shown | undefined {
  const others = draft.visible.filter(({ prompt }) => prompt.severity !== 'critical')
  const lower = others.filter((shown) => !isHigh(shown)).sort(byClaim(draft.settings.usefulness))
  return lower.at(-1) ?? (timesShown === 0 ? others.sort((a, b) => a.shownAtMs - b.shownAtMs)[0] : undefined)
}

function displace(draft: Draft, victim: Shown, next: Held, mayReturn: boolean): void {
  const requeued = mayReturn && victim.expiresAtMs > draft.atMs
  draft.visible = draft.visible.filter((shown) => shown !== victim)
  draft.changes.push({ type: 'prompt-displaced', by: next.prompt.promptId, requeued, prompt: victim.prompt })
  if (requeued) requeue(draft, { ...victim, displayMs: Math.max(shortestDisplayMs, victim.hidesAtMs - draft.atMs) })
}

function show(draft: Draft, held: Held): void {
  const { atMs, settings } = draft
  const { prompt } = held
  draft.queue = draft.queue.filter((other) => other !== held)
  draft.visible.push({ ...held, timesShown: held.timesShown + 1, shownAtMs: atMs, hidesAtMs: atMs + held.displayMs })
  draft.visible.sort(byClaim(settings.usefulness))
  draft.lastShownMs = { ...draft.lastShownMs, [prompt.moment]: atMs }
  if (prompt.severity !== 'critical' && held.timesShown === 0) draft.spent += 1
  draft.changes.push({ type: 'prompt-shown', prompt })
  if (prompt.severity !== 'critical') coolDown(draft, prompt.moment)
}

/** What waits with the moment that was just shown has to wait for the end of its cooldown. */
function coolDown(draft: Draft, moment: MomentName): void {
  const eligibleAtMs = draft.atMs + draft.settings.cooldownMs
  draft.queue = draft.queue.flatMap((held) => {
    const { prompt, expiresAtMs } = held
    if (prompt.moment !== moment) return [held]
    if (eligibleAtMs >= expiresAtMs) {
      draft.changes.push({ type: 'prompt-suppressed', reason: 'cooldown', prompt })
      return []
    }
    draft.changes.push({ type: 'prompt-queued', eligibleAtMs, expiresAtMs, prompt })
    return [{ ...held, eligibleAtMs }]
  })
}

function mayAlert({ prompt, alerted }: Shown, { mode }: RestraintSettings): boolean {
  return mode === 'recommend-and-alert' && prompt.severity === 'critical' && !alerted
}

function raiseAlerts(draft: Draft): void {
  const { atMs, settings } = draft
  draft.visible = draft.visible.map((shown) => {
    if (!mayAlert(shown, settings) || atMs - shown.shownAtMs < settings.alertAfterMs) return shown
    draft.changes.push({ type: 'alert-raised', prompt: shown.prompt })
    return { ...shown, alerted: true }
  })
}
