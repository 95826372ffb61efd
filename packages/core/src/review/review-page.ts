import { sha256Hex } from '../hash.ts'
import type { RecordEvent } from '../record/event.ts'
import type { ReadRecord } from '../record/read-record.ts'
import { viewCall } from './call-view.ts'
import type { CallView } from './call-view.ts'
import { minutes } from './coaching.ts'
import { markup, raw } from './markup.ts'
import type { Html } from './markup.ts'
import { moodCurve } from './mood-curve.ts'
import { pageScript, pageStyles } from './review-page-assets.ts'
import { pageTranscript } from './review-page-transcript.ts'
import type { Citation, CriterionResult, DimensionResult, Finding, Scorecard } from './scorecard.ts'

/** What a page may have besides the scorecard. */
export interface ReviewPageOptions {
  /** Address of the call's recording, http or https: each citation then links to its second in it. */
  readonly recordingUrl?: string
}

/**
 * The review as one HTML page for the manager: score, findings, transcript and mood, each finding linked to its segment. It
 * loads nothing and sends nothing; its content security policy says so. The record must be the one that was reviewed.
 */
export function reviewPage(
  scorecard: Scorecard,
  record: ReadRecord | readonly RecordEvent[],
  { recordingUrl }: ReviewPageOptions = {},
): string {
  const view = viewCall('events' in record ? record : { events: record, notices: [] })
  const page = new Page(scorecard, view, webAddress(recordingUrl))
  return page.whole().html
}

class Page {
  private readonly card: Scorecard
  private readonly view: CallView
  private readonly recordingUrl: string | undefined
  private readonly anchors: ReadonlyMap<string, string>

  constructor(card: Scorecard, view: CallView, recordingUrl: string | undefined) {
    this.card = card
    this.view = view
    this.recordingUrl = recordingUrl
    this.anchors = new Map(view.segments.map(({ segmentId }, index) => [segmentId, `s${index + 1}`]))
  }

  whole(): Html {
    const { card } = this
    const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${base64OfHex(sha256Hex(pageScript))}'; base-uri 'none'; form-action 'none'`
    return markup`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta http-equiv="Content-Security-Policy" content="${policy}" />
          <meta name="referrer" content="no-referrer" />
          <title>Review of call ${card.callId}</title>
          <style>
            ${raw(pageStyles)}
          </style>
        </head>
        <body>
          <a class="skip" href="#transcript">To the transcript</a>
          <header>
            <h1>Review of call <bdi>${card.callId}</bdi></h1>
            <p class="muted">${this.facts()}</p>
          </header>
          <main>
            ${this.notices()}${this.score()}${this.coaching()}${this.findings()}
            <section aria-labelledby="mood">
              <h2 id="mood">Mood of the customer</h2>
              ${moodCurve(this.view)}
            </section>
            ${pageTranscript(this.view, this.anchors, this.allFindings(), (ms) => this.time(ms))} ${this.comments()}
          </main>
          <footer class="muted">
            <p>
              Rubric
              <bdi>${card.rubric.versionId}</bdi
              >${card.playbookVersion ? markup` · playbook <bdi>${card.playbookVersion}</bdi>` : ''}${card.modelVersion ? markup` · model <bdi>${card.modelVersion}</bdi>` : ''}
            </p>
            <p>Words are redacted. Nothing is inferred from a voice, and no feeling is attributed to the agent.</p>
          </footer>
          <script>${raw(pageScript)}</script>
        </body>
      </html>
`
  }

  private facts(): Html {
    const { startedAt, channel, durationMs } = this.card
    return markup`${startedAt ? markup`<time datetime="${startedAt}">${startedAt}</time> · ` : ''}${channel ? markup`${channel} · ` : ''}${minutes(durationMs)} long`
  }

  private notices(): Html {
    const { notices } = this.card
    if (notices.length === 0) return markup``
    return markup`<section class="notices" aria-labelledby="notices">
      <h2 id="notices">About this record</h2>
      <ul>
        ${notices.map(({ line, message }) => markup`<li>Line ${line}: ${message}.</li> `)}
      </ul>
    </section>`
  }

  private score(): Html {
    const { score, dimensions, selfAssessment } = this.card
    const own = selfAssessment && Object.keys(selfAssessment).length > 0 ? selfAssessment : undefined
    return markup`<section aria-labelledby="score">
      <h2 id="score">Score</h2>
      <p class="score"><strong>${score ?? '–'}</strong>${score === null ? ' nothing of the rubric applies to this call' : ' of 100'}</p>
      <div class="wide">
        <table>
          <thead>
            <tr>
              <th scope="col">Dimension</th>
              <th scope="col">Score</th>
              <th scope="col">Weight</th>
              ${own ? markup`<th scope="col">Own rating</th>` : ''}
            </tr>
          </thead>
          <tbody>
            ${dimensions.map(
              ({ id, title, score: points, weight }) =>
                markup`<tr>
                  <th scope="row"><a href="#d-${id}">${title}</a></th>
                  <td>
                    ${points === null ? 'does not apply' : markup`${points}<progress max="100" value="${points}" aria-hidden="true"></progress>`}
                  </td>
                  <td>${weight} %</td>
                  ${own ? markup`<td>${own[id] === undefined ? '–' : `${own[id]} of 5`}</td>` : ''}
                </tr> `,
            )}
          </tbody>
        </table>
      </div>
    </section>`
  }

  private coaching(): Html {
    const { coaching } = this.card
    if (coaching.length === 0) return markup``
    return markup`<section aria-labelledby="coaching">
      <h2 id="coaching">Coaching</h2>
      <ul class="coaching">
        ${coaching.map(({ kind, text, citation }) => markup`<li class="${kind}"><span class="tag">${kind === 'praise' ? 'Went well' : 'Next time'}</span> <span dir="auto">${text}</span> ${this.link(citation)}</li> `)}
      </ul>
    </section>`
  }

  private findings(): Html {
    const { dimensions, open } = this.card
    return markup`<section aria-labelledby="findings">
      <h2 id="findings">Findings</h2>
      ${dimensions.map((dimension) => this.dimension(dimension))}${
        open.length > 0
          ? markup`<h3>Beyond the rubric</h3>
              <p class="muted">Found by a language model; every quote was checked against the record.</p>
              <ul>
                ${open.map((finding) => this.finding(finding))}
              </ul>`
          : ''
      }
    </section>`
  }

  private dimension({ id, title, criteria }: DimensionResult): Html {
    return markup`<h3 id="d-${id}">${title}</h3>
      <ul class="criteria">
        ${criteria.map((criterion) => this.criterion(criterion))}
      </ul>`
  }

  private criterion({ title, state, because, findings }: CriterionResult): Html {
    return markup`<li data-state="${state}">
      <p><span class="tag">${stateWords[state]}</span> ${title}<span class="muted"> – ${because}</span></p>
      ${
        findings.length > 0
          ? markup`<ul>
              ${findings.map((finding) => this.finding(finding))}
            </ul>`
          : ''
      }
    </li> `
  }

  private finding({ id, title, because, citations, unproven }: Finding): Html {
    const contest = this.card.contests.find(({ findingId }) => findingId === id)
    return markup`<li id="f-${id}">
      <p dir="auto">${because === title ? '' : because}${unproven ? markup` <strong>(rests on a part of the record that is not proven)</strong>` : ''}</p>
      ${citations.map((citation) => markup`<blockquote dir="auto">“${citation.quote}” ${this.link(citation)}</blockquote>`)}${
        contest ? markup`<p class="contest">Contested by the agent: <span dir="auto">${contest.reason}</span></p>` : ''
      }
    </li> `
  }

  private link({ segmentId, speaker, startMs }: Citation): Html {
    const anchor = this.anchors.get(segmentId)
    const words = markup`${speaker} at ${minutes(startMs)}`
    return markup`<span class="cite"
      >${anchor ? markup`<a href="#${anchor}">${words}</a>` : words}${this.recordingUrl ? markup` ${this.time(startMs)}` : ''}</span
    >`
  }

  private time(ms: number): Html {
    if (this.recordingUrl === undefined) return markup`<span class="time">${minutes(ms)}</span>`
    return markup`<a class="time" href="${this.recordingUrl}#t=${Math.floor(ms / 1000)}" aria-label="Play the recording from ${minutes(ms)}"
      >▶ ${minutes(ms)}</a
    >`
  }

  private comments(): Html {
    return markup`<section class="comments" aria-labelledby="comments">
      <h2 id="comments">Comments</h2>
      <p class="muted" id="comments-hint">They stay on this page until they are saved as a file; nothing is sent.</p>
      <label for="comment">Comment on this call</label>
      <textarea
        id="comment"
        rows="5"
        aria-describedby="comments-hint"
        data-call="${this.card.callId}"
        data-rubric="${this.card.rubric.versionId}"
      ></textarea>
      <button type="button" id="save">Save as a file</button>
    </section>`
  }

  private allFindings(): readonly Finding[] {
    return [...this.card.dimensions.flatMap(({ criteria }) => criteria.flatMap(({ findings }) => findings)), ...this.card.open]
  }
}

const stateWords: Readonly<Record<CriterionResult['state'], string>> = {
  met: 'Met',
  partly: 'Partly met',
  'not-met': 'Not met',
  'not-applicable': 'Does not apply',
  unjudged: 'Not judged',
}

/** A fragment of its own would break the links to a second. */
function webAddress(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined
  const parsed = new URL(url)
  parsed.hash = ''
  return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed.href : undefined
}

function base64OfHex(hex: string): string {
  return btoa(hex.replaceAll(/../g, (byte) => String.fromCharCode(Number.parseInt(byte, 16))))
}
