import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { loadSettings } from '../settings/load-settings.ts'
import type { ReadSettings } from '../settings/settings.ts'
import { leavesMachine } from './leaves-machine.ts'

/** Onboarding in one screen: what is watched, what leaves the machine, where calls come from, and a call to try. */
export function WelcomePage({ playDemo }: { readonly playDemo: () => void }): VNode {
  const [read, setRead] = useState<ReadSettings | undefined>(undefined)
  const [microphone, setMicrophone] = useState('')
  const [played, setPlayed] = useState(false)
  useEffect(() => void loadSettings().then(setRead), [])
  const leaves = read ? leavesMachine(read.values) : []
  const sites = read?.values.sites ?? []
  return (
    <main>
      <h1>Cuecard</h1>
      <p>It follows a call as it is written on your screen or heard, and shows at most two short prompts.</p>
      <h2>What is watched</h2>
      <p>
        Only what is said in a call, and only on sites that you or your IT have named
        {sites.length > 0 ? `: ${sites.join(', ')}.` : '. None is named yet.'} Personal data is hidden before anything else sees it. Nothing
        is inferred from a voice, and agents are not rated by their feelings.
      </p>
      <h2>What leaves this machine</h2>
      {leaves.length === 0 ? (
        <p id="leaves">Nothing.</p>
      ) : (
        <ul id="leaves">
          {leaves.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <h2>Where your calls come from</h2>
      <p>
        <a href="options.html">Name a site</a> whose page shows the transcript, or a speech-to-text backend and let Cuecard hear the call:
      </p>
      <p id="microphone">
        <button type="button" onClick={() => void askForMicrophone().then(setMicrophone)}>
          Allow the microphone
        </button>{' '}
        <span role="status">{microphone}</span>
      </p>
      <h2>Try it</h2>
      <p>
        Click the Cuecard button in the toolbar, then{' '}
        <button
          type="button"
          onClick={() => {
            playDemo()
            setPlayed(true)
          }}
        >
          Play the demo call
        </button>{' '}
        <span role="status">{played ? 'It is playing in the side panel.' : ''}</span>
      </p>
    </main>
  )
}

async function askForMicrophone(): Promise<string> {
  try {
    const media = await navigator.mediaDevices.getUserMedia({ audio: true })
    for (const track of media.getTracks()) track.stop()
    return 'Allowed. Go back to the call’s tab, click the Cuecard button and listen.'
  } catch {
    return 'It was refused. It can be allowed in the browser’s site settings for this page, or by your IT (AudioCaptureAllowedUrls).'
  }
}
