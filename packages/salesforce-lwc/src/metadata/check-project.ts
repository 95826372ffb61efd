import { bundleRule } from './bundle-rules.ts'
import { contentRule, pairRule, resourceRule, trustedSiteRule, xmlRule } from './file-rules.ts'
import { importRule, labelRule } from './import-rules.ts'
import type { MetadataFinding, ProjectFiles } from './project.ts'

const rules = [bundleRule, contentRule, importRule, labelRule, pairRule, resourceRule, trustedSiteRule, xmlRule]

/** What an org would refuse of the project, or what must not be in it; the converter of Salesforce itself checks none of this. */
export function checkProject(files: ProjectFiles): readonly MetadataFinding[] {
  return rules.flatMap((rule) => rule(files))
}
