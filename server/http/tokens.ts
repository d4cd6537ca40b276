import { SignJWT, jwtVerify } from 'jose'
import { BackendError } from '../../src/backend/errors.js'

/** Whom a token stands for. */
export interface Bearer {
  readonly tenantId: string
  readonly agentId: string
  /** Milliseconds since the epoch. */
  readonly expiresAt: number
}

const ALGORITHM = 'HS256'
/** What a token is for: one of another service with the same secret is none. */
const AUDIENCE = 'inbox'

/**
 * Signed tokens: JSON Web Tokens (RFC 7519) by a secret that the host shares. A host's own server makes them like this:
 * audience `inbox`, the agent as subject, the tenant as `tenant`, and an expiry.
 */
export class Tokens {
  readonly #secret: Uint8Array

  constructor(secret: string) {
    this.#secret = new TextEncoder().encode(secret)
  }

  sign({ tenantId, agentId, expiresAt }: Bearer): Promise<string> {
    return new SignJWT({ tenant: tenantId })
      .setProtectedHeader({ alg: ALGORITHM })
      .setAudience(AUDIENCE)
      .setSubject(agentId)
      .setIssuedAt()
      .setExpirationTime(Math.ceil(expiresAt / 1_000))
      .sign(this.#secret)
  }

  /** Rejects with `unauthorized`. */
  async read(token: string): Promise<Bearer> {
    try {
      const { payload } = await jwtVerify<{ tenant?: unknown }>(token, this.#secret, {
        algorithms: [ALGORITHM], audience: AUDIENCE, requiredClaims: ['sub', 'exp', 'tenant'],
      })
      const { sub, exp, tenant } = payload
      if (typeof tenant !== 'string' || sub === undefined || exp === undefined) throw new TypeError('claims')
      return { tenantId: tenant, agentId: sub, expiresAt: exp * 1_000 }
    } catch (cause) {
      throw new BackendError('unauthorized', {}, { cause, message: 'the token is missing, wrong or expired' })
    }
  }
}
