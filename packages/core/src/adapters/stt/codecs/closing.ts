import type { CloseClass } from '../stt-codec.ts'

/** Data of a kind that is not taken (1003), too much of it (1009), an extension that is missing (1010): the same again would end the same. */
const fatalCodes: readonly number[] = [1003, 1009, 1010]

/** Policy (1008), unauthorised (3000), and the HTTP codes that many vendors add 4000 to. */
const refreshCodes: readonly number[] = [1008, 3000, 4401, 4403]

/**
 * What a WebSocket's close code asks for (RFC 6455, section 7.4.1). A vendor's own codes come first. Everything else is worth
 * another try, also 1007: it says that the line, not the client, had bytes that are no text.
 */
export function classifyClose(
  code: number,
  own: { readonly refresh?: readonly number[]; readonly fatal?: readonly number[] } = {},
): CloseClass {
  if (own.fatal?.includes(code)) return 'fatal'
  if (own.refresh?.includes(code)) return 'refresh'
  if (fatalCodes.includes(code)) return 'fatal'
  return refreshCodes.includes(code) ? 'refresh' : 'retry'
}

/** What an HTTP status, which some vendors send as their code, asks for. */
export function classifyStatus(status: number): CloseClass {
  if (status === 401 || status === 403) return 'refresh'
  return status === 408 || status === 429 || status >= 500 ? 'retry' : 'fatal'
}
