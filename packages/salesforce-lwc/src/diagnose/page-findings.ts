import type { Finding } from './finding.ts'

/** The smallest module that there is: a header. */
const emptyModule = [0, 97, 115, 109, 1, 0, 0, 0]

/** What a component may do on the page where it stands. Tries each, keeps nothing, and never throws. */
export async function findPageAbilities(): Promise<readonly Finding[]> {
  return [await webAssembly(), worker(), storage(), secureContext(), clipboard()]
}

async function webAssembly(): Promise<Finding> {
  const name = 'WebAssembly'
  try {
    await WebAssembly.instantiate(new Uint8Array(emptyModule))
    return { name, state: 'good', text: 'Runs in a component. Cuecard uses it in the engine frame only.' }
  } catch {
    return { name, state: 'limited', text: 'Does not run in a component. Cuecard uses it in the engine frame only.' }
  }
}

function worker(): Finding {
  const name = 'Workers'
  try {
    // The one place that asks for a worker, to see that it is refused.
    const made: unknown = Reflect.construct(Worker, ['data:text/javascript,'])
    ;(made as Worker).terminate()
    return {
      name,
      state: 'limited',
      text: 'A component can make one, so Lightning Web Security is off here, or differs from what was known. Cuecard makes none.',
    }
  } catch {
    return { name, state: 'good', text: 'Refused, as Lightning Web Security does. Cuecard makes none.' }
  }
}

function storage(): Finding {
  const name = 'Storage'
  try {
    const key = 'cuecard-check'
    localStorage.setItem(key, '1')
    localStorage.removeItem(key)
    return { name, state: 'good', text: 'Works in a component. Cuecard keeps nothing in it.' }
  } catch {
    return { name, state: 'limited', text: 'Refused in a component. Cuecard keeps nothing in it.' }
  }
}

function secureContext(): Finding {
  const name = 'Secure page'
  if (globalThis.isSecureContext) return { name, state: 'good', text: 'The page is served securely.' }
  return { name, state: 'missing', text: 'The page is not served securely: words cannot be copied.' }
}

function clipboard(): Finding {
  const name = 'Clipboard'
  if (typeof navigator.clipboard?.writeText === 'function')
    return { name, state: 'good', text: 'Words can be copied where they cannot be inserted.' }
  return { name, state: 'limited', text: 'Words can only be copied by hand.' }
}
