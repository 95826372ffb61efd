import type { SignInAnswer } from './sign-in/sign-in-window.ts'

// The page that a sign-in ends on: hands what Genesys Cloud said to the widget that opened this window, and to no other origin.
const parameters = new URLSearchParams(location.search)
const code = parameters.get('code')
const error = parameters.get('error')
const opener = window.opener as Window | null
const status = document.querySelector('p')

history.replaceState(null, '', location.pathname)
if (opener) {
  const answer: SignInAnswer = {
    type: 'cuecard-sign-in',
    state: parameters.get('state') ?? '',
    ...(code !== null && { code }),
    ...(error !== null && { error }),
  }
  opener.postMessage(answer, location.origin)
} else if (status) {
  status.textContent = 'The sign-in cannot reach the widget that asked for it. Close this window and sign in from the widget again.'
}
