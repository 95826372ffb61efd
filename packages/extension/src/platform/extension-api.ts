/** Who sent a message or opened a port, as the browser says it. */
export interface MessageSender {
  readonly id?: string
  readonly origin?: string
  readonly url?: string
  readonly documentId?: string
  readonly frameId?: number
  readonly tab?: { readonly id?: number; readonly windowId?: number }
}

/** A way of adding and taking away listeners. */
export interface ExtensionEvent<Listener> {
  addListener(listener: Listener): void
  removeListener(listener: Listener): void
}

/** A line between two contexts of the extension. */
export interface Port {
  readonly name: string
  readonly sender?: MessageSender
  readonly onMessage: ExtensionEvent<(message: unknown) => void>
  readonly onDisconnect: ExtensionEvent<() => void>
  postMessage(message: unknown): void
  disconnect(): void
}

/** What changed in an area of storage. */
export type StorageChanges = Readonly<Record<string, { readonly oldValue?: unknown; readonly newValue?: unknown }>>

interface StorageArea {
  get(keys?: string | null): Promise<Record<string, unknown>>
  set(items: Readonly<Record<string, unknown>>): Promise<void>
  remove(keys: string): Promise<void>
  setAccessLevel?(access: { readonly accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>
}

/** A set of permissions. */
export interface Permissions {
  readonly permissions?: string[]
  readonly origins?: string[]
}

/** A content script that is registered while the extension runs. */
export interface RegisteredScript {
  readonly id: string
  readonly matches: string[]
  readonly js: string[]
  readonly allFrames: boolean
  readonly runAt: 'document_idle'
  readonly persistAcrossSessions: boolean
}

/**
 * The part of the browser's extension interface that is used here. What an offscreen document or a content script lacks, and
 * what Firefox has under another name or not at all, is optional.
 * Source: developer.chrome.com/docs/extensions/reference/api, developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API.
 */
export interface ExtensionApi {
  readonly runtime: {
    readonly id: string
    /** Chrome complains on the console where a broken line's reason is not read. */
    readonly lastError?: unknown
    readonly onMessage: ExtensionEvent<(message: unknown, sender: MessageSender) => Promise<unknown> | undefined>
    readonly onConnect: ExtensionEvent<(port: Port) => void>
    readonly onInstalled?: ExtensionEvent<(details: { readonly reason: string }) => void>
    readonly onStartup?: ExtensionEvent<() => void>
    readonly onUpdateAvailable?: ExtensionEvent<() => void>
    connect(info: { readonly name: string }): Port
    getManifest(): Readonly<Record<string, unknown>> & { readonly version: string }
    getURL(path: string): string
    getPlatformInfo?(): Promise<unknown>
    reload(): void
    sendMessage(message: unknown): Promise<unknown>
  }
  readonly storage: {
    readonly local: StorageArea
    readonly session: StorageArea
    readonly managed: StorageArea
    readonly onChanged: ExtensionEvent<(changes: StorageChanges, area: string) => void>
  }
  readonly permissions: {
    contains(permissions: Permissions): Promise<boolean>
    getAll(): Promise<Permissions>
    request(permissions: Permissions): Promise<boolean>
    readonly onAdded: ExtensionEvent<() => void>
    readonly onRemoved: ExtensionEvent<() => void>
  }
  readonly action: {
    readonly onClicked: ExtensionEvent<(tab: { readonly id?: number; readonly windowId: number }) => void>
    setBadgeText(badge: { readonly text: string }): Promise<void>
    setTitle(title: { readonly title: string }): Promise<void>
  }
  readonly tabs: {
    create(tab: { readonly url: string }): Promise<unknown>
    query(wanted: { readonly active: true; readonly currentWindow: true }): Promise<readonly { readonly id?: number }[]>
  }
  readonly management?: { getSelf(): Promise<{ readonly installType: string }> }
  readonly sidePanel?: { open(where: { readonly windowId: number }): Promise<void> }
  readonly sidebarAction?: { open(): Promise<void> }
  readonly offscreen?: {
    hasDocument(): Promise<boolean>
    createDocument(document: { readonly url: string; readonly reasons: readonly string[]; readonly justification: string }): Promise<void>
  }
  readonly scripting?: {
    getRegisteredContentScripts(): Promise<readonly RegisteredScript[]>
    registerContentScripts(scripts: readonly RegisteredScript[]): Promise<void>
    unregisterContentScripts(filter: { readonly ids: readonly string[] }): Promise<void>
  }
  readonly tabCapture?: { getMediaStreamId(wanted: { readonly targetTabId: number }): Promise<string> }
}

/** Chrome and Edge have this name from version 148 on; Firefox always had it. */
export const extension: ExtensionApi = (globalThis as unknown as { readonly browser: ExtensionApi }).browser
