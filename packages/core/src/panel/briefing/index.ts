import { defineBriefing } from './cuecard-briefing.ts'

export { CuecardBriefing } from './cuecard-briefing.ts'
export type { Briefing, BriefingSnapshot } from '../../briefing/create-briefing.ts'

defineBriefing()
