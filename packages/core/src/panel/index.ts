import { definePanel } from './cuecard-panel.ts'

export { CuecardPanel } from './cuecard-panel.ts'
export { mountPanel } from './mount-panel.ts'
export type { PanelOptions } from './mount-panel.ts'
export type { PanelAction, PanelSource } from './panel-source.ts'

definePanel()
