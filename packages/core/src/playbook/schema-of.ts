import type { GenericSchema, InferOutput } from 'valibot'

type Equal<One, Other> = (<Probe>() => Probe extends One ? 1 : 2) extends <Probe>() => Probe extends Other ? 1 : 2 ? true : false

/** Interfaces, intersections and what is mutable or not, all written out in one way so that they can be compared. */
type Plain<Value> = Value extends object ? { readonly [Key in keyof Value]: Plain<Value[Key]> } : Value

/**
 * Takes a schema only if what it lets through is exactly `Type`, so that neither can be changed without the other. The type
 * is written by hand and the schema beside it: the type is what integrators read.
 */
export function schemaOf<Type>(): <Schema extends GenericSchema>(
  schema: Equal<Plain<InferOutput<Schema>>, Plain<Type>> extends true ? Schema : never,
) => GenericSchema<unknown, Type> {
  return (schema) => schema as unknown as GenericSchema<unknown, Type>
}
