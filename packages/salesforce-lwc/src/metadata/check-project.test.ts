import { beforeAll, describe, expect, it } from 'vitest'
import { buildCoreModules } from '../build/core-modules.ts'
import { checkProject } from './check-project.ts'
import { readProject } from './project.ts'
import type { ProjectFiles } from './project.ts'

const base = 'force-app/main/default/'
const messaging = 'force-messaging/main/default/lwc/coachMessaging/coachMessaging'
const voice = 'force-voice/main/default/lwc/coachVoice/coachVoice'
const site = `${base}cspTrustedSites/Coach_Engine.cspTrustedSite-meta.xml`

let project: ProjectFiles

beforeAll(async () => {
  const files = new Map([...readProject()].filter(([path]) => !/staticresources\/coachEngine/.test(path)))
  // What a build adds, whether there has been one or not.
  for (const [name, code] of await buildCoreModules()) {
    files.set(`${base}lwc/${name}/${name}.js`, code)
    files.set(`${base}lwc/${name}/${name}.js-meta.xml`, files.get(`${base}lwc/coachPanel/coachPanel.js-meta.xml`) ?? '')
  }
  project = files
})

/** The project with one of its files changed, or without it. */
const changed = (path: string, change?: (text: string) => string) => {
  const files = new Map(project)
  const text = files.get(path) ?? ''
  if (change) files.set(path, change(text))
  else files.delete(path)
  if (files.get(path) === text) throw new Error(`${path} was not changed.`)
  return checkProject(files).map(({ file, message }) => `${file}: ${message}`)
}

describe('the project', () => {
  it('has nothing that an org would refuse, as far as that can be told here', () => {
    expect(checkProject(project)).toEqual([])
  })

  it('has modules that are all within the limit of the platform', () => {
    const sizes = [...project].filter(([path]) => /\/lwc\/.+\.js$/.test(path)).map(([, text]) => Buffer.byteLength(text))
    expect(sizes.length).toBeGreaterThan(10)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(131_072)
  })
})

describe('the check', () => {
  it.each([
    ['XML that is broken', site, (text: string) => text.replace('</CspTrustedSite>', ''), 'is no XML'],
    ['another namespace', site, (text: string) => text.replace('2006/04', '2007/05'), 'namespace'],
    ['another API version', `${messaging}.js-meta.xml`, (text: string) => text.replace('66.0', '58.0'), 'API version 58.0'],
    ['a bundle without its description', `${messaging}.js-meta.xml`, undefined, 'is missing'],
    ['a bundle without its script', `${base}lwc/coachCore/coachCore.js`, undefined, 'is missing'],
    [
      'a target that does not exist',
      `${messaging}.js-meta.xml`,
      (text: string) => text.replaceAll('lightning__RecordPage', 'lightning__Recordpage'),
      'is no target',
    ],
    [
      'a configured place that is no target',
      `${messaging}.js-meta.xml`,
      (text: string) => text.replace('targets="lightning__RecordPage"', 'targets="lightning__AppPage"'),
      'not among the targets',
    ],
    [
      'a property without its field',
      `${messaging}.js-meta.xml`,
      (text: string) => text.replace('name="playbook"', 'name="playBook"'),
      'playBook has no @api field',
    ],
    [
      'a property that asks for a secret',
      `${messaging}.js-meta.xml`,
      (text: string) => text.replace('name="playbook"', 'name="consumerSecret"'),
      'asks for a secret',
    ],
    [
      'the voice toolkit without its capability',
      `${voice}.js-meta.xml`,
      (text: string) => text.replace(/<capabilities>[^]*<\/capabilities>/, ''),
      'uses the voice toolkit without',
    ],
    [
      'a capability that is not used',
      `${voice}.html`,
      (text: string) => text.replaceAll('lightning-service-cloud-voice-toolkit-api', 'div'),
      'does not use it',
    ],
    [
      'a module over the limit',
      `${base}lwc/coachCore/coachCore.js`,
      (text: string) => text + ' '.repeat(131_072),
      'the platform takes 131072',
    ],
    [
      'a toolkit outside its package',
      `${base}lwc/coachCall/coachCall.js`,
      (text: string) => `import { setAgentInput } from 'lightning/conversationToolkitApi'\n${text}`,
      'may only be imported in force-messaging',
    ],
    [
      'a schema outside its package',
      `${messaging}.js`,
      (text: string) => `import A from '@salesforce/schema/VoiceCall.Id'\n${text}`,
      'may only be imported in force-voice',
    ],
    [
      'a component of another package',
      `${base}lwc/coachCall/coachCall.js`,
      (text: string) => `import A from 'c/coachVoice'\n${text}`,
      'c/coachVoice is not in force-app',
    ],
    ['an Apex class that is not there', `${base}classes/CoachKnowledge.cls`, undefined, 'CoachKnowledge.search is not in force-app'],
    [
      'a label that is not there',
      `${base}lwc/coachCall/coachCall.js`,
      (text: string) => text.replace('Coach_AlertTitle', 'Coach_Nothing'),
      'Coach_Nothing does not exist',
    ],
    [
      'a label that nobody uses',
      `${base}lwc/coachCall/coachCall.js`,
      (text: string) => text.replace('c.Coach_AlertTitle', 'c.Coach_Name'),
      'Coach_AlertTitle is not used',
    ],
    ['a class without its description', `${base}classes/CoachKnowledge.cls-meta.xml`, undefined, 'has no -meta.xml'],
    ['a description of nothing', `${base}pages/CoachEngine.page`, undefined, 'describes a file that is not there'],
    [
      'a site trusted for everything',
      site,
      (text: string) => text.replaceAll('>true</isApplicable', '>false</isApplicable'),
      'trusted for nothing',
    ],
    ['a site without encryption', site, (text: string) => text.replace('https://', 'http://'), 'is not encrypted'],
    ['eval', `${messaging}.js`, (text: string) => `${text}\neval('1')`, 'holds eval'],
    ['polling', `${messaging}.js`, (text: string) => `${text}\nsetInterval(() => {}, 5)`, 'holds polling'],
    [
      'a script from elsewhere',
      `${base}pages/CoachEngine.page`,
      (text: string) => text.replace('<body>', '<body><script src="https://cdn.example.com/x.js"></script>'),
      'a script of another site',
    ],
    ['a worker', `${messaging}.js`, (text: string) => `${text}\nnew Worker('x.js')`, 'holds a worker'],
    ['a secret', `${messaging}.js`, (text: string) => `${text}\nconst settings = { apiKey: 'k-0123456789' }`, 'holds a secret'],
  ])('finds %s', (_what, path, change, message) => {
    expect(changed(path, change).join('\n')).toContain(message)
  })
})
