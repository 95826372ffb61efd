// What stands between two tokens, as bits of a sum; imported as `Gap`. Constants, so that a bundler can put their values in place.

export const space = 1
export const hyphen = 2
export const slash = 4
export const dot = 8
export const comma = 16
export const newline = 32
/** `?`, `!`, `;`, or a dot that a space follows. */
export const sentence = 64
export const at = 128
export const currency = 256
export const hash = 512
export const percent = 1024
export const underscore = 2048
export const plus = 4096
export const bracket = 8192
export const colon = 16_384
export const other = 32_768
