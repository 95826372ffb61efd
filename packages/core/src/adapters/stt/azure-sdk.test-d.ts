import type * as Sdk from 'microsoft-cognitiveservices-speech-sdk'
import { describe, expectTypeOf, it } from 'vitest'
import type { AzureSdk } from './azure-speech.ts'

describe('Microsoft’s SDK', () => {
  it('has what is used of it', () => {
    expectTypeOf<typeof Sdk>().toExtend<AzureSdk>()
  })
})
