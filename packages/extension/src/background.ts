/** The part of the browser's extension interface that this worker uses. */
interface ExtensionApi {
  readonly action: { readonly onClicked: { addListener(listener: (tab: { readonly windowId: number }) => void): void } }
  readonly sidePanel: { open(where: { readonly windowId: number }): Promise<void> }
}

const { browser } = globalThis as unknown as { readonly browser: ExtensionApi }

// Opening must be the first thing done in the click: after any wait the browser no longer takes it for the user's wish.
browser.action.onClicked.addListener(({ windowId }) => void browser.sidePanel.open({ windowId }))
