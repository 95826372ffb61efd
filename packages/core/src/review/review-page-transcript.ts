import type { CallView, SaidSegment } from './call-view.ts'
import { html } from './html.ts'
import type { Html } from './html.ts'
import type { Finding } from './scorecard.ts'

/** The transcript in lanes, one for each speaker; what a finding cites leads back to the finding. */
export function pageTranscript(
  { segments }: CallView,
  anchors: ReadonlyMap<string, string>,
  findings: readonly Finding[],
  time: (ms: number) => Html,
): Html {
  const bySegment = new Map<string, Finding[]>()
  for (const finding of findings) {
    for (const segmentId of new Set(finding.citations.map((citation) => citation.segmentId)))
      bySegment.set(segmentId, [...(bySegment.get(segmentId) ?? []), finding])
  }
  const row = (segment: SaidSegment): Html => {
    const cited = bySegment.get(segment.segmentId) ?? []
    return html`<li id="${anchors.get(segment.segmentId) ?? ''}" class="${segment.speaker}" tabindex="-1">
      <p class="said-by"><span>${speakerNames[segment.speaker] ?? 'Unknown speaker'}</span> ${time(segment.startMs)}</p>
      <p dir="auto">${segment.text}</p>
      ${
        cited.length > 0
          ? html`<p class="marks">
              ${cited.map(({ id, kind, title }) => html`<a class="${kind}" href="#f-${id}">${kind === 'gap' ? 'Gap' : 'Strength'}: ${title}</a> `)}
            </p>`
          : ''
      }
    </li> `
  }
  return html`<section aria-labelledby="transcript">
    <h2 id="transcript" tabindex="-1">Transcript</h2>
    ${
      segments.length === 0
        ? html`<p class="muted">Nothing was said.</p>`
        : html`<ol class="transcript">
            ${segments.map(row)}
          </ol>`
    }
  </section>`
}

const speakerNames: Readonly<Record<string, string>> = { agent: 'Agent', customer: 'Customer' }
