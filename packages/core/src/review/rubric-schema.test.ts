import { readFileSync } from 'node:fs'
import { toJsonSchema } from '@valibot/to-json-schema'
import { Ajv } from 'ajv'
import { format } from 'oxfmt'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { rubricFileSchema } from './rubric-schema.ts'

const published = '../../schema/rubric.schema.json'

function generated(): object {
  const { $schema, ...schema } = toJsonSchema(rubricFileSchema, { target: 'draft-07' })
  return { $schema, ...schema }
}

describe('the published JSON Schema of rubrics', () => {
  it('is in step with the code (`npm run schema` writes it)', async () => {
    const { code } = await format('rubric.schema.json', JSON.stringify(generated()), { printWidth: 140 })
    await expect(code).toMatchFileSnapshot(published)
  })

  it('lets the shipped rubric through, and refuses an unknown key', () => {
    const validate = new Ajv({ allErrors: true }).compile(generated())
    const shipped = parse(readFileSync(new URL('../../rubrics/default.yaml', import.meta.url), 'utf8')) as object
    expect(validate(shipped)).toBe(true)
    expect(validate({ ...shipped, dimension: [] })).toBe(false)
  })
})
