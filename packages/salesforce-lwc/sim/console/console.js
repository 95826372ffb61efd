import '@lwc/synthetic-shadow'
import { createElement } from 'lwc'
import CoachCase from 'c/coachCase'
import CoachMessaging from 'c/coachMessaging'
import CoachUtility from 'c/coachUtility'
import CoachVoice from 'c/coachVoice'
import { platform } from 'lightning/platformOfSimulator'

const components = {
  'c-coach-case': CoachCase,
  'c-coach-messaging': CoachMessaging,
  'c-coach-utility': CoachUtility,
  'c-coach-voice': CoachVoice,
}

/** Puts a component on the page, as the console does with one of a record page. */
export function place(tag, properties, container) {
  const element = createElement(tag, { is: components[tag] })
  Object.assign(element, properties)
  container.appendChild(element)
  return element
}

Object.assign(globalThis, { platform, place })
