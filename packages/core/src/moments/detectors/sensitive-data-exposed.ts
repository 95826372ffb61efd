import type { SensitiveFound, SensitiveKind } from '../../signals/sensitive-data.ts'
import type { Reading } from '../../signals/reading.ts'
import { detector } from '../detector.ts'
import type { Detector } from '../detector.ts'
import { evidenceOf } from '../evidence.ts'
import type { Finding } from '../moment.ts'
import { reconcile } from '../segment-causes.ts'
import type { SegmentCauses } from '../segment-causes.ts'

interface State {
  readonly causes: SegmentCauses
  /** Kinds that were raised: what follows on the same question is no news. */
  readonly raised: readonly { readonly kind: SensitiveKind; readonly cause: string }[]
}

const titles: Readonly<Record<SensitiveKind, string>> = {
  card: 'the card number',
  'card-code': 'the security code',
  social: 'the Social Security number',
  password: 'the password',
  'one-time-code': 'the one-time code',
}

const acts: Readonly<Record<SensitiveFound['act'], string>> = {
  asked: 'You asked for',
  said: 'The customer said',
  repeated: 'You repeated',
}

/** A card number, a social security number or a password is asked for or said without the safeguard. */
export const sensitiveDataExposed: Detector = detector<State>({
  moment: 'sensitive-data-exposed',
  watches: 'card numbers, social security numbers and passwords asked for or said without a safeguard',
  initial: () => ({ state: { causes: [], raised: [] } }),
  step(state, input) {
    if (input.type !== 'segment') return { state }
    const { reading, signals } = input
    const { found, safeguarded } = signals.sensitive
    if (safeguarded) {
      const gone = state.raised.map(({ cause }) => ({ cause, reason: 'safeguarded' }))
      return { state: { causes: [], raised: [] }, gone, ...(found.length > 0 && { note: 'the safeguard is up' }) }
    }
    const here = `sensitive:${reading.utterance.id}`
    const isNews = state.raised.every(({ cause }) => cause === here)
    const findings = found.length > 0 && isNews ? [finding(here, found, reading)] : []
    const { state: causes, found: added = [], gone = [] } = reconcile(state.causes, reading, findings)
    const kept = state.raised.filter(({ cause }) => !gone.some((each) => each.cause === cause))
    const raised = added.flatMap(({ cause }) => found.map(({ kind }) => ({ kind, cause })))
    return { state: { causes, raised: [...kept, ...raised] }, found: added, gone }
  },
})

function finding(cause: string, found: readonly SensitiveFound[], { segment }: Reading): Finding {
  const [first] = found
  const names = [...new Set(found.map(({ kind }) => titles[kind]))]
  return {
    cause,
    confidence: segment.final ? 0.9 : 0.85,
    evidence: [evidenceOf(segment, first?.start)],
    because: `${acts[first?.act ?? 'said']} ${names.join(' and ')}, and nothing protects it.`,
    slots: { title: names[0] ?? '' },
  }
}
