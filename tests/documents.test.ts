import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseCallEvent } from '@cuecard/core'
import { parsePlaybook } from '@cuecard/core/playbook'
import { parseRubric } from '@cuecard/core/rubric'

const blocks = (file: string, language: string) =>
  [...readFileSync(join(import.meta.dirname, '../docs', file), 'utf8').matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'))].map(
    (match) => match[1] ?? '',
  )

describe('what the documents show', () => {
  it('is a playbook without a fault', () => {
    const [playbook = ''] = blocks('playbooks.md', 'yaml')
    expect(parsePlaybook(playbook)).not.toHaveProperty('problems')
  })

  it('is a rubric without a fault', () => {
    const [rubric = ''] = blocks('review.md', 'yaml')
    expect(parseRubric(rubric)).not.toHaveProperty('problems')
  })

  it('is events as a call file has them', () => {
    const [events = ''] = blocks('integrators.md', 'json')
    for (const line of events.trim().split('\n')) expect(parseCallEvent(JSON.parse(line))).toMatchObject({ faults: [] })
  })
})
