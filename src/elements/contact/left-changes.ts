import type { Format } from '../../i18n/format.js'
import type { ContactTerms } from '../../i18n/terms/contact.js'

/** That changes were left, and when. */
export const leftChanges = (
  at: number, { terms, format }: { readonly terms: ContactTerms, readonly format: Format },
): string => terms.leftChanges(`${format.date(at, at)}, ${format.timeOfDay(at)}`)
