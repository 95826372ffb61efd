import { expectTypeOf, it } from 'vitest'
import type { Session } from '../session/create-session.ts'
import type { CuecardPanel } from './cuecard-panel.ts'
import type { PanelSource } from './panel-source.ts'

it('a session is a source for a panel', () => {
  expectTypeOf<Session>().toExtend<PanelSource>()
})

it('the tag has the type of the element', () => {
  expectTypeOf(document.createElement('cuecard-panel')).toEqualTypeOf<CuecardPanel>()
})
