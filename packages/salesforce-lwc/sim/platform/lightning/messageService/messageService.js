import { platform, wireOf } from 'lightning/platformOfSimulator'

export const APPLICATION_SCOPE = 'application'

const context = { name: 'message context' }

export const MessageContext = wireOf(() => context)

export function subscribe(given, channel, listener, options = {}) {
  if (given !== context) throw new Error('subscribe needs the message context.')
  const subscription = { channel, listener, scope: options.scope }
  platform.subscriptions.add(subscription)
  return subscription
}

export function unsubscribe(subscription) {
  platform.subscriptions.delete(subscription)
}

export function publish(given, channel, message) {
  if (given !== context) throw new Error('publish needs the message context.')
  platform.asked.push(['publish', channel, { ...message }])
  platform.publish(channel, message)
}
