import { describe, expect, it } from 'vitest'
import { catalogue } from '../moments/catalogue.ts'
import { englishTexts } from './english-texts.ts'
import { promptSlots } from './prompt-slots.ts'

describe('the slots of a prompt', () => {
  it.each(catalogue.map(({ moment }) => moment))('of %s are listed, so that a playbook that takes others is told', (moment) => {
    expect(promptSlots).toHaveProperty(moment)
  })

  it.each(Object.entries(englishTexts))('that the texts of %s take are among them', (moment, texts) => {
    const taken = [
      ...Object.values(texts)
        .join(' ')
        .matchAll(/\{(\w+)\}/g),
    ].map(([, slot]) => slot)
    expect(promptSlots[moment as keyof typeof promptSlots]).toEqual(expect.arrayContaining(taken))
  })
})
