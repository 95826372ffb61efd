const { TextDecoder, TextEncoder } = require('node:util')

// Browsers have these; the jsdom of this version of jest does not.
Object.assign(globalThis, { TextDecoder, TextEncoder })
globalThis.reportError ??= (error) => {
  throw error
}
