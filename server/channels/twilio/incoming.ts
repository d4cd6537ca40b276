import type { AwaitedFile, Incoming } from '../far-end.js'

/** More than Twilio ever sends with one message. */
const MOST_FILES = 10
/** Longest text, in UTF-16 units: Twilio joins the parts of a text, up to 1,600 characters; WhatsApp's are longer. */
const LONGEST = 20_000

const SID = /^(?:SM|MM)[0-9a-f]{32}$/i
const TYPE = /^[\w.+-]{1,60}\/[\w.+-]{1,80}$/

/** What a file is called whose sender gave it no name. */
const nameOf = (type: string, index: number): string => {
  const [kind = 'file', rest = ''] = type.split('/')
  const ending = /^[a-z0-9]{2,5}$/i.test(rest) ? `.${rest}` : ''
  return `${['image', 'audio', 'video'].includes(kind) ? kind : 'file'}-${index + 1}${ending}`
}

const filesOf = (form: URLSearchParams): readonly AwaitedFile[] | null => {
  const text = form.get('NumMedia') ?? '0'
  if (!/^\d{1,2}$/.test(text) || Number(text) > MOST_FILES) return null
  const files: AwaitedFile[] = []
  for (let index = 0; index < Number(text); index++) {
    const url = form.get(`MediaUrl${index}`)
    if (url === null || !URL.canParse(url)) return null
    const told = form.get(`MediaContentType${index}`) ?? ''
    const type = TYPE.test(told) ? told : 'application/octet-stream'
    files.push({ url, type, name: nameOf(type, index) })
  }
  return files
}

/** `whatsapp:+4915…` without what it stands for: the channel says that. */
export const plainAddress = (address: string): string => address.replace(/^whatsapp:/i, '')

/** A customer's message as the webhook tells it; null where it is none. */
export const incomingOf = (form: URLSearchParams): Incoming | null => {
  const externalId = form.get('MessageSid') ?? form.get('SmsMessageSid') ?? ''
  const from = plainAddress(form.get('From') ?? '')
  const text = form.get('Body') ?? ''
  const files = filesOf(form)
  if (!SID.test(externalId) || !/^\+?[\w.:@-]{3,60}$/.test(from) || text.length > LONGEST || !files) return null
  return { externalId, from, text, files }
}
