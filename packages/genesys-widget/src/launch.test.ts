import { describe, expect, it } from 'vitest'
import { readLaunch } from './launch.ts'

const id = '0f3c9a52-7a41-4d5e-9b1c-2f6f0a9d3e11'

describe('the address of the widget', () => {
  it('names the conversation and the language', () => {
    expect(readLaunch(`?gcConversationId=${id}&gcLangTag=es-MX`)).toEqual({ launch: { conversationId: id, language: 'es-MX' } })
  })

  it.each([
    ['', 'Open it from an interaction'],
    ['?gcConversationId=', 'not one of Genesys Cloud'],
    ['?gcConversationId={{gcConversationId}}', 'not one of Genesys Cloud'],
    ['?gcConversationId=<script>', 'not one of Genesys Cloud'],
  ])('says plainly what is wrong with %j', (search, notice) => {
    expect(readLaunch(search)).toEqual({ notice: expect.stringContaining(notice) as string })
  })
})
