import { createHash, createPrivateKey, createPublicKey, createSign } from 'node:crypto'

/** The public half of a private key (PEM) as a manifest's `key` has it: SPKI in base64. */
export function publicKeyOf(privateKey: string): string {
  return spkiOf(privateKey).toString('base64')
}

/** The id of an extension with this private key: the first half of the public key's SHA-256, in letters from a to p. */
export function extensionId(privateKey: string): string {
  return idBytes(privateKey)
    .toString('hex')
    .replaceAll(/./g, (digit) => 'abcdefghijklmnop'.charAt(Number.parseInt(digit, 16)))
}

/**
 * Signs a zip as a package of Chrome and Edge, version 3 of the format. RSA with PKCS#1 v1.5 padding: the same input gives the same
 * bytes. Source: chromium.googlesource.com, components/crx_file/crx3.proto.
 */
export function crx(zipped: Buffer, privateKey: string): Buffer {
  const signedData = field(1, idBytes(privateKey))
  const signature = createSign('sha256')
    .update(Buffer.concat([Buffer.from('CRX3 SignedData\x00'), uint32(signedData.length), signedData]))
    .update(zipped)
    .sign(createPrivateKey(privateKey))
  const proof = Buffer.concat([field(1, spkiOf(privateKey)), field(2, signature)])
  const header = Buffer.concat([field(2, proof), field(10_000, signedData)])
  return Buffer.concat([Buffer.from('Cr24'), uint32(3), uint32(header.length), header, zipped])
}

function spkiOf(privateKey: string): Buffer {
  return createPublicKey(createPrivateKey(privateKey)).export({ type: 'spki', format: 'der' })
}

function idBytes(privateKey: string): Buffer {
  return createHash('sha256').update(spkiOf(privateKey)).digest().subarray(0, 16)
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/** A field of a protocol buffer that holds bytes. */
function field(number: number, bytes: Buffer): Buffer {
  return Buffer.concat([varint(number * 8 + 2), varint(bytes.length), bytes])
}

function varint(value: number): Buffer {
  const bytes: number[] = []
  let rest = value
  while (rest > 127) {
    bytes.push((rest % 128) + 128)
    rest = Math.floor(rest / 128)
  }
  return Buffer.from([...bytes, rest])
}
