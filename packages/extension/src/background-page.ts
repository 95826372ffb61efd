import { hostStart, startServiceWorker } from './background/service-worker.ts'
import { startHost } from './offscreen/host.ts'

// Firefox has no offscreen documents: its background page holds the calls itself.
startServiceWorker()
startHost(hostStart)
