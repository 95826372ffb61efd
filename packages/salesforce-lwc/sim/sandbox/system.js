import '@lwc/synthetic-shadow'
import createVirtualEnvironment from '@locker/near-membrane-dom'
import * as lwc from 'lwc'
import * as conversationToolkitApi from 'lightning/conversationToolkitApi'
import * as messageService from 'lightning/messageService'
import * as platformOfSimulator from 'lightning/platformOfSimulator'
import * as platformShowToastEvent from 'lightning/platformShowToastEvent'
import * as platformUtilityBarApi from 'lightning/platformUtilityBarApi'
import * as serviceCloudVoiceToolkitApi from 'lightning/serviceCloudVoiceToolkitApi'
import * as uiObjectInfoApi from 'lightning/uiObjectInfoApi'
import * as uiRecordApi from 'lightning/uiRecordApi'
import { distortionsOf } from './distortions.js'

const lightning = {
  conversationToolkitApi,
  messageService,
  platformOfSimulator,
  platformShowToastEvent,
  platformUtilityBarApi,
  serviceCloudVoiceToolkitApi,
  uiObjectInfoApi,
  uiRecordApi,
}

/** Modules of the platform, which are not in the sandbox: what the components import of them. */
const platformModules = Object.fromEntries(
  [['lwc', lwc], ...Object.entries(lightning).map(([name, module]) => [`lightning/${name}`, module])].map(([id, module]) => [
    id,
    { ...module, __esModule: true },
  ]),
)

let components = {}

/** Evaluates the components' script in a sandbox. */
function startSandbox(script, isFast) {
  const distortions = distortionsOf(window)
  const environment = createVirtualEnvironment(window, {
    distortionCallback: (value) => distortions.get(value) ?? value,
    endowments: Object.getOwnPropertyDescriptors({
      platformModules,
      register: (given) => {
        components = given
      },
    }),
    keepAlive: true,
    maxPerfMode: isFast,
  })
  environment.evaluate(script)
  /** Whether code can be run in the sandbox, for the tests of the sandbox itself. */
  return (code) => environment.evaluate(code)
}

function place(tag, properties, container) {
  const element = lwc.createElement(tag, { is: components[tag] })
  Object.assign(element, properties)
  container.appendChild(element)
  return element
}

Object.assign(globalThis, { startSandbox, place, platform: platformOfSimulator.platform })
