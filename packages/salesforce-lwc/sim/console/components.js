import CoachCase from 'c/coachCase'
import CoachDiagnostics from 'c/coachDiagnostics'
import CoachMessagingCheck from 'c/coachMessagingCheck'
import CoachVoiceCheck from 'c/coachVoiceCheck'
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
  'c-coach-diagnostics': CoachDiagnostics,
  'c-coach-messaging-check': CoachMessagingCheck,
  'c-coach-voice-check': CoachVoiceCheck,
  'c-coach-voice': CoachVoice,
}
