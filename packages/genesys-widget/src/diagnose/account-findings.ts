import RoutingApi from 'purecloud-platform-client-v2/src/purecloud-platform-client-v2/api/RoutingApi.js'
import TokensApi from 'purecloud-platform-client-v2/src/purecloud-platform-client-v2/api/TokensApi.js'
import UsersApi from 'purecloud-platform-client-v2/src/purecloud-platform-client-v2/api/UsersApi.js'
import { HttpError } from '../platform/http-error.ts'
import { permissions, scopes } from '../platform/needs.ts'
import type { SdkClient } from '../platform/sdk-client.ts'
import { compared } from './compared-needs.ts'
import { fine, problem, unsure } from './finding.ts'
import type { Finding } from './finding.ts'

/** What the signed-in user and the OAuth client may do, and how the organisation transcribes. */
export async function accountFindings(client: SdkClient): Promise<readonly Finding[]> {
  const [me, token, transcription] = await Promise.all([
    new UsersApi(client).getUsersMe({ expand: ['authorization'] }).catch(failed),
    new TokensApi(client).getTokensMe().catch(failed),
    new RoutingApi(client).getRoutingSettingsTranscription().catch(failed),
  ])
  return [
    me instanceof HttpError
      ? problem('Genesys Cloud does not say who is signed in', answered(me))
      : fine(`Signed in as ${me.name ?? 'somebody'}`),
    ...compared('scope', scopes, token instanceof HttpError ? undefined : token.authorizedScope),
    ...compared('permission', permissions, me instanceof HttpError ? undefined : me.authorization?.permissions),
    transcribed(transcription),
  ]
}

function transcribed(settings: { readonly transcription: string; readonly lowLatencyTranscriptionEnabled?: boolean } | HttpError): Finding {
  if (settings instanceof HttpError)
    return unsure(
      'Voice transcription',
      'You may not see its settings. Ask an admin whether it is on for the queues, and whether it is of low latency.',
    )
  const { transcription, lowLatencyTranscriptionEnabled } = settings
  if (transcription === 'Disabled')
    return problem(
      'Voice transcription is off',
      'Calls cannot be coached. Switch it on under Speech and Text Analytics, or for single queues and flows.',
    )
  return lowLatencyTranscriptionEnabled
    ? fine('Voice transcription is on, with low latency')
    : problem(
        'Voice transcription comes late',
        'Without low latency, words come in batches after about 35 seconds, too late for coaching. Switch on low latency transcription.',
      )
}

function answered({ status }: HttpError): string {
  return `It answered ${status === 0 ? 'nothing: check the network and the connect-src of the content security policy' : status}.`
}

function failed(error: unknown): HttpError {
  return error instanceof HttpError ? error : new HttpError(0)
}
