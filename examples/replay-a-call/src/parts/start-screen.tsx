import type { VNode } from 'preact'
import { exampleCalls } from '../calls/example-calls.ts'
import { playbooks } from '../calls/playbooks.ts'
import { FileButton } from './file-button.tsx'
import { Icon } from './icons.tsx'

/** The calls to choose from, each with what to watch for; and the ways to a call of one's own. */
export function StartScreen({ onFile }: { readonly onFile: (file: File) => void }): VNode {
  return (
    <section class="card start" aria-labelledby="start-title">
      <h2 id="start-title">Choose a call</h2>
      <p class="start-lead">
        Five calls as they happen, with fillers, corrections and second thoughts, and what to watch for in each. The panel reads the words
        as they come, hides what is private, and speaks up only where it helps: two prompts at most, and most of the time none.
      </p>
      <ul class="choices">
        {exampleCalls.map(({ id, title, watchFor, playbook, customer }) => (
          <li key={id}>
            <a class="choice" href={`#${id}`}>
              <span class="choice-play">
                <Icon name="play" />
              </span>
              <span class="choice-title">{title}</span>
              <span class="choice-about">
                {customer.company} · {playbooks[playbook].title} playbook
              </span>
              <span class="choice-watch">{watchFor}</span>
            </a>
          </li>
        ))}
      </ul>
      <div class="own">
        <FileButton onFile={onFile}>
          <strong>Open a call file</strong>
          <span>JSON Lines, also by dropping it anywhere on this page. It stays in this page.</span>
        </FileButton>
        <a class="own-way" href="#speak">
          <Icon name="microphone" />
          <strong>Speak yourself</strong>
          <span>Through your browser’s speech recognition, or by typing. You are told about the audio first.</span>
        </a>
      </div>
      <p class="keys-hint">
        While a call plays: <kbd>Space</kbd> plays and pauses, <kbd>←</kbd> <kbd>→</kbd> go 5 seconds, with <kbd>Shift</kbd> to the next
        prompt, <kbd>Home</kbd> starts again, <kbd>1</kbd> <kbd>2</kbd> <kbd>4</kbd> <kbd>8</kbd> set the speed. In the panel, its own keys
        work.
      </p>
    </section>
  )
}
