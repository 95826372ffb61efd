import { systemClock } from '@cuecard/core'
import { createRecordWriter, openRecordStore } from '@cuecard/core/record'

/** What the page under test works with. */
Object.assign(globalThis, { cuecard: { createRecordWriter, openRecordStore, systemClock } })
