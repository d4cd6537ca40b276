/**
 * `fetch` for one upload, by XMLHttpRequest: it alone tells how much has gone. `progress` is called with 0 to 1. Null
 * where there is none.
 */
export const xhrFetch = (progress: (fraction: number) => void): typeof fetch | null =>
  typeof XMLHttpRequest !== 'function' ? null : (input, init = {}) => new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const { signal } = init
    const abort = (): void => { request.abort() }
    const forget = (): void => { signal?.removeEventListener('abort', abort) }
    request.open(init.method ?? 'GET', String(input instanceof Request ? input.url : input))
    for (const [name, value] of new Headers(init.headers)) request.setRequestHeader(name, value)
    request.upload.addEventListener('progress', ({ loaded, total }) => { if (total > 0) progress(loaded / total) })
    request.addEventListener('load', () => { resolve(responseOf(request)) })
    request.addEventListener('error', () => { reject(new TypeError('the network failed')) })
    request.addEventListener('abort', () => { reject(signal?.reason as Error) })
    request.addEventListener('loadend', forget)
    signal?.addEventListener('abort', abort)
    request.send(init.body as XMLHttpRequestBodyInit | null)
  })

const responseOf = (request: XMLHttpRequest): Response => {
  const headers = new Headers()
  for (const name of ['content-type', 'retry-after']) {
    const value = request.getResponseHeader(name)
    if (value !== null) headers.set(name, value)
  }
  return new Response(request.responseText, { status: request.status, headers })
}
