import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packageProject } from './package-project.ts'
import type { DeployablePackage } from './package-project.ts'
import { readProject } from './project.ts'

let folder = ''
let packages: readonly DeployablePackage[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cuecard-package-'))
  packages = await packageProject(folder)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const componentsOf = (name: string) => packages.find((one) => one.name === name)?.components ?? []

describe('source-deploy-retrieve', () => {
  it('makes a zip of each package directory, of its own components', async () => {
    expect(packages.map(({ name }) => name)).toEqual(['force-app', 'force-messaging', 'force-voice', 'force-case'])
    for (const { zip } of packages) expect((await readFile(zip)).subarray(0, 2).toString()).toBe('PK')
    expect(componentsOf('force-messaging')).toEqual([
      'LightningComponentBundle:coachMessaging',
      'LightningComponentBundle:coachMessagingCheck',
    ])
    expect(componentsOf('force-voice')).toEqual(['LightningComponentBundle:coachVoice', 'LightningComponentBundle:coachVoiceCheck'])
    expect(componentsOf('force-case')).toEqual([
      'ApexClass:CoachTranscript',
      'ApexClass:CoachTranscriptTest',
      'CspTrustedSite:Coach_Gateway',
      'CspTrustedSite:Coach_Gateway_Socket',
      'ExternalCredential:Coach_Gateway',
      'LightningComponentBundle:coachCase',
      'LightningMessageChannel:CoachTranscript',
      'NamedCredential:Coach_Gateway',
      'PermissionSet:Cuecard_Case_Agent',
    ])
    expect(componentsOf('force-app')).toEqual(
      expect.arrayContaining([
        'ApexClass:CoachKnowledge',
        'ApexPage:CoachEngine',
        'CustomObject:Coach_Note__c',
        'LightningComponentBundle:coachPanel',
        'PermissionSet:Cuecard_Agent',
      ]),
    )
  })

  it('knows every file of the project: it drops what it does not know without a word', () => {
    const known = new Set(packages.flatMap(({ sources }) => sources))
    // Files of a build that may be there or not are judged by the check of the metadata.
    const unknown = [...readProject().keys()].filter(
      (path) =>
        !known.has(path) && !/\/(?:staticresources\/coachEngine|lwc\/coach(?:Core|English|Moments|Playbooks|Privacy|View)\/)/.test(path),
    )
    expect(unknown).toEqual([])
  })
})
