import { readdirSync, readFileSync } from 'node:fs'
import { toJsonSchema } from '@valibot/to-json-schema'
import { Ajv } from 'ajv'
import { format } from 'oxfmt'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { playbookFileSchema } from './playbook-schema.ts'

const published = '../../schema/playbook.schema.json'
const playbooks = new URL('../../playbooks/', import.meta.url)

/** Not in the shape, because a file that has neither or both gets a clearer message; an editor is told all the same. */
const eitherOfTwo = { oneOf: [{ required: ['phrases'] }, { required: ['concepts'] }] }

function generated(): object {
  const { $schema, ...schema } = toJsonSchema(playbookFileSchema, {
    target: 'draft-07',
    overrideSchema: ({ valibotSchema, jsonSchema }) =>
      'entries' in valibotSchema && 'threshold' in (valibotSchema.entries as object) ? { ...jsonSchema, ...eitherOfTwo } : undefined,
  })
  return { $schema, ...schema }
}

interface Described {
  readonly title?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, Described>>
  readonly items?: Described
  readonly additionalProperties?: Described | false
}

function* undescribed(schema: Described, path: string): Generator<string> {
  if (!schema.title || !schema.description) yield path
  for (const [key, property] of Object.entries(schema.properties ?? {})) yield* undescribed(property, `${path}.${key}`)
  if (schema.items) yield* undescribed(schema.items, `${path}[]`)
  if (schema.additionalProperties) yield* undescribed(schema.additionalProperties, `${path}.*`)
}

describe('the published JSON Schema', () => {
  it('is in step with the code (`npm run schema` writes it)', async () => {
    const { code } = await format('playbook.schema.json', JSON.stringify(generated()), { printWidth: 140 })
    await expect(code).toMatchFileSnapshot(published)
  })

  it('has a title and a description for every property, for editors to show', () => {
    expect([...undescribed(JSON.parse(readFileSync(new URL(published, import.meta.url), 'utf8')) as Described, 'playbook')]).toEqual([])
  })

  const validate = new Ajv({ allErrors: true }).compile(generated())

  it.each(readdirSync(playbooks))('lets the shipped %s through', (name) => {
    validate(parse(readFileSync(new URL(name, playbooks), 'utf8')))
    expect(validate.errors).toBeNull()
  })

  it('refuses an unknown key, a missing version, and a disclosure that nothing recognises', () => {
    expect(validate({ format: 1, name: 'x', titel: 'X', disclosures: [{ id: 'a', title: 'A' }] })).toBe(false)
    const faults = (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`)
    expect(faults).toEqual(expect.arrayContaining([' additionalProperties', ' required', '/disclosures/0 oneOf']))
  })
})
