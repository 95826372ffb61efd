import { startServiceWorker } from './background/service-worker.ts'

startServiceWorker()
