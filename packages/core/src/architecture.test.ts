/// <reference types="vite/client" />
import { describe, expect, it } from 'vitest'

/** What each folder may import, in the order the data flows. A folder may always import itself. */
const leaves = ['clock', 'dialogue-acts', 'errors', 'hash', 'taxonomy']
const mayImport: Record<string, readonly string[]> = {
  text: [],
  transcript: [],
  privacy: ['transcript', 'text'],
  models: [],
  playbook: ['transcript', 'text'],
  playbooks: ['playbook'],
  knowledge: ['playbook'],
  signals: ['transcript', 'privacy', 'models', 'playbook', 'text'],
  moments: ['transcript', 'privacy', 'playbook', 'signals', 'text'],
  prompts: ['transcript', 'moments', 'playbook'],
  suggestions: ['transcript', 'privacy', 'playbook', 'prompts', 'text'],
  record: ['transcript', 'privacy', 'signals', 'moments', 'prompts', 'suggestions'],
  session: ['transcript', 'privacy', 'models', 'playbook', 'signals', 'moments', 'prompts', 'suggestions', 'record'],
  review: ['record', 'playbook', 'text'],
  briefing: ['transcript', 'playbook'],
  panel: ['session', 'review', 'briefing'],
  adapters: ['transcript', 'suggestions'],
  capture: ['transcript', 'adapters'],
  cli: [
    'knowledge',
    'signals',
    'transcript',
    'privacy',
    'models',
    'moments',
    'playbook',
    'playbooks',
    'record',
    'session',
    'adapters',
    'testing',
    'review',
    'briefing',
  ],
}

/** Files that tests alone use stand beside the sources that they are about. */
const sources = import.meta.glob<string>(['./**/*.{ts,tsx}', '!**/*.test*', '!**/*.calls.ts', '!./testing/**', '!./index.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
})

const imports = (source: string) => [...source.matchAll(/^(?:import|export) [^']*from '(\.[^']+)'/gmu)].map((match) => match[1] ?? '')

describe('the data path runs one way', () => {
  it.each(Object.keys(sources))('%s', (file) => {
    const [, folder = '', ...rest] = file.split('/')
    if (rest.length === 0) {
      expect(imports(sources[file] ?? ''), 'a leaf imports nothing of ours').toEqual([])
      return
    }
    expect(mayImport, `add ${folder} to the table`).toHaveProperty(folder)
    const depth = rest.length
    const imported = imports(sources[file] ?? '').filter((path) => path.startsWith('../'.repeat(depth)) && !path.endsWith('.yaml'))
    for (const path of imported) {
      const [other = ''] = path.slice(3 * depth).split('/')
      expect([...leaves.map((leaf) => `${leaf}.ts`), folder, ...(mayImport[folder] ?? [])]).toContain(other)
    }
  })

  it('looks at every folder there is', () => {
    const folders = new Set(Object.keys(sources).flatMap((file) => (file.split('/').length > 2 ? [file.split('/')[1] ?? ''] : [])))
    expect([...folders].sort()).toEqual(Object.keys(mayImport).sort())
  })
})

describe('only the gate makes redacted segments', () => {
  it.each(Object.entries(sources).filter(([file]) => !file.startsWith('./privacy/')))('%s', (_file, source) => {
    expect(source).not.toMatch(/as (unknown as )?RedactedSegment\b/u)
  })
})
