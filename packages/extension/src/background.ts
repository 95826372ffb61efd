/** The part of the browser's extension interface that this worker uses. */
interface ExtensionApi {
  readonly action: { readonly onClicked: { addListener(listener: (tab: { readonly windowId: number }) => void): void } }
  readonly sidePanel: { open(where: { readonly windowId: number }): Promise<void> }
}

const extension = (globalThis as unknown as { readonly browser: ExtensionApi }).browser

// Opening must be the first thing done in the click: after any wait the browser no longer takes it for the user's wish.
extension.action.onClicked.addListener(({ windowId }) => void extension.sidePanel.open({ windowId }))

export {}
