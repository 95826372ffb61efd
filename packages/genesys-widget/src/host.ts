import ClientApp from 'purecloud-client-app-sdk'
import type { Platform } from './platform/regions.ts'

/** What the desktop of Genesys Cloud does for the widget. */
export interface Host {
  /** Puts words into the message box of the interaction that is in view; the agent sends them, or not. */
  insertReply(text: string): void
  /** A short notice that shows over the desktop, wherever the agent is looking. */
  toast(id: string, title: string, message: string): void
  /** The number on the widget's icon; 0 takes it away. */
  setAttention(count: number): void
}

/** What the desktop tells the widget. */
export interface HostListener {
  readonly onFocus: () => void
  readonly onBlur: () => void
  /** The widget is being taken away; the desktop waits a moment for this to return. */
  readonly onStop: () => void
}

/** Seconds, as the SDK counts them. */
const toastS = 8

/**
 * Connects to the desktop by the client app SDK, which takes messages only from the frame's parent and from `platform`'s
 * desktop. `undefined` where the SDK cannot be made; coaching works without it.
 */
export function connectHost(platform: Platform, targetEnv: string | undefined, listener: HostListener): Host | undefined {
  const app = createApp(platform, targetEnv)
  if (!app) return undefined
  app.lifecycle.addBootstrapListener(() => app.lifecycle.bootstrapped())
  // The desktop may have asked before there was anyone to hear it.
  app.lifecycle.bootstrapped()
  app.lifecycle.addFocusListener(listener.onFocus, false)
  app.lifecycle.addBlurListener(listener.onBlur, false)
  app.lifecycle.addStopListener(() => {
    listener.onStop()
    app.lifecycle.stopped()
  })
  return {
    insertReply: (text) => app.conversations.proposeInteractionMessage('insert', text),
    toast: (id, title, message) =>
      app.alerting.showToastPopup(title, message, { id, type: 'info', timeout: toastS, showCloseButton: true }),
    setAttention: (count) => app.alerting.setAttentionCount(count),
  }
}

function createApp({ appsOrigin }: Platform, targetEnv: string | undefined): ClientApp | undefined {
  const ways = [{ gcHostOrigin: appsOrigin, gcTargetEnv: targetEnv ?? 'prod' }, { pcOrigin: appsOrigin }]
  for (const way of ways) {
    try {
      return new ClientApp(way)
    } catch {
      // A region that this release of the SDK does not know by name is reached by its origin.
    }
  }
  return undefined
}
