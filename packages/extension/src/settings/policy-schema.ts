import { fields, settingNames } from './fields.ts'
import type { PolicySchema } from './fields.ts'

/** The schema of managed storage, in the part of JSON Schema that Chrome and Edge read. */
export function policySchema(): PolicySchema & { readonly $schema: string } {
  return {
    $schema: 'http://json-schema.org/draft-03/schema#',
    type: 'object',
    properties: Object.fromEntries(
      settingNames.map((name) => {
        const { title, description, schema } = fields[name]
        return [name, { title, description, ...schema }]
      }),
    ),
  }
}
