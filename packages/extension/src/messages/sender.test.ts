import { describe, expect, it } from 'vitest'
import { readSender } from './sender.ts'

const id = 'abcdefghijklmnopabcdefghijklmnop'
const root = `chrome-extension://${id}/`
const page = { id, origin: 'https://desk.example.com', url: 'https://desk.example.com/a', documentId: 'd1', tab: { id: 7 } }

describe('who sent a message', () => {
  it('is a page of the extension, in a tab or not', () => {
    const sender = { id, origin: `chrome-extension://${id}`, url: `${root}side-panel.html` }
    expect(readSender(sender, id, root)).toEqual({ kind: 'extension', path: '/side-panel.html' })
    expect(readSender({ ...sender, tab: { id: 3 } }, id, root)).toMatchObject({ kind: 'extension' })
  })

  it('is a content script of ours, by the origin of its document', () => {
    expect(readSender(page, id, root)).toEqual({ kind: 'page', origin: 'https://desk.example.com', tabId: 7, documentId: 'd1' })
    const { origin: _, ...inFirefox } = page
    expect(readSender(inFirefox, id, root)).toMatchObject({ origin: 'https://desk.example.com' })
  })

  it.each([
    ['nobody', undefined],
    ['another extension', { ...page, id: 'other' }],
    ['a document without an origin', { ...page, origin: 'null' }],
    ['a page over plain HTTP', { ...page, origin: 'http://desk.example.com' }],
    ['a file', { ...page, origin: 'file://' }],
    ['a content script without a tab', { id, origin: page.origin, url: page.url }],
    [
      'a frame that shows a page of ours under another origin',
      { id, origin: 'https://evil.example', url: `${root}side-panel.html`, tab: { id: 1 } },
    ],
  ])('is nobody for %s', (_, sender) => {
    expect(readSender(sender, id, root)).toBeUndefined()
  })
})
