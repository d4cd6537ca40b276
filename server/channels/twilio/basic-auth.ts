import type { TwilioSettings } from './twilio.js'

export const basicAuth = ({ accountSid, authToken }: Pick<TwilioSettings, 'accountSid' | 'authToken'>): string =>
  `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`
