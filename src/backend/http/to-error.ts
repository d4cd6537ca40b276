import * as v from 'valibot'
import { BackendError } from '../errors.js'
import { PROBLEM_TYPE, problem } from './wire/problem.js'

/** `Retry-After`, in milliseconds: seconds or a date. */
export const retryAfterOf = (headers: Headers, now: number): number | undefined => {
  const text = headers.get('retry-after')
  if (text === null) return undefined
  const wait = /^\d+$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - now
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined
}

/** What an answer says that is no problem document: a proxy's page, most often. */
const byStatus = (status: number, retryAfter: number | undefined): BackendError => {
  const message = `HTTP ${status}`
  if (status === 401) return new BackendError('unauthorized', {}, { message })
  if (status === 429) return new BackendError('rate-limited', { retryAfter: retryAfter ?? 1_000 }, { message })
  if (status === 408 || status === 425 || status >= 502) {
    return new BackendError('unavailable', retryAfter === undefined ? {} : { retryAfter }, { message })
  }
  return new BackendError('unknown', {}, { message })
}

/** The error that an answer stands for. */
export const errorOf = async (response: Response, now: number): Promise<BackendError> => {
  const fallback = byStatus(response.status, retryAfterOf(response.headers, now))
  if (!response.headers.get('content-type')?.startsWith(PROBLEM_TYPE)) {
    await response.body?.cancel().catch(() => undefined)
    return fallback
  }
  const result = v.safeParse(problem, await response.json().catch(() => undefined))
  if (!result.success) return fallback
  const { code, details, title, detail } = result.output
  return new BackendError(code, details, { message: detail ?? title })
}
