import { detector } from '../detector.ts'
import type { Detector } from '../detector.ts'
import { evidenceFor, quoted } from '../evidence.ts'

/** The customer's matter shifts. */
export const intentChanged: Detector = detector<null>({
  moment: 'intent-changed',
  watches: 'whether the customer comes to another matter: from a bill to a complaint or a cancellation',
  initial: () => ({ state: null }),
  step(state, input, { compiled }) {
    if (input.type !== 'segment') return { state }
    const { reading, signals } = input
    const { shift, current } = signals.matter
    if (!shift) return { state, ...(current && reading.segment.speaker === 'customer' && { note: `the matter is ${current}` }) }
    const titleOf = (id: string) => compiled.playbook.matters.find((matter) => matter.id === id)?.title ?? 'another matter'
    return {
      state,
      found: [
        {
          cause: `${shift.from}>${shift.to}`,
          confidence: 0.8,
          evidence: evidenceFor(reading, shift.found),
          because: `It began with ${titleOf(shift.from)}; “${quoted(reading, shift.found)}” is ${titleOf(shift.to)}.`,
          slots: { title: titleOf(shift.to), before: titleOf(shift.from) },
        },
      ],
    }
  },
})
