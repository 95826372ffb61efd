import { platform } from 'lightning/platformOfSimulator'

export async function getConversationLog(recordId) {
  platform.asked.push(['getConversationLog', recordId])
  const log = platform.logs[recordId]
  if (log === undefined) throw new Error('There is no open conversation of this record.')
  return typeof log === 'function' ? log() : log
}

export async function setAgentInput(recordId, { text }) {
  platform.asked.push(['setAgentInput', recordId, text])
  if (platform.refusesInput) throw new Error(platform.refusesInput)
  platform.onInput?.(recordId, text)
}
