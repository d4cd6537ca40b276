import type { FailureCause } from '../../../src/model/message.js'

/** The customer texted STOP to this number, or to its messaging service. */
export const UNSUBSCRIBED = 21610

/** Twilio's codes, by what they come to. https://www.twilio.com/docs/api/errors */
const CODES: Readonly<Record<Exclude<FailureCause, 'carrier' | 'unconfirmed'>, readonly number[]>> = {
  // No number, not a mobile one, unknown or a landline; nobody with that number on WhatsApp.
  number: [21211, 21214, 21217, 21265, 21401, 21407, 21421, 21604, 21612, 21614, 30005, 30006, 63003, 63024],
  // Opted out, blocked, or blocked for us.
  blocked: [UNSUBSCRIBED, 21635, 30004, 63018, 63032],
  // Too long, filtered, files that do not go, outside of WhatsApp's window, templates that do not fit.
  content: [
    12300, 21602, 21605, 21617, 21619, 21620, 21622, 21623, 21656, 30007, 30019, 30044, 63005, 63013, 63016, 63019,
    63021, 63027, 63028, 63030, 63033, 63036,
  ],
}

const BY_CODE: ReadonlyMap<number, FailureCause> = new Map(Object.entries(CODES).flatMap(([cause, codes]) =>
  codes.map(code => [code, cause as FailureCause] as const)))

/** All else is trouble between us, Twilio and the carrier. */
export const causeOf = (code: number | null): FailureCause => (code === null ? undefined : BY_CODE.get(code)) ?? 'carrier'
