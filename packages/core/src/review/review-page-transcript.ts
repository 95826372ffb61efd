import type { CallView, SaidSegment } from './call-view.ts'
import { markup } from './markup.ts'
import type { Html } from './markup.ts'
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
    return markup`<li id="${anchors.get(segment.segmentId) ?? ''}" class="${segment.speaker}" tabindex="-1">
      <p class="said-by"><span>${speakerNames[segment.speaker] ?? 'Unknown speaker'}</span> ${time(segment.startMs)}</p>
      <p class="said" dir="auto">${segment.text}</p>
      ${
        cited.length > 0
          ? markup`<p class="marks">
              ${cited.map(({ id, kind, title }) => markup`<a class="${kind}" href="#f-${id}">${kind === 'gap' ? 'Gap' : 'Strength'}: ${title}</a> `)}
            </p>`
          : ''
      }
    </li> `
  }
  return markup`<section aria-labelledby="transcript">
    <h2 id="transcript" tabindex="-1">Transcript</h2>
    ${
      segments.length === 0
        ? markup`<p class="muted">Nothing was said.</p>`
        : markup`<ol class="transcript">
            ${segments.map(row)}
          </ol>`
    }
  </section>`
}

const speakerNames: Readonly<Record<string, string>> = { agent: 'Agent', customer: 'Customer' }
