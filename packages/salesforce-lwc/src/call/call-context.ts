import type { CallContext } from '@cuecard/core'
import { fieldsOf } from './payload.ts'

/** A field of the record that rules may read. */
export interface ContextField {
  /** As the playbook's rules name it. */
  readonly name: string
  /** With its object, as `Case.Contact.Tier__c`. */
  readonly field: string
}

/** More would only slow the page down. */
const mostFields = 20

/**
 * Reads an admin's setting such as `loyaltyTier=Contact.Tier__c, state=Contact.MailingState`, whose fields are those of
 * `objectName` or start with it. What is not such a pair is left out.
 */
export function readContextFields(setting: unknown, objectName: string): readonly ContextField[] {
  if (typeof setting !== 'string') return []
  const pairs = setting.split(/[,;\n]/).map((pair) => /^\s*(\w+)\s*=\s*(\w+(?:\.\w+)*)\s*$/.exec(pair))
  return pairs.slice(0, mostFields).flatMap((pair) => {
    const [, name = '', path = ''] = pair ?? []
    return name === '' ? [] : [{ name, field: path.startsWith(`${objectName}.`) ? path : `${objectName}.${path}` }]
  })
}

/** What the record says, by the names of the rules; nothing for a field that is empty or may not be read. */
export function contextOf(fields: readonly ContextField[], record: unknown): CallContext {
  const found = fields.flatMap(({ name, field }): [string, string][] => {
    const value = valueAt(record, field.split('.').slice(1))
    // Rules compare texts.
    const isSaid = (typeof value === 'string' && value !== '') || typeof value === 'number' || typeof value === 'boolean'
    return isSaid ? [[name, String(value)]] : []
  })
  return Object.fromEntries(found)
}

/** A record of the record API holds each field as `{ value }`, which for a relation is a record in turn. */
function valueAt(record: unknown, path: readonly string[]): unknown {
  return path.reduce((at, name) => fieldsOf(fieldsOf(fieldsOf(at)['fields'])[name])['value'], record)
}
