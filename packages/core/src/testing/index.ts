export { prompt, segmentReceived } from './builders.ts'
export { restraintBreaches } from './check-restraint.ts'
export type { RestraintEvent } from './check-restraint.ts'
export { SimulatedClock } from './simulated-clock.ts'
