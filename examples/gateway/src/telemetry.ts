import { SpanKind, SpanStatusCode, metrics, trace } from '@opentelemetry/api'
import type { MiddlewareHandler } from 'hono'

const name = 'cuecard-gateway'

const tracer = trace.getTracer(name)

/** Made anew once there is somewhere to send to: instruments made before that measure nothing for ever. */
let instruments = makeInstruments()

function makeInstruments() {
  const meter = metrics.getMeter(name)
  return {
    requests: meter.createHistogram('http.server.request.duration', { unit: 's' }),
    tokens: meter.createCounter('cuecard.tokens.minted'),
    records: meter.createCounter('cuecard.records'),
    relayed: meter.createCounter('cuecard.relay.bytes', { unit: 'By' }),
  }
}

/** What happened, as numbers. Names of vendors and outcomes only: no agent, no call, no words. */
export const counted = {
  token: (vendor: string, ok: boolean): void => instruments.tokens.add(1, { vendor, ok }),
  record: (outcome: 'stored' | 'refused'): void => instruments.records.add(1, { outcome }),
  relay: (engine: string, direction: 'up' | 'down', bytes: number): void => instruments.relayed.add(bytes, { engine, direction }),
}

/** A span and a duration for every request, under its route and not its path. */
export function measured(): MiddlewareHandler {
  return (context, next) =>
    tracer.startActiveSpan(context.req.method, { kind: SpanKind.SERVER }, async (span) => {
      const startMs = performance.now()
      try {
        await next()
      } finally {
        const { status } = context.res
        const attributes = {
          'http.request.method': context.req.method,
          'http.route': context.get('route') ?? 'unknown',
          'http.response.status_code': status,
        }
        span.updateName(`${attributes['http.request.method']} ${attributes['http.route']}`)
        span.setAttributes(attributes)
        if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
        span.end()
        instruments.requests.record((performance.now() - startMs) / 1000, attributes)
      }
    })
}

/** A collector that does not answer must not keep the gateway from ending. */
const longestGoodbyeMs = 3000

/** Sends traces and metrics to the collector that `OTEL_EXPORTER_OTLP_ENDPOINT` names; without one, nothing is loaded. Gives what ends it. */
export async function startTelemetry(endpoint: string | undefined): Promise<() => Promise<void>> {
  if (!endpoint) return async () => {}
  const base = endpoint.replace(/\/+$/, '')
  const [resources, sdkTrace, sdkMetrics, traceExporter, metricExporter] = await Promise.all([
    import('@opentelemetry/resources'),
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/sdk-metrics'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/exporter-metrics-otlp-http'),
  ])
  const resource = resources.resourceFromAttributes({ 'service.name': name })
  const spans = new sdkTrace.NodeTracerProvider({
    resource,
    spanProcessors: [new sdkTrace.BatchSpanProcessor(new traceExporter.OTLPTraceExporter({ url: `${base}/v1/traces` }))],
  })
  const reader = new sdkMetrics.PeriodicExportingMetricReader({
    exporter: new metricExporter.OTLPMetricExporter({ url: `${base}/v1/metrics` }),
  })
  const meters = new sdkMetrics.MeterProvider({ resource, readers: [reader] })
  spans.register()
  metrics.setGlobalMeterProvider(meters)
  instruments = makeInstruments()
  return async () => {
    const gone = new Promise((resolve) => setTimeout(resolve, longestGoodbyeMs))
    await Promise.race([gone, Promise.allSettled([spans.shutdown(), meters.shutdown()])])
  }
}
