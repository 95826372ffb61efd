import * as v from 'valibot'
import { describe, expectTypeOf, it } from 'vitest'
import { schemaOf } from './schema-of.ts'

interface Named {
  readonly name: string
  readonly tags?: readonly string[]
}

const tags = v.exactOptional(v.array(v.string()))

describe('a schema of a type', () => {
  it('is taken when it lets through exactly the type', () => {
    expectTypeOf(schemaOf<Named>()(v.strictObject({ name: v.string(), tags }))).toEqualTypeOf<v.GenericSchema<unknown, Named>>()
  })

  it('is refused when a key is missing, even one that may be missing', () => {
    // @ts-expect-error tags is missing
    expectTypeOf(schemaOf<Named>()(v.strictObject({ name: v.string() }))).not.toBeAny()
  })

  it('is refused when it has a key more', () => {
    // @ts-expect-error colour is no part of Named
    expectTypeOf(schemaOf<Named>()(v.strictObject({ name: v.string(), tags, colour: v.exactOptional(v.string()) }))).not.toBeAny()
  })

  it('is refused when a value is of another type', () => {
    // @ts-expect-error name is a text
    expectTypeOf(schemaOf<Named>()(v.strictObject({ name: v.number(), tags }))).not.toBeAny()
  })

  it('is refused when a key that must be there may be missing', () => {
    // @ts-expect-error name must be there
    expectTypeOf(schemaOf<Named>()(v.strictObject({ name: v.exactOptional(v.string()), tags }))).not.toBeAny()
  })
})
