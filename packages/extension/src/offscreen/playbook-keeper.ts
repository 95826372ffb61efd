import type { Playbook } from '@cuecard/core'
import { parsePlaybook } from '@cuecard/core/playbook'
import { general } from '@cuecard/core/playbooks/general'
import type { Notice } from '../messages/view.ts'
import type { Settings } from '../settings/settings.ts'

/** What is needed of the world; a test has its own. */
export interface PlaybookWorld {
  readonly fetch: (address: string) => Promise<Response>
  /** Keeps texts by their address, across restarts. */
  readonly kept: { get(address: string): Promise<string | undefined>; set(address: string, text: string): Promise<void> }
}

/** A playbook that can be used in any case, and what has to be said about it. */
export interface LoadedPlaybook {
  readonly playbook: Playbook
  readonly notice?: Notice
}

type PlaybookSettings = Pick<Settings, 'playbook' | 'playbookContent' | 'playbookSha256' | 'playbookKey'>

/** Why a text cannot be used, in words for IT. */
class Refused extends Error {}

/**
 * Loads the playbook that the settings name. One from the network is checked against its hash and its signature where IT asks for
 * them, and kept. Where it cannot be reached, or is not in order, the last good one of that address is used; where there is none,
 * the general one. Never rejects.
 */
export async function loadPlaybook(settings: PlaybookSettings, world: PlaybookWorld): Promise<LoadedPlaybook> {
  if (settings.playbookContent !== '') return fromContent(settings.playbookContent)
  if (!settings.playbook.includes(':')) return { playbook: await shipped(settings.playbook) }
  const address = settings.playbook
  const kept = await lastGood(settings, world)
  try {
    const response = await world.fetch(address)
    if (!response.ok) throw new Error(`the server answered ${response.status}`)
    const bytes = new Uint8Array(await response.arrayBuffer())
    await checkOrigin(bytes, settings, world)
    const text = new TextDecoder().decode(bytes)
    const playbook = await parsed(text)
    await world.kept.set(address, text).catch(() => undefined)
    return { playbook }
  } catch (error) {
    const about = error instanceof Error ? error.message : 'it cannot be reached'
    if (kept) return { playbook: kept, notice: { code: 'playbook-kept', about } }
    return { playbook: general, notice: { code: error instanceof Refused ? 'playbook-refused' : 'playbook-missing', about } }
  }
}

async function fromContent(text: string): Promise<LoadedPlaybook> {
  try {
    return { playbook: await parsed(text) }
  } catch (error) {
    return { playbook: general, notice: { code: 'playbook-refused', about: error instanceof Error ? error.message : '' } }
  }
}

/** The kept one is held to the hash of today: IT may have pinned another since. */
async function lastGood({ playbook, playbookSha256 }: PlaybookSettings, { kept }: PlaybookWorld): Promise<Playbook | undefined> {
  try {
    const text = await kept.get(playbook)
    if (text === undefined) return undefined
    if (playbookSha256 !== '' && (await sha256(new TextEncoder().encode(text))) !== playbookSha256.toLowerCase()) return undefined
    return await parsed(text)
  } catch {
    return undefined
  }
}

async function shipped(name: string): Promise<Playbook> {
  switch (name) {
    case 'collections':
      return (await import('@cuecard/core/playbooks/collections')).collections
    case 'health':
      return (await import('@cuecard/core/playbooks/health')).health
    case 'lending':
      return (await import('@cuecard/core/playbooks/lending')).lending
    case 'retail':
      return (await import('@cuecard/core/playbooks/retail')).retail
    default:
      return general
  }
}

async function parsed(text: string): Promise<Playbook> {
  const read = parsePlaybook(text, { file: 'playbook' })
  if ('playbook' in read) return read.playbook
  const [first] = read.problems
  throw new Refused(`the file has ${read.problems.length} faults, the first in line ${first?.position?.line ?? 1}: ${first?.message ?? ''}`)
}

/** @throws Refused where the file is not the one, or not by the one, that IT says. */
async function checkOrigin(
  bytes: Uint8Array<ArrayBuffer>,
  { playbook, playbookSha256, playbookKey }: PlaybookSettings,
  world: PlaybookWorld,
) {
  if (playbookSha256 !== '' && (await sha256(bytes)) !== playbookSha256.toLowerCase())
    throw new Refused('its hash is not the one that IT set')
  if (playbookKey === '') return
  const response = await world.fetch(`${playbook}.sig`)
  if (!response.ok) throw new Refused('its signature is missing')
  if (!(await isSigned(bytes, (await response.text()).trim(), playbookKey)))
    throw new Refused('its signature is not by the key that IT set')
}

async function isSigned(bytes: Uint8Array<ArrayBuffer>, signature: string, key: string): Promise<boolean> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
  try {
    const imported = await crypto.subtle.importKey('spki', fromBase64(key), algorithm, false, ['verify'])
    return await crypto.subtle.verify(algorithm, imported, fromBase64(signature), bytes)
  } catch {
    return false
  }
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}
