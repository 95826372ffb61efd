import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { fieldsOf } from '../call/payload.ts'
import type { Fields } from '../call/payload.ts'

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', parseTagValue: false })

/** What is wrong with a text as XML; `undefined` where nothing is. */
export function xmlFault(text: string): string | undefined {
  const result = XMLValidator.validate(text)
  return result === true ? undefined : `line ${result.err.line}: ${result.err.msg}`
}

/** The fields of the one element that a metadata file holds; none where it cannot be read. */
export function metadataOf(text: string | undefined, element: string): Fields {
  if (text === undefined || xmlFault(text) !== undefined) return {}
  return fieldsOf(fieldsOf(parser.parse(text))[element])
}

/** An element that may be there once, more than once or not at all. */
export function listOf(value: unknown): readonly unknown[] {
  return value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]
}
