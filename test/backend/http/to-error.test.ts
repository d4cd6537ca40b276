import { expect } from '@open-wc/testing'
import { BackendError } from '../../../src/backend/errors.js'
import { errorOf, retryAfterOf } from '../../../src/backend/http/to-error.js'
import { PROBLEM_TYPE, problemOf } from '../../../src/backend/http/wire/problem.js'

const NOW = Date.UTC(2026, 4, 13, 12)

const answer = (status: number, body: string, headers: Record<string, string> = {}): Response =>
  new Response(body, { status, headers: { 'content-type': 'text/html', ...headers } })

describe('errors of answers', () => {
  it('are what a problem document says', async () => {
    const said = new BackendError('invalid', { field: 'text', rule: 'required' })
    const text = JSON.stringify(problemOf(said, 'write something'))
    const error = await errorOf(answer(422, text, { 'content-type': `${PROBLEM_TYPE}; charset=utf-8` }), NOW)
    expect([error.code, error.details, error.message]).to.deep.equal(['invalid', said.details, 'write something'])
  })

  it('are guessed from the status where a proxy answered', async () => {
    const codes = await Promise.all([401, 403, 404, 408, 429, 500, 502, 503, 504].map(async status =>
      [status, (await errorOf(answer(status, '<h1>Oops</h1>'), NOW)).code]))
    expect(Object.fromEntries(codes)).to.deep.equal({
      401: 'unauthorized', 403: 'unknown', 404: 'unknown', 408: 'unavailable', 429: 'rate-limited', 500: 'unknown',
      502: 'unavailable', 503: 'unavailable', 504: 'unavailable',
    })
  })

  it('are guessed as well where the document is none', async () => {
    for (const text of ['', '{', '{"code":"conflict","details":{}}', '{"code":"exploded"}']) {
      expect((await errorOf(answer(503, text, { 'content-type': PROBLEM_TYPE }), NOW)).code, text).to.equal('unavailable')
    }
  })

  it('say when to come back, in seconds or by a date', async () => {
    const after = (text: string): number | undefined => retryAfterOf(new Headers({ 'retry-after': text }), NOW)
    expect([after('7'), after('Wed, 13 May 2026 12:00:30 GMT'), after('soon'), after('Wed, 13 May 2026 11:00:00 GMT')])
      .to.deep.equal([7_000, 30_000, undefined, 0])
    const error = await errorOf(answer(429, '', { 'retry-after': '7' }), NOW)
    expect(error.details).to.deep.equal({ retryAfter: 7_000 })
  })
})
