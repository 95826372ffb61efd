import { describe, expect, it } from 'vitest'
import { asked, channels, chat, consolePages, slowly, otherChat, publish, putOn } from './console-page.test.support.ts'

const open = consolePages()
const manager = 'i want to speak to your manager right now'

const opened = async (log: unknown = { messages: [] }) => {
  const page = await open()
  await page.evaluate(([id, given]) => Object.assign(platform.logs, { [id]: given }), [chat, log] as const)
  await putOn(page, 'c-coach-messaging', { recordId: chat })
  return page
}

describe('beside a messaging session', () => {
  it('shows a prompt for what the customer writes', async () => {
    const page = await opened()
    await publish(page, channels.customer, { recordId: chat, content: manager, name: 'Ada', timestamp: Date.now() })
    await page.getByRole('heading', { name: 'asks for a manager' }).waitFor()
    expect(await page.getByText('Reading the chat').isVisible()).toBe(true)
  })

  it('leaves the messages of another session alone, though they arrive in the same console', async () => {
    const page = await opened()
    await publish(page, channels.customer, { recordId: otherChat, content: manager, timestamp: Date.now() })
    await publish(page, channels.customer, { recordId: chat, content: 'hello, where is my parcel?', timestamp: Date.now() })
    await page.getByText('Reading the chat').waitFor()
    expect(await page.getByRole('heading', { name: 'asks for a manager' }).count()).toBe(0)
  })

  it('puts the words of a prompt into the message box', async () => {
    const page = await opened()
    await publish(page, channels.customer, { recordId: chat, content: manager, timestamp: Date.now() })
    await page.getByRole('button', { name: 'asks for a manager' }).click()
    await page.getByRole('button', { name: 'Use these words' }).click()
    await expect.poll(() => asked(page, 'setAgentInput'), slowly).toHaveLength(1)
    const [insertion] = await asked(page, 'setAgentInput')
    expect(insertion?.[0]).toBe(chat)
    expect(insertion?.[1]).toEqual(expect.stringMatching(/\w{3,}/))
  })

  it('subscribes to nothing any more once it is taken away', async () => {
    const page = await opened()
    expect(await page.evaluate(() => platform.subscriptions.size)).toBe(3)
    await page.evaluate(() => document.querySelector('[data-name=first]')?.remove())
    expect(await page.evaluate(() => [platform.subscriptions.size, platform.wires.size])).toEqual([0, 0])
  })
})
