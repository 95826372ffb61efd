import { createHash, createHmac } from 'node:crypto'
import type { TokenRequest } from './vendors.ts'

/** How long the URL can be used to connect, in seconds. */
const expires = 60

/**
 * A presigned URL of Amazon Transcribe's streaming (Signature Version 4, in the query).
 * Source: docs.aws.amazon.com/transcribe, "Setting up a WebSocket stream".
 */
export function presignTranscribe(key: string, { sampleRate, channels, language }: TokenRequest, at: Date): string {
  const [id = '', secret = '', region = '', sessionToken] = key.split(':')
  const host = `transcribestreaming.${region}.amazonaws.com:8443`
  const path = '/stream-transcription-websocket'
  const stamp = at.toISOString().replace(/[-:]|\.\d{3}/g, '')
  const day = stamp.slice(0, 8)
  const scope = `${day}/${region}/transcribe/aws4_request`
  const query = new URLSearchParams({
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': `${id}/${scope}`,
    'X-Amz-Date': stamp,
    'X-Amz-Expires': String(expires),
    ...(sessionToken && { 'X-Amz-Security-Token': sessionToken }),
    'X-Amz-SignedHeaders': 'host',
    'language-code': language,
    'media-encoding': 'pcm',
    'sample-rate': String(sampleRate),
    ...(channels > 1 && { 'enable-channel-identification': 'true', 'number-of-channels': String(channels) }),
  })
  query.sort()
  const canonical = ['GET', path, encoded(query), `host:${host}`, '', 'host', sha256('')].join('\n')
  const toSign = ['AWS4-HMAC-SHA256', stamp, scope, sha256(canonical)].join('\n')
  const signing = [day, region, 'transcribe', 'aws4_request'].reduce<Buffer>((by, part) => hmac(by, part), Buffer.from(`AWS4${secret}`))
  return `wss://${host}${path}?${encoded(query)}&X-Amz-Signature=${hmac(signing, toSign).toString('hex')}`
}

/** A form writes a space as `+`, and leaves `*` as it is; the signature wants neither. */
function encoded(query: URLSearchParams): string {
  return query.toString().replaceAll('+', '%20').replaceAll('*', '%2A')
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
