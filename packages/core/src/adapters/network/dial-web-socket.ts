/** The part of a WebSocket that is used: the browser's has it, and so has the one of `ws`. */
export interface SocketLike {
  binaryType: string
  readonly bufferedAmount: number
  send(data: string | Uint8Array<ArrayBuffer>): void
  close(code?: number, reason?: string): void
  addEventListener(type: 'open' | 'error', listener: () => void): void
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void
  addEventListener(type: 'close', listener: (event: { readonly code?: number; readonly reason?: string }) => void): void
}

/** Opens a WebSocket. */
export type DialWebSocket = (url: string, protocols: readonly string[]) => SocketLike

/** With the platform's own WebSocket: every browser has one, and Node from version 22 on. */
export const dialWebSocket: DialWebSocket = (url, protocols) => new WebSocket(url, [...protocols]) as SocketLike
