import type { Fetched } from '../driver.js'
import { basicAuth } from './basic-auth.js'
import type { TwilioSettings } from './twilio.js'

const refused = (reason: string): Fetched => ({ outcome: 'refused', reason })

/** The bytes, unless there are more than may be. */
const readUpTo = async (response: Response, limit: number): Promise<Uint8Array | null> => {
  if (Number(response.headers.get('content-length') ?? 0) > limit) return null
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > limit) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** An address of a file of this account: whoever forges one gets neither our token nor a request to somewhere else. */
const isOwn = (url: URL, { apiUrl, accountSid }: TwilioSettings): boolean =>
  url.origin === apiUrl && url.username === '' && url.password === ''
  && new RegExp(`^/2010-04-01/Accounts/${accountSid}/Messages/\\w+/Media/\\w+$`).test(url.pathname)

const TYPE = /^[\w.+-]{1,60}\/[\w.+-]{1,80}$/

const resultOf = async (response: Response, limit: number): Promise<Fetched> => {
  if (response.status === 404 || response.status === 410) return refused('the file is gone')
  if (response.status === 401 || response.status === 403) return refused(`answered ${response.status}`)
  if (!response.ok) {
    await response.body?.cancel()
    return { outcome: 'later', reason: `answered ${response.status}` }
  }
  const bytes = await readUpTo(response, limit)
  if (!bytes) {
    await response.body?.cancel().catch(() => undefined)
    return refused('the file is too large')
  }
  const type = response.headers.get('content-type')?.split(';')[0]?.trim() ?? ''
  return { outcome: 'fetched', bytes, type: TYPE.test(type) ? type : 'application/octet-stream' }
}

/** Twilio asks for the account's token, and then leads to where the bytes are: the token stays behind. */
export const fetchMedia = async (
  address: string, settings: TwilioSettings, limit: number, signal: AbortSignal,
): Promise<Fetched> => {
  const url = new URL(address)
  if (!isOwn(url, settings)) return refused('an address that is none of Twilio\'s')
  try {
    const first = await fetch(url, { headers: { authorization: basicAuth(settings) }, redirect: 'manual', signal })
    if (first.status < 300 || first.status >= 400) return await resultOf(first, limit)
    await first.body?.cancel()
    const location = first.headers.get('location') ?? ''
    const target = URL.canParse(location, url) ? new URL(location, url) : null
    if (!target || !settings.mediaOrigins.includes(target.origin)) return refused('it leads to somewhere else')
    return await resultOf(await fetch(target, { redirect: 'error', signal }), limit)
  } catch {
    return { outcome: 'later', reason: 'no answer' }
  }
}
