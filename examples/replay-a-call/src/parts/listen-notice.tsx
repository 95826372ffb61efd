import type { VNode } from 'preact'
import { audioNotice, canHear, microphoneSource } from '../run/microphone.ts'
import { Icon } from './icons.tsx'

/** What one has to know before the microphone is on. */
export function ListenNotice({ onStart }: { readonly onStart: (by: 'microphone' | 'keyboard') => void }): VNode {
  const hears = canHear()
  return (
    <section class="card notice" aria-labelledby="notice-title">
      <h2 id="notice-title">
        <Icon name="microphone" />
        Before the microphone is on
      </h2>
      {hears ? (
        <p class="notice-strong">{audioNotice(microphoneSource(() => {}))}</p>
      ) : (
        <p class="notice-strong">
          This browser has no speech recognition. Chrome, Edge and Safari have it; here, you can type both sides of the call.
        </p>
      )}
      <ul class="notice-list">
        <li>Cuecard itself sends nothing. What becomes text is redacted, read and judged in this page, and gone when you leave it.</li>
        <li>In a contact centre the words come from the transcript that you already have, not from a browser’s speech recognition.</li>
        <li>Say nothing private: made-up names and numbers show as much.</li>
      </ul>
      <div class="notice-actions">
        {hears && (
          <button type="button" class="button primary" onClick={() => onStart('microphone')}>
            <Icon name="microphone" />
            Start the microphone
          </button>
        )}
        <button type="button" class={hears ? 'button' : 'button primary'} onClick={() => onStart('keyboard')}>
          <Icon name="keyboard" />
          Type instead
        </button>
        <a class="button" href="#">
          Back to the calls
        </a>
      </div>
    </section>
  )
}
