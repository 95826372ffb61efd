import { describe, expect, it } from 'vitest'
import { redactConversation } from '../redactor.ts'
import { bankAndContactCases } from './bank-and-contact-cases.test.support.ts'
import { cardAndSecretCases } from './card-and-secret-cases.test.support.ts'
import { healthAndLicenceCases } from './health-and-licence-cases.test.support.ts'
import { moreNationalIdCases } from './more-national-id-cases.test.support.ts'
import { nationalIdCases } from './national-id-cases.test.support.ts'
import type { RecogniserCase } from './recogniser-case.test.support.ts'
import { marked } from './recogniser-case.test.support.ts'
import { recognisers } from './recognisers.ts'
import type { Recogniser } from './recogniser.ts'

const modules = import.meta.glob<Record<string, unknown>>(['./*.ts', '!./*.test*'], { eager: true })
const names = new Map<unknown, string>(
  Object.values(modules).flatMap((exports) => Object.entries(exports).map(([name, value]) => [value, name])),
)
const nameOf = (recogniser: Recogniser): string => names.get(recogniser) ?? recogniser.type

const cases = [...cardAndSecretCases, ...bankAndContactCases, ...healthAndLicenceCases, ...nationalIdCases, ...moreNationalIdCases]
const named = cases.map((one): [string, RecogniserCase] => [nameOf(one.recogniser), one])

/** What stays hidden once everything is settled. */
function hidden(text: string, { type }: Recogniser) {
  const [settled] = redactConversation([{ speaker: 'customer', text }], { types: { [type]: true } })
  return settled?.entities ?? []
}

/** What is hidden of a case, and what should be. */
function hiddenIn(sample: string, recogniser: Recogniser): { found: string; wanted: string } {
  const { text, value } = marked(sample)
  const found = hidden(text, recogniser).map(({ start, end }) => text.slice(start, end))
  return { found: found.join('|'), wanted: value }
}

/** A value as `fits` takes it. */
const plain = (sample: string): string =>
  marked(sample)
    .value.toUpperCase()
    .replace(/[^A-Z\d]/gu, '')

describe('every recogniser', () => {
  it.each(recognisers.map((recogniser): [string, Recogniser] => [nameOf(recogniser), recogniser]))(
    '%s has its cases',
    (_name, recogniser) => {
      expect(cases.filter((one) => one.recogniser === recogniser)).toHaveLength(1)
    },
  )

  it('that is in a file is in the list', () => {
    const inFiles = [...names].filter(([value]) => typeof value === 'object' && value !== null && 'type' in value && 'length' in value)
    const listed = new Set<unknown>(recognisers)
    expect(inFiles.filter(([value]) => !listed.has(value)).map(([, name]) => name)).toEqual(['unnamed'])
  })
})

describe.each(named)('%s', (_name, { recogniser, written, doubtful, nearMiss, spoken }) => {
  it('hides a value that is written, as its kind', () => {
    const { found, wanted } = hiddenIn(written, recogniser)
    expect(found).toBe(wanted)
    expect(hidden(marked(written).text, recogniser).map(({ type }) => type)).toEqual([recogniser.type])
  })

  it('hides a value that does not check out', () => {
    const { found, wanted } = hiddenIn(doubtful, recogniser)
    expect(found).toBe(wanted)
  })

  it('hides a value that is said, as its kind', () => {
    const { found, wanted } = hiddenIn(spoken, recogniser)
    expect(found).toBe(wanted)
    expect(hidden(marked(spoken).text, recogniser).map(({ type }) => type)).toEqual([recogniser.type])
  })

  it('leaves alone what is no value', () => {
    expect(hidden(nearMiss, recogniser)).toEqual([])
  })
})

const withForm = named.filter(([, { recogniser }]) => recogniser.fits)
const bare = named.filter(([, { recogniser }]) => recogniser.bare)

describe.each(withForm)('%s', (_name, { recogniser, written, doubtful }) => {
  it('knows the form, and its checksum', () => {
    expect(recogniser.fits?.(plain(written))).toBe(true)
    expect(recogniser.fits?.(plain(doubtful))).toBe(false)
  })
})

describe.each(bare)('%s', (_name, { recogniser, written }) => {
  it('hides a value of its form that nothing announces', () => {
    const { value } = marked(written)
    const { found, wanted } = hiddenIn(`it was <${value}> that i meant`, recogniser)
    expect(found).toBe(wanted)
  })
})
