import type { Reading } from '../signals/reading.ts'
import type { Detection } from './detector.ts'
import type { Finding } from './moment.ts'

/** The causes that the last version of each recent segment gave. */
export type SegmentCauses = readonly { readonly segmentId: string; readonly causes: readonly string[] }[]

const remembered = 30

/**
 * For detectors whose causes lie in one segment: compares what this version of a segment gives with what its last one
 * gave. New causes are found; those that a partial had and its final has not are gone.
 */
export function reconcile(before: SegmentCauses, { segment }: Reading, findings: readonly Finding[]): Detection<SegmentCauses> {
  const known = before.find(({ segmentId }) => segmentId === segment.id)?.causes ?? []
  if (known.length === 0 && findings.length === 0) return { state: before }
  const causes = findings.map(({ cause }) => cause)
  const others = before.filter(({ segmentId }) => segmentId !== segment.id)
  // One cause may lie in several segments of one utterance.
  const isElsewhere = (cause: string) => others.some((other) => other.causes.includes(cause))
  return {
    state: causes.length > 0 ? [...others, { segmentId: segment.id, causes }].slice(-remembered) : others,
    found: findings.filter(({ cause }) => !known.includes(cause) && !isElsewhere(cause)),
    gone: known.filter((cause) => !causes.includes(cause) && !isElsewhere(cause)).map((cause) => ({ cause, reason: 'words-revised' })),
  }
}
