export { moments } from './moments.ts'
export type { Moments } from './moments.ts'
