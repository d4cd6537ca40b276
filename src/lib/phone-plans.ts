import { parsePhoneNumberFromString } from 'libphonenumber-js/core'
import metadata from 'libphonenumber-js/min/metadata'

/** Loaded on first need only: the plans weigh more than a whole widget. */
export const format = (number: string, region: string | undefined): string => {
  const parsed = parsePhoneNumberFromString(number, metadata)
  if (!parsed) return number
  const isLocal = parsed.country !== undefined && parsed.country === region
  return isLocal ? parsed.formatNational() : parsed.formatInternational()
}
