import { SignJWT, jwtVerify } from 'jose'

/** Who calls. */
export interface Agent {
  readonly id: string
  /** Whether the records of other agents may be read. */
  readonly isSupervisor: boolean
}

/** Told apart from tokens of anything else that shares the secret. */
const audience = 'cuecard-gateway'

/** The agent whom a token names; `undefined` where it is not one of ours, or has expired. */
export async function agentOf(token: string, secret: Uint8Array): Promise<Agent | undefined> {
  try {
    const { payload } = await jwtVerify(token, secret, { audience, algorithms: ['HS256'], requiredClaims: ['sub', 'exp'] })
    return payload.sub ? { id: payload.sub, isSupervisor: payload['role'] === 'supervisor' } : undefined
  } catch {
    return undefined
  }
}

/** A token for an agent, as the login of your house would make it. `seconds` is how long it is good for. */
export function issueToken({ id, isSupervisor }: Agent, secret: Uint8Array, seconds: number): Promise<string> {
  return new SignJWT(isSupervisor ? { role: 'supervisor' } : {})
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(id)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(`${seconds} s`)
    .sign(secret)
}
