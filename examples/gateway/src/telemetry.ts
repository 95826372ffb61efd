import { SpanKind, SpanStatusCode, metrics, trace } from '@opentelemetry/api'
import type { MiddlewareHandler } from 'hono'

const tracer = trace.getTracer('cuecard-gateway')
const meter = metrics.getMeter('cuecard-gateway')
const requests = meter.createHistogram('http.server.request.duration', { unit: 's' })
const tokens = meter.createCounter('cuecard.tokens.minted')
const records = meter.createCounter('cuecard.records')
const relayed = meter.createCounter('cuecard.relay.bytes', { unit: 'By' })

/** What happened, as numbers. Names of vendors and outcomes only: no agent, no call, no words. */
export const counted = {
  token: (vendor: string, ok: boolean): void => tokens.add(1, { vendor, ok }),
  record: (outcome: 'stored' | 'refused'): void => records.add(1, { outcome }),
  relay: (engine: string, direction: 'up' | 'down', bytes: number): void => relayed.add(bytes, { engine, direction }),
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
        requests.record((performance.now() - startMs) / 1000, attributes)
      }
    })
}

/** Sends traces and metrics to the collector that `OTEL_EXPORTER_OTLP_ENDPOINT` names; without one, nothing is loaded. Gives what ends it. */
export async function startTelemetry(endpoint: string | undefined): Promise<() => Promise<void>> {
  if (!endpoint) return async () => {}
  const [resources, sdkTrace, sdkMetrics, traceExporter, metricExporter] = await Promise.all([
    import('@opentelemetry/resources'),
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/sdk-metrics'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/exporter-metrics-otlp-http'),
  ])
  const resource = resources.resourceFromAttributes({ 'service.name': 'cuecard-gateway' })
  const spans = new sdkTrace.NodeTracerProvider({
    resource,
    spanProcessors: [new sdkTrace.BatchSpanProcessor(new traceExporter.OTLPTraceExporter({ url: `${endpoint}/v1/traces` }))],
  })
  const reader = new sdkMetrics.PeriodicExportingMetricReader({
    exporter: new metricExporter.OTLPMetricExporter({ url: `${endpoint}/v1/metrics` }),
  })
  const meters = new sdkMetrics.MeterProvider({ resource, readers: [reader] })
  spans.register()
  metrics.setGlobalMeterProvider(meters)
  return async () => {
    await Promise.allSettled([spans.shutdown(), meters.shutdown()])
  }
}
