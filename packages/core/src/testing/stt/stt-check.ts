import type { SttCapabilities } from '../../adapters/stt/stt-adapter.ts'
import type { SttBenchTraits } from './stt-bench.ts'
import type { Trial } from './trial.ts'

/** One thing that every adapter has to do. */
export interface SttCheck {
  /** A sentence that says what. */
  readonly name: string
  /** Why it does not apply to an adapter, if it does not. */
  readonly unless?: (about: { readonly capabilities: SttCapabilities; readonly traits: SttBenchTraits }) => string | undefined
  readonly run: (trial: Trial) => Promise<void>
}
