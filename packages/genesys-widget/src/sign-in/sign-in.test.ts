import { SimulatedClock } from '@cuecard/core/testing'
import { describe, expect, it } from 'vitest'
import type { AccessToken } from './access-token.ts'
import type { SharedTokenListener } from './shared-token.ts'
import { SignIn } from './sign-in.ts'
import { SignInError } from './sign-in-window.ts'

const settle = async () => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}

/** The widgets of one agent, on one clock and one channel. */
function setUp() {
  const clock = new SimulatedClock()
  const listeners = new Set<SharedTokenListener>()
  const asked: string[] = []
  const lifeMs = 3_600_000
  let tokens = 0
  let answer: () => Promise<string> = async () => 'code'
  const widget = () => {
    const views: string[] = []
    let own: SharedTokenListener | undefined
    const others = () => [...listeners].filter((listener) => listener !== own)
    const signIn = new SignIn({
      loginUrl: 'https://login.example',
      clientId: 'client',
      redirectUri: 'https://coach.example/sign-in.html',
      clock,
      wallClockMs: () => clock.now(),
      createPkce: async () => ({ verifier: 'verifier', challenge: 'challenge' }),
      randomText: () => 'state',
      openWindow(address) {
        asked.push(address)
        return answer()
      },
      async exchangeCode() {
        tokens += 1
        return { value: `token-${tokens}`, endsAtMs: clock.now() + lifeMs }
      },
      share(listener) {
        own = listener
        listeners.add(listener)
        return {
          ask() {
            for (const other of others()) {
              const held = other.held()
              if (held) listener.given(held)
            }
          },
          give: (token: AccessToken) => others().forEach((other) => other.given(token)),
          refuse: ({ value }: AccessToken) => others().forEach((other) => other.refused(value)),
          close: () => listeners.delete(listener),
        }
      },
      onChange: ({ status, failure }) => views.push(failure ? `${status}: ${failure}` : status),
    })
    return { signIn, views }
  }
  return {
    clock,
    asked,
    widget,
    /** From a widget that knows of nothing. */
    deliver: (token: AccessToken) => listeners.forEach((listener) => listener.given(token)),
    answerWith: (next: () => Promise<string>) => {
      answer = next
    },
  }
}

const never = new AbortController().signal

describe('the sign-in', () => {
  it('asks the agent only where no other widget has a token', async () => {
    const { widget, clock } = setUp()
    const first = widget()
    first.signIn.start()
    await settle()
    clock.advance(300)
    first.signIn.open()
    await settle()
    const second = widget()
    second.signIn.start()
    expect(first.views).toEqual(['needed', 'open', 'done'])
    expect(second.views).toEqual(['done'])
    expect(await second.signIn.token(never)).toBe('token-1')
  })

  it('opens the address with the challenge and a state', async () => {
    const { widget, asked } = setUp()
    const { signIn } = widget()
    signIn.start()
    await settle()
    signIn.open()
    const { origin, pathname, searchParams } = new URL(asked[0] ?? '')
    expect(origin + pathname).toBe('https://login.example/oauth/authorize')
    expect(Object.fromEntries(searchParams)).toEqual({
      response_type: 'code',
      client_id: 'client',
      redirect_uri: 'https://coach.example/sign-in.html',
      code_challenge: 'challenge',
      code_challenge_method: 'S256',
      state: 'state',
    })
  })

  it('can be renewed before it ends, for all widgets at once, and the old token serves until then', async () => {
    const { widget, clock } = setUp()
    const widgets = [widget(), widget(), widget()]
    for (const { signIn } of widgets) signIn.start()
    await settle()
    widgets[0]?.signIn.open()
    await settle()
    clock.advance(3_600_000 - 360_000)
    expect(widgets.map(({ views }) => views.at(-1))).toEqual(['ending', 'ending', 'ending'])
    expect(await widgets[2]?.signIn.token(never)).toBe('token-1')
    widgets[1]?.signIn.open()
    await settle()
    expect(widgets.map(({ views }) => views.at(-1))).toEqual(['done', 'done', 'done'])
    clock.advance(400_000)
    expect(widgets.map(({ views }) => views.at(-1))).toEqual(['done', 'done', 'done'])
    expect(await widgets[2]?.signIn.token(never)).toBe('token-2')
  })

  it('keeps requests waiting from the end of a token to the next', async () => {
    const { widget, clock } = setUp()
    const { signIn, views } = widget()
    signIn.start()
    await settle()
    signIn.open()
    await settle()
    clock.advance(3_600_000)
    expect(views.at(-1)).toBe('needed')
    const waiting = signIn.token(never)
    signIn.open()
    expect(await waiting).toBe('token-2')
  })

  it('drops a token that was refused, everywhere, and never takes it again', async () => {
    const { widget, deliver } = setUp()
    const [first, second] = [widget(), widget()]
    for (const { signIn } of [first, second]) signIn.start()
    await settle()
    first.signIn.open()
    await settle()
    second.signIn.refuse('token-1')
    deliver({ value: 'token-1', endsAtMs: 9_000_000 })
    expect([first.views.at(-1), second.views.at(-1)]).toEqual(['needed', 'needed'])
    first.signIn.refuse('something else')
    first.signIn.open()
    await settle()
    expect([first.views.at(-1), second.views.at(-1)]).toEqual(['done', 'done'])
  })

  it('says how a try failed, and can be tried again', async () => {
    const { widget, answerWith } = setUp()
    const { signIn, views } = widget()
    signIn.start()
    await settle()
    for (const failure of ['blocked', 'closed', 'refused'] as const) {
      answerWith(() => Promise.reject(new SignInError(failure)))
      signIn.open()
      await settle()
      expect(views.at(-1)).toBe(`needed: ${failure}`)
    }
    answerWith(async () => 'code')
    signIn.open()
    await settle()
    expect(views.at(-1)).toBe('done')
  })

  it('lets go of requests when the widget stops', async () => {
    const { widget } = setUp()
    const abort = new AbortController()
    const waiting = widget().signIn.token(abort.signal)
    abort.abort()
    await expect(waiting).rejects.toThrow('stopped')
  })
})
