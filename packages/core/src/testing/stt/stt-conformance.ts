import { breakChecks } from './break-checks.ts'
import { endChecks } from './end-checks.ts'
import { openingChecks } from './opening-checks.ts'
import type { SttBenchTraits } from './stt-bench.ts'
import type { SttCheck } from './stt-check.ts'
import { troubleChecks } from './trouble-checks.ts'
import { Trial } from './trial.ts'
import { wordChecks } from './word-checks.ts'

/** How a check went. */
export type SttCheckResult = { readonly passed: true } | { readonly skipped: string } | { readonly failed: string }

/** All checks, in an order that says the simple things first. */
export const sttChecks: readonly SttCheck[] = [...openingChecks, ...wordChecks, ...breakChecks, ...troubleChecks, ...endChecks]

/**
 * Runs one check against an adapter over a bench of its own. Any test runner will do:
 *
 *     for (const check of sttChecks) it(check.name, async () => expect(await runSttCheck(check, traits)).not.toHaveProperty('failed'))
 */
export async function runSttCheck(check: SttCheck, traits: SttBenchTraits): Promise<SttCheckResult> {
  const bench = await traits.start()
  const trial = new Trial(traits, bench)
  try {
    const skipped = check.unless?.({ capabilities: trial.adapter.capabilities, traits })
    if (skipped) return { skipped }
    await check.run(trial)
    return { passed: true }
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) }
  } finally {
    await trial.end()
  }
}
