import ApiClient from 'purecloud-platform-client-v2/src/purecloud-platform-client-v2/ApiClient.js'
import type { HttpClient } from './fetch-http-client.ts'
import type { Platform } from './regions.ts'

/** The part of the platform SDK's client that the widget sets. */
export interface SdkClient {
  setHttpClient(client: HttpClient): void
  readonly config: { basePath: string }
}

/**
 * The SDK's client, sending through `http`. It is never given the token, which `http` adds itself, because it makes itself
 * reachable as `window.ApiClient` for every script in the frame; that is undone here as well.
 */
export function createSdkClient(platform: Platform, http: HttpClient): SdkClient {
  const client = new ApiClient() as SdkClient
  Reflect.deleteProperty(globalThis, 'ApiClient')
  client.setHttpClient(http)
  client.config.basePath = platform.apiUrl
  return client
}
