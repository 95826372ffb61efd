import { ask } from './messages/dispatcher.ts'
import { startHost } from './offscreen/host.ts'

startHost(() => ask('start-wanted', {}))
