import type { Clock } from '../clock.ts'

/** What became of a question to another system. */
export type Answer<Value> = { readonly value: Value } | { readonly failed: 'late' | 'error' }

/** Asks, and waits no longer than `budgetMs`; then the question is aborted. An answer that comes all the same is passed over. Never rejects. */
export function askInTime<Value>(
  ask: (options: { readonly signal: AbortSignal }) => Promise<Value>,
  clock: Clock,
  budgetMs: number,
): Promise<Answer<Value>> {
  return new Promise((resolve) => {
    const controller = new AbortController()
    const cancel = clock.schedule(budgetMs, () => {
      resolve({ failed: 'late' })
      controller.abort()
    })
    const end = (answer: Answer<Value>): void => {
      cancel()
      resolve(answer)
    }
    try {
      ask({ signal: controller.signal }).then(
        (value) => end({ value }),
        () => end({ failed: 'error' }),
      )
    } catch {
      end({ failed: 'error' })
    }
  })
}
