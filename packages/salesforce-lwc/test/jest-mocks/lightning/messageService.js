import { createTestWireAdapter } from '@salesforce/wire-service-jest-util'

/** Keeps its subscriptions, so that a test can publish to them. */
const subscriptions = new Map()

export const APPLICATION_SCOPE = Symbol('APPLICATION_SCOPE')
export const MessageContext = createTestWireAdapter(jest.fn())

export const subscribe = jest.fn((context, channel, listener) => {
  const subscription = {}
  subscriptions.set(subscription, { channel, listener })
  return subscription
})

export const unsubscribe = jest.fn((subscription) => subscriptions.delete(subscription))

export const publish = jest.fn((context, channel, message) => {
  for (const one of subscriptions.values()) if (one.channel === channel) one.listener(message)
})

export const countSubscriptions = () => subscriptions.size
