import type { PlaybookWorld } from './playbook-keeper.ts'

const cacheName = 'cuecard-playbooks'

/** Texts by their address, in the extension's own cache. It is no HTTP cache: what is kept is what was checked. */
export const keptTexts: PlaybookWorld['kept'] = {
  async get(address) {
    const kept = await (await caches.open(cacheName)).match(address)
    return kept?.text()
  },
  async set(address, text) {
    await (await caches.open(cacheName)).put(address, new Response(text))
  },
}
