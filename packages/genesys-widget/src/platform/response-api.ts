import ResponseManagementApi from 'purecloud-platform-client-v2/src/purecloud-platform-client-v2/api/ResponseManagementApi.js'
import type { SdkClient } from './sdk-client.ts'

/** The words of a canned response, as plain text. */
export async function loadResponse(client: SdkClient, responseId: string): Promise<string | undefined> {
  const { texts = [] } = await new ResponseManagementApi(client).getResponsemanagementResponse(responseId)
  const plain = texts.find(({ contentType }) => contentType === 'text/plain')?.content
  return plain ?? (texts[0]?.content && withoutTags(texts[0].content))
}

function withoutTags(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent.trim()
}
