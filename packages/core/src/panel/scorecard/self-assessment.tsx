import type { VNode } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { DimensionResult } from '../../review/scorecard.ts'
import type { ScorecardStrings } from './scorecard-strings.ts'

export interface SelfAssessmentProps {
  readonly dimensions: readonly DimensionResult[]
  readonly strings: ScorecardStrings
  /** Takes the ratings, by dimension; none where the agent skips them. */
  readonly onDone: (ratings: Readonly<Record<string, number>>) => void
}

const ratings = [1, 2, 3, 4, 5]

/** The agent's own view of the call, before the score is seen. */
export function SelfAssessment({ dimensions, strings, onDone }: SelfAssessmentProps): VNode {
  const [given, setGiven] = useState<Readonly<Record<string, number>>>({})
  const name = useId()
  const send = (event: Event) => {
    event.preventDefault()
    onDone(given)
  }
  return (
    <form class="assessment" onSubmit={send}>
      <h2>{strings.ownRating}</h2>
      <p class="muted">{strings.ownRatingHint}</p>
      {dimensions
        .filter(({ score }) => score !== null)
        .map(({ id, title }) => (
          <fieldset key={id}>
            <legend dir="auto">{title}</legend>
            {ratings.map((rating) => (
              <label key={rating}>
                <input
                  type="radio"
                  name={`${name}-${id}`}
                  aria-label={strings.of5(rating)}
                  checked={given[id] === rating}
                  onChange={() => setGiven({ ...given, [id]: rating })}
                />
                <span aria-hidden="true">{rating}</span>
              </label>
            ))}
          </fieldset>
        ))}
      <div class="row">
        <button type="submit" class="primary" disabled={Object.keys(given).length === 0}>
          {strings.rate}
        </button>
        <button type="button" class="plain" onClick={() => onDone({})}>
          {strings.skip}
        </button>
      </div>
    </form>
  )
}
