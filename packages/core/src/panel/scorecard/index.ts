import { defineScorecard } from './cuecard-scorecard.ts'

export { CuecardScorecard } from './cuecard-scorecard.ts'
export type { AfterCall, AfterCallSnapshot } from '../../review/after-call.ts'

defineScorecard()
