import type { ReadSettings } from '../settings/settings.ts'

/** What the host begins with. */
export interface HostStart {
  readonly settings: ReadSettings
  readonly version: string
}

/** What is asked of the service worker, and what it answers. Each is answered by one handler. */
export interface Requests {
  /** See to it that the host of the calls is there. From any page and any content script of ours. */
  'host-wanted': { readonly ask: Record<never, never>; readonly answer: { readonly isThere: boolean } }
  /** From the host: an offscreen document has no storage, and does not know the manifest. */
  'start-wanted': { readonly ask: Record<never, never>; readonly answer: HostStart }
  /** From the host. */
  'listening-changed': { readonly ask: { readonly isListening: boolean }; readonly answer: Record<never, never> }
  /** From the panel, after a click. `reason` says in the browser's own words why there is none. */
  'tab-audio-wanted': {
    readonly ask: { readonly tabId: number }
    readonly answer: { readonly streamId: string } | { readonly reason: string }
  }
  /** From the service worker to the host. */
  'settings-changed': { readonly ask: { readonly settings: ReadSettings }; readonly answer: Record<never, never> }
  /** Whether a call is on: the extension is not taken away under it. From the service worker to the host. */
  'call-on': { readonly ask: Record<never, never>; readonly answer: { readonly isOn: boolean } }
}

export type RequestType = keyof Requests
