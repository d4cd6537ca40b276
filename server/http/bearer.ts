import type { FastifyRequest } from 'fastify'
import { BackendError } from '../../src/backend/errors.js'
import type { Bearer, Tokens } from './tokens.js'

const bearers = new WeakMap<FastifyRequest, Bearer>()

/** A hook for routes that need a token. */
export const requireToken = (tokens: Tokens) => async (request: FastifyRequest): Promise<void> => {
  const [, token] = /^Bearer ([\w.-]+)$/i.exec(request.headers.authorization ?? '') ?? []
  if (token === undefined) throw new BackendError('unauthorized', {})
  bearers.set(request, await tokens.read(token))
}

/** Who asks. Only behind `requireToken`. */
export const bearerOf = (request: FastifyRequest): Bearer => {
  const bearer = bearers.get(request)
  if (!bearer) throw new BackendError('unauthorized', {})
  return bearer
}
