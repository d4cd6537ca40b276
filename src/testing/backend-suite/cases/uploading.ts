import { createId } from '../../../lib/ids.js'
import { pick } from '../actor.js'
import { area } from '../case.js'
import { BackendError } from '../../../backend/errors.js'
import { abortedWith, equal, holds, refused } from '../check.js'

const BYTES = Uint8Array.from({ length: 4_096 }, (_, index) => index * 31 % 256)

export const uploadingCases = area('files', [
  ['a file is taken under its client\'s id, with name, type and size', ['attach'], async ({ as }) => {
    const noel = await as('noel')
    const id = createId()
    const blob = new Blob([BYTES], { type: 'application/octet-stream' })
    const attachment = await noel.backend.upload(blob, { id, name: 'Größe 7 – 図.bin' })
    equal([attachment.id, attachment.name, attachment.size], [id, 'Größe 7 – 図.bin', 4_096], 'the attachment')
  }],
  ['progress goes up and ends at 1', ['attach'], async ({ as }) => {
    const noel = await as('noel')
    const seen: number[] = []
    await noel.backend.upload(new Blob([BYTES]), { id: createId(), name: 'a.bin', progress: one => { seen.push(one) } })
    equal(seen, [...seen].sort((a, b) => a - b), 'upward')
    holds(seen.every(one => one >= 0 && one <= 1), 'from 0 to 1')
    equal(seen.at(-1), 1, 'the end')
  }],
  ['sent with a message, it is there for colleagues, byte by byte', ['attach', 'send'], async ({ as }) => {
    const [noel, tova] = [await as('noel'), await as('tova')]
    const file = await noel.backend.upload(new Blob([BYTES], { type: 'text/plain' }), { id: createId(), name: 'a.txt' })
    const { changes } = await noel.do({
      type: 'send-message', conversationId: 'fresh', messageId: createId(), kind: 'message', text: '',
      attachmentIds: [file.id],
    })
    equal(pick(changes, 'message').attachments.map(one => [one.id, one.name, one.size]), [[file.id, 'a.txt', 4_096]],
      'in the receipt')
    holds((await tova.conversation('fresh')).hasAttachment, 'the conversation says so')
    const attachment = (await tova.messages('fresh')).at(-1)?.attachments[0]
    if (attachment?.url) {
      const bytes = new Uint8Array(await (await fetch(attachment.url)).arrayBuffer())
      equal([...bytes], [...BYTES], 'the bytes')
    }
  }],
  ['what its channel does not carry is refused by name, and nothing is sent', ['attach', 'send'], async ({ as }) => {
    const noel = await as('noel')
    const before = (await noel.messages('fresh')).length
    const file = await noel.backend.upload(new Blob([BYTES], { type: 'application/x-msdownload' }), {
      id: createId(), name: 'a.exe',
    })
    await refused(noel.do({
      type: 'send-message', conversationId: 'fresh', messageId: createId(), kind: 'message', text: 'Run this',
      attachmentIds: [file.id],
    }), 'unsupported-type', null, 'a program')
    equal((await noel.messages('fresh')).length, before, 'messages')
  }],
  ['a repeated upload is harmless', ['attach', 'send'], async ({ as }) => {
    const noel = await as('noel')
    const id = createId()
    const upload = () => noel.backend.upload(new Blob([BYTES]), { id, name: 'a.bin' })
    const [first, second] = [await upload(), await upload()]
    equal([second.id, second.size], [first.id, first.size], 'the attachment')
  }],
  ['a file too big is refused with the limit and its size, or taken whole', ['attach'], async ({ as }) => {
    const noel = await as('noel')
    const piece = new Uint8Array(1024 * 1024)
    const big = new Blob(Array.from({ length: 64 }, () => piece))
    const result = await noel.backend.upload(big, { id: createId(), name: 'film.bin' }).catch((error: unknown) => error)
    if (result instanceof BackendError && result.is('too-large')) {
      equal(result.details.actual, big.size, 'its size')
      holds(result.details.limit < big.size, 'the limit is below it')
    } else {
      equal((result as { readonly size?: number }).size, big.size, 'the size taken')
    }
  }],
  ['an upload given up rejects with the signal\'s reason', ['attach'], async ({ as }) => {
    const { backend } = await as('noel')
    const reason = new DOMException('Changed my mind', 'AbortError')
    const early = backend.upload(new Blob([BYTES]), { id: createId(), name: 'a.bin', signal: AbortSignal.abort(reason) })
    await abortedWith(early, reason, 'given up before')
  }],
])
