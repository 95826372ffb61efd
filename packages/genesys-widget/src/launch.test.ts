import { describe, expect, it } from 'vitest'
import { readLanguage, readLaunch } from './launch.ts'

const id = '0f3c9a52-7a41-4d5e-9b1c-2f6f0a9d3e11'
const settings = { clientId: '4b1d9e6a-0c57-4f2d-93a8-6e2f7c5d1b01', playbook: 'general', scorecard: 'at-once' as const }
const frankfurt = `gcConversationId=${id}&gcHostOrigin=https://apps.mypurecloud.de`

describe('the address of the widget', () => {
  it('names the conversation, the region and the language', () => {
    expect(readLaunch(`?${frankfurt}&gcTargetEnv=prod-euc1&gcLangTag=es_MX`, settings)).toEqual({
      launch: {
        conversationId: id,
        language: 'es-MX',
        targetEnv: 'prod-euc1',
        platform: {
          name: 'mypurecloud.de',
          appsOrigin: 'https://apps.mypurecloud.de',
          apiUrl: 'https://api.mypurecloud.de',
          loginUrl: 'https://login.mypurecloud.de',
        },
      },
    })
  })

  it('takes a gateway only from the settings', () => {
    const search = `?gcConversationId=${id}&gcHostOrigin=https://desk.example.com`
    expect(readLaunch(search, settings)).toHaveProperty('notice')
    expect(readLaunch(search, { ...settings, gateway: 'https://desk.example.com' })).toMatchObject({
      launch: { platform: { apiUrl: 'https://desk.example.com', loginUrl: 'https://desk.example.com/login' } },
    })
  })

  it.each([
    ['', 'Open it from an interaction'],
    ['?gcConversationId=', 'not one of Genesys Cloud'],
    ['?gcConversationId={{gcConversationId}}', 'not one of Genesys Cloud'],
    ['?gcConversationId=<script>', 'not one of Genesys Cloud'],
    [`?gcConversationId=${id}`, 'does not say where Genesys Cloud is'],
    [`?gcConversationId=${id}&gcHostOrigin={{gcHostOrigin}}`, 'does not say where Genesys Cloud is'],
    [`?gcConversationId=${id}&gcHostOrigin=https://apps.mypurecloud.de.evil.example`, 'none of the 18 regions'],
    [`?gcConversationId=${id}&gcHostOrigin=http://apps.mypurecloud.de`, 'none of the 18 regions'],
    [`?gcConversationId=${id}&gcHostOrigin=https://evil.example/?https://apps.mypurecloud.de`, 'none of the 18 regions'],
  ])('says plainly what is wrong with %j', (search, notice) => {
    expect(readLaunch(search, settings)).toEqual({ notice: expect.stringContaining(notice) as string })
  })

  it('tells the language whatever else is wrong', () => {
    expect(readLanguage('?gcLangTag=pt_br')).toBe('pt-br')
    expect(readLanguage('')).toBeUndefined()
  })
})
