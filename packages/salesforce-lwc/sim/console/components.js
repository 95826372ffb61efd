import CoachCase from 'c/coachCase'
import CoachMessaging from 'c/coachMessaging'
import CoachPanel from 'c/coachPanel'
import CoachUtility from 'c/coachUtility'
import CoachVoice from 'c/coachVoice'

/** The components that a page can place, by tag. */
export const components = {
  'c-coach-case': CoachCase,
  'c-coach-messaging': CoachMessaging,
  'c-coach-panel': CoachPanel,
  'c-coach-utility': CoachUtility,
  'c-coach-voice': CoachVoice,
}
