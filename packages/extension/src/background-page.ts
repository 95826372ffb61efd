import { hostStart, startServiceWorker } from './background/service-worker.ts'
import { startHost } from './offscreen/host.ts'
import { extension } from './platform/extension-api.ts'

/** Firefox suspends a background page half a minute after its last event or call of the browser's interface; timers do not count. */
const stirMs = 5000

// Firefox has no offscreen documents: its background page holds the calls itself.
startServiceWorker()
void startHost(hostStart).then((host) => setInterval(() => host.isCallOn && void extension.runtime.getPlatformInfo?.(), stirMs))
