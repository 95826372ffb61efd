import * as v from 'valibot'
import type { SiteRecipe } from '../sites/site-recipe.ts'

const short = v.pipe(v.string(), v.nonEmpty(), v.maxLength(500))
const names = v.pipe(v.array(short), v.maxLength(50))

/** A site that content scripts may run on: an HTTPS origin, or all below one; plain HTTP on this machine only. */
export const site: v.GenericSchema<string> = v.pipe(
  v.string(),
  v.regex(
    /^(https:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?|http:\/\/(localhost|127\.0\.0\.1)(:\d+)?)$/,
    'must be an origin such as https://desk.example.com or https://*.example.com',
  ),
)

/** Checks a recipe that IT wrote. */
export const siteRecipe: v.GenericSchema<SiteRecipe> = v.strictObject({
  name: short,
  sites: v.pipe(v.array(site), v.nonEmpty(), v.maxLength(50)),
  channel: v.picklist(['voice', 'chat']),
  conversation: short,
  conversationId: v.exactOptional(short),
  utterance: short,
  utteranceId: v.exactOptional(short),
  text: v.exactOptional(short),
  speaker: v.strictObject({ selector: v.exactOptional(short), attribute: v.exactOptional(short), agent: names, customer: names }),
  partial: v.exactOptional(short),
  lastGrows: v.exactOptional(v.boolean()),
  ignore: v.exactOptional(short),
  ended: v.exactOptional(short),
  during: v.exactOptional(short),
})
