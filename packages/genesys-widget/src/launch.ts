import { platformOfGateway, platformOfOrigin, regions } from './platform/regions.ts'
import type { Platform } from './platform/regions.ts'
import type { Settings } from './settings.ts'

/** What Genesys Cloud tells the widget in its address. */
export interface Launch {
  readonly conversationId: string
  readonly platform: Platform
  /** The environment's name, such as `prod-euc1`. */
  readonly targetEnv: string | undefined
  /** BCP 47. */
  readonly language: string | undefined
}

/** Conversation ids of Genesys Cloud are UUIDs; anything else in the address was not put there by it. */
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Reads the address the widget was opened with, or says in words for an admin what is wrong with it. */
export function readLaunch(search: string, settings: Settings): { readonly launch: Launch } | { readonly notice: string } {
  const parameters = new URLSearchParams(search)
  const conversationId = parameters.get('gcConversationId')
  if (conversationId === null) {
    return {
      notice:
        'This page is a widget of Genesys Cloud. Open it from an interaction: its address must carry gcConversationId={{gcConversationId}}.',
    }
  }
  if (!uuid.test(conversationId))
    return { notice: 'The conversation id in the address is not one of Genesys Cloud. Check the widget’s address in its integration.' }
  const hostOrigin = parameters.get('gcHostOrigin') ?? ''
  const platform = platformOf(hostOrigin, settings)
  if (!platform) return { notice: regionNotice(hostOrigin) }
  return {
    launch: {
      conversationId: conversationId.toLowerCase(),
      platform,
      targetEnv: parameters.get('gcTargetEnv') ?? undefined,
      language: readLanguage(search),
    },
  }
}

/** The agent's language, also where the rest of the address is wrong. Genesys Cloud writes `en-us` as well as `en_US`. */
export function readLanguage(search: string): string | undefined {
  return new URLSearchParams(search).get('gcLangTag')?.replaceAll('_', '-') ?? undefined
}

/** The origin in the address decides nothing that the settings or the list of regions do not allow. */
function platformOf(hostOrigin: string, { gateway }: Settings): Platform | undefined {
  return gateway !== undefined && hostOrigin === gateway ? platformOfGateway(gateway) : platformOfOrigin(hostOrigin)
}

function regionNotice(hostOrigin: string): string {
  return hostOrigin === '' || hostOrigin.startsWith('{{')
    ? 'The address does not say where Genesys Cloud is. It must carry gcHostOrigin={{gcHostOrigin}}.'
    : `The address names a desktop that is in none of the ${regions.length} regions of Genesys Cloud. Check gcHostOrigin={{gcHostOrigin}} in the widget’s address.`
}
