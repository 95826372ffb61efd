import type { VNode } from 'preact'
import type { LoadFailure } from '../calls/load-call.ts'
import { FileButton } from './file-button.tsx'
import { Icon } from './icons.tsx'

export interface FailureProps {
  readonly failure: LoadFailure
  readonly retry?: (() => void) | undefined
  readonly onFile: (file: File) => void
}

/** Why there is nothing to play, and what to do. */
export function Failure({ failure: { failure, problems }, retry, onFile }: FailureProps): VNode {
  return (
    <section class="card notice" role="alert">
      <h2>
        <Icon name="warning" />
        {failure}
      </h2>
      {problems.length > 0 && (
        <ul class="notice-list">
          {problems.slice(0, 50).map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      <div class="own">
        {retry && (
          <button type="button" class="own-way" onClick={retry}>
            <Icon name="restart" />
            <strong>Try again</strong>
          </button>
        )}
        <FileButton onFile={onFile}>
          <strong>Open another call file</strong>
        </FileButton>
        <a class="own-way" href="#">
          <Icon name="back" />
          <strong>Choose one of the five calls</strong>
        </a>
      </div>
    </section>
  )
}
