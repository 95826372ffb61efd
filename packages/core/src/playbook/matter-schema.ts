import * as v from 'valibot'
import type { Matter } from './playbook.ts'
import { durationMs, id, phrases, text } from './schema-fields.ts'
import { schemaOf } from './schema-of.ts'

/** A kind of matter, as a playbook gives it. */
export const matter: v.GenericSchema<unknown, Matter> = schemaOf<Matter>()(
  v.pipe(
    v.strictObject({
      id,
      title: text('Title', 'Name of the matter.', 120),
      phrases: phrases('What a customer says whose matter this is: a request or a problem.'),
      usualMs: durationMs('Usual time', 'How long such a call usually takes.'),
    }),
    v.title('Matter'),
    v.description('A kind of matter that customers come with.'),
  ),
)
