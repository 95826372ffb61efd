import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fields, settingNames } from './fields.ts'
import { policySchema } from './policy-schema.ts'
import { readSettings } from './read-settings.ts'

describe('settings', () => {
  it('come from the policy before the user before what is shipped, field by field', () => {
    const { values, setBy, problems } = readSettings({ mode: 'recommend' }, { mode: 'playbook', retentionDays: 4 })
    expect(values).toMatchObject({ mode: 'recommend', retentionDays: 4, playbook: 'general' })
    expect(setBy).toMatchObject({ mode: 'policy', retentionDays: 'user', playbook: 'default' })
    expect(problems).toEqual([])
  })

  it('of wrong types are named, and the rest applies', () => {
    const policy = {
      retentionDays: 'many',
      playbook: 'http://plain.example/p.yaml',
      speech: { engine: 'ears' },
      recipes: [{ name: 'Desk' }],
      language: 'es',
      colour: 'red',
    }
    const { values, problems } = readSettings(policy, { retentionDays: 2 })
    expect(values).toMatchObject({ language: 'es', retentionDays: 2, playbook: 'general', speech: undefined, recipes: [] })
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      'colour',
      'playbook',
      'recipes.0.sites',
      'speech.engine',
      'retentionDays',
    ])
    expect(problems.join()).not.toContain('many')
  })

  it('take whatever a policy holds without failing, and are always usable', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.oneof(fc.constantFrom(...settingNames), fc.string()), fc.jsonValue()), (policy) => {
        const { values } = readSettings(policy as Record<string, unknown>, {})
        for (const name of settingNames)
          expect(fields[name].check['~run']({ value: values[name], typed: false }, {}).issues).toBeUndefined()
      }),
      { numRuns: 200 },
    )
  })

  it('have no prototype of everything among them', () => {
    const { values } = readSettings(JSON.parse('{"__proto__":{"mode":"recommend"}}') as Record<string, unknown>, {})
    expect(values.mode).toBe('playbook')
  })

  it.each(['https://user:secret@playbooks.example/p.yaml', 'ftp://x.example/p', 'javascript:alert(1)', '//x.example'])(
    'take no playbook from %s',
    (playbook) => {
      expect(readSettings({ playbook }, {}).problems).toHaveLength(1)
    },
  )

  it.each(['<all_urls>', '*://*/*', 'https://*/*', 'https://*', 'http://desk.example.com', 'https://desk.example.com/path'])(
    'take no site %s',
    (site) => {
      expect(readSettings({ sites: [site] }, {}).problems).toHaveLength(1)
    },
  )
})

describe('the policy schema', () => {
  const keywords = new Set(['$schema', 'type', 'properties', 'items', 'title', 'description'])

  function check(schema: object, path: string): void {
    for (const key of Object.keys(schema)) expect(keywords, path).toContain(key)
    const { properties = {}, items } = schema as { properties?: Record<string, object>; items?: object }
    for (const [name, each] of Object.entries(properties)) check(each, `${path}.${name}`)
    if (items) check(items, `${path}[]`)
  }

  it('describes every setting, in the words of JSON Schema that browsers read', () => {
    const schema = policySchema()
    check(schema, '')
    expect(Object.keys(schema.properties ?? {})).toEqual(settingNames)
    for (const [name, { description }] of Object.entries(schema.properties ?? {})) expect(description, name).toMatch(/\w{3}.*\.$/)
  })
})
