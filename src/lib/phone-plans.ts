import { parsePhoneNumberFromString, validatePhoneNumberLength } from 'libphonenumber-js/core'
import type { CountryCode } from 'libphonenumber-js/core'
import metadata from 'libphonenumber-js/min/metadata'
import type { ReadNumber } from './phone.js'

/** Loaded on first need only: the plans weigh more than a whole widget. */
export const format = (number: string, region: string | undefined): string => {
  const parsed = parsePhoneNumberFromString(number, metadata)
  if (!parsed) return number
  const isLocal = parsed.country !== undefined && parsed.country === region
  return isLocal ? parsed.formatNational() : parsed.formatInternational()
}

/** A number as somebody wrote it, in E.164; else what is wrong with it. A national one is read in `region`. */
export const read = (text: string, region: string | undefined): ReadNumber => {
  const defaultCountry = region as CountryCode | undefined
  const parsed = parsePhoneNumberFromString(text, { ...defaultCountry && { defaultCountry }, extract: false }, metadata)
  if (parsed?.isValid()) return { number: parsed.number }
  const fault = validatePhoneNumberLength(text, defaultCountry as CountryCode, metadata)
  return { fault: fault === 'TOO_SHORT' ? 'too-short' : fault === 'TOO_LONG' ? 'too-long' : 'not-a-phone' }
}
