import { serveGateway } from './serve-gateway.ts'
import { readSettings } from './settings.ts'
import { startTelemetry } from './telemetry.ts'

const stopTelemetry = await startTelemetry(process.env['OTEL_EXPORTER_OTLP_ENDPOINT'])
const gateway = await serveGateway(readSettings(process.env))

let stopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) return
    stopping = true
    // What a collector was not told in time must not keep the process alive.
    void gateway
      .close()
      .then(stopTelemetry)
      .then(() => process.exit(0))
  })
}
process.stdout.write(`The gateway listens on ${gateway.url}\n`)
