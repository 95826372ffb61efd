import type { VNode } from 'preact'
import type { SignInView } from '../sign-in/sign-in.ts'
import type { WidgetStrings } from './strings.ts'

interface SignInCardProps {
  readonly view: SignInView
  readonly strings: WidgetStrings
  readonly onSignIn: () => void
}

/** Asks for the sign-in, or for its renewal; shows nothing while neither is due. */
export function SignInCard({ view: { status, failure }, strings, onSignIn }: SignInCardProps): VNode | null {
  if (status === 'looking' || status === 'done') return null
  return (
    <section class="card" data-sign-in={status}>
      <p>{status === 'open' ? strings.signInOpen : status === 'ending' ? strings.signInEnding : strings.signInNeeded}</p>
      {failure && (
        <p class="problem" role="alert">
          {strings.signInFailure[failure]}
        </p>
      )}
      {status !== 'open' && (
        <button type="button" class="primary" onClick={onSignIn}>
          {status === 'ending' ? strings.staySignedIn : strings.signIn}
        </button>
      )}
    </section>
  )
}
