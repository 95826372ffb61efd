import { describe, expect, it } from 'vitest'
import { compared } from './compared-needs.ts'

const needs = [
  { name: 'conversation:transcription:view', reason: 'to read', isRequired: true },
  { name: 'routing:queue:view', reason: 'to show', isRequired: false },
]
const states = (there: readonly string[] | undefined) => compared('permission', needs, there).map(({ state, title }) => `${state} ${title}`)

describe('what a user may do, beside what is needed', () => {
  it.each([
    [['conversation:transcription:view', 'routing:queue:view']],
    [['conversation:transcription:*', 'routing:*']],
    [['conversation:*:*', 'routing:queue:*']],
  ])('is enough with %j', (there) => {
    expect(states(there)).toEqual(['fine Every permission is there'])
  })

  it('is told by what is missing and how bad that is', () => {
    expect(states(['conversation:transcriptions:view', 'conversation'])).toEqual([
      'problem The permission conversation:transcription:view is missing',
      'unsure The permission routing:queue:view is missing',
    ])
  })

  it('cannot be told where Genesys Cloud does not say', () => {
    expect(states(undefined)).toEqual(['unsure The permissions'])
    expect(states([])).toEqual(['unsure The permissions'])
  })

  it('takes a scope to write for one to read', () => {
    const scope = [{ name: 'routing:readonly', reason: 'to show', isRequired: true }]
    expect(compared('scope', scope, ['routing'])).toMatchObject([{ state: 'fine' }])
  })
})
