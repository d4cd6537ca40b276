import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { BackendError, toBackendError } from '../../src/backend/errors.js'
import type { Problem } from '../../src/backend/http/wire/problem.js'
import { PROBLEM_TYPE, problemOf } from '../../src/backend/http/wire/problem.js'
import { DatabaseUnavailable } from '../database/failure.js'

/** How soon to ask again while the database is away, in milliseconds. */
const RETRY = 1_000

/** What the framework refuses by itself, in the port's words. */
const ofFramework = (error: FastifyError, request: FastifyRequest): BackendError | null => {
  const { code, statusCode = 500 } = error
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    const limit = request.routeOptions.bodyLimit
    const actual = Number(request.headers['content-length'] ?? limit + 1)
    return new BackendError('too-large', { limit, actual: Number.isSafeInteger(actual) ? actual : limit + 1 })
  }
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    const type = request.headers['content-type'] ?? ''
    return new BackendError('unsupported-type', { type, allowed: ['application/json'] })
  }
  // Bodies that are no JSON, addresses that are no text, and the like.
  return statusCode < 500 ? new BackendError('invalid', { field: 'body', rule: 'malformed' }) : null
}

/** The framework's own, also where it passes on that a body is no JSON. */
const isRefusal = (error: unknown): error is FastifyError =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'

const errorOf = (error: unknown, request: FastifyRequest): BackendError => {
  if (error instanceof DatabaseUnavailable) {
    return new BackendError('unavailable', { retryAfter: RETRY }, { cause: error })
  }
  return (isRefusal(error) ? ofFramework(error, request) : null) ?? toBackendError(error)
}

const retryAfterOf = (error: BackendError): number | undefined =>
  error.is('rate-limited') || error.is('unavailable') ? error.details.retryAfter : undefined

const send = (reply: FastifyReply, problem: Problem): FastifyReply =>
  reply.code(problem.status).type(PROBLEM_TYPE).send(JSON.stringify(problem))

/** Every error is answered as a problem document. What nobody foresaw is logged, without what people wrote. */
export const answerProblems = (app: FastifyInstance): void => {
  app.setErrorHandler((reason, request, reply) => {
    const error = errorOf(reason, request)
    if (error.code === 'unknown') request.log.error({ err: reason }, 'unforeseen')
    if (error.code === 'unavailable') request.log.warn({ reason: error.cause instanceof Error ? error.cause.message : '' }, 'unavailable')
    const wait = retryAfterOf(error)
    if (wait !== undefined) void reply.header('retry-after', Math.ceil(wait / 1_000))
    return send(reply, problemOf(error))
  })
  app.setNotFoundHandler((_request, reply) =>
    send(reply, { ...problemOf(new BackendError('unknown', {})), title: 'There is nothing at this address', status: 404 }))
}
