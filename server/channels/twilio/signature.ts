import { createHmac, timingSafeEqual } from 'node:crypto'

/** What Twilio signs: the whole address, then each field of the form, by name, with its value. */
export const signatureOf = (url: string, form: URLSearchParams, authToken: string): string => {
  const fields = [...form].sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0)
  const signed = fields.reduce((text, [name, value]) => text + name + value, url)
  return createHmac('sha1', authToken).update(signed).digest('base64')
}

/** Whether whoever signed it knows the account's token. Takes as long for a wrong one as for the right one. */
export const isSigned = (url: string, form: URLSearchParams, signature: string, authToken: string): boolean => {
  const wanted = Buffer.from(signatureOf(url, form, authToken))
  const given = Buffer.from(signature)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
