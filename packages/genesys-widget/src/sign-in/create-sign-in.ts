import { systemClock } from '@cuecard/core'
import type { Platform } from '../platform/regions.ts'
import { exchangeCode } from './access-token.ts'
import { createPkce, randomText } from './pkce.ts'
import { shareToken } from './shared-token.ts'
import { SignIn } from './sign-in.ts'
import type { SignInView } from './sign-in.ts'
import { openSignInWindow } from './sign-in-window.ts'

/** The sign-in of this page, whose registered return address is `sign-in.html` beside it. */
export function createSignIn({ name, loginUrl }: Platform, clientId: string, onChange: (view: SignInView) => void): SignIn {
  return new SignIn({
    loginUrl,
    clientId,
    redirectUri: new URL('sign-in.html', location.href.split(/[?#]/)[0]).href,
    clock: systemClock,
    createPkce,
    randomText,
    openWindow: openSignInWindow,
    exchangeCode,
    share: (listener) => shareToken(`${name} ${clientId}`, listener),
    wallClockMs: Date.now,
    onChange,
  })
}
