import { createId } from '../../../lib/ids.js'
import { pick } from '../actor.js'
import type { CaseContext } from '../case.js'
import { area } from '../case.js'
import { equal, holds } from '../check.js'

const LONG_AGO = Date.UTC(2025, 5, 1)

/** Text of many scripts and directions, with what is easily lost on the way. */
export const SCRIPTS = {
  Latin: 'Ça coûte 12 € – « d’accord »?',
  Cyrillic: 'Добрый день, где мой заказ?',
  Hebrew: 'שלום, מתי נפתח?',
  Arabic: 'متى يصل الطلب؟ ١٢٣',
  Devanagari: 'नमस्ते, क्षमा कीजिए',
  Thai: 'สวัสดีค่ะ พัสดุอยู่ที่ไหน',
  Chinese: '请问什么时候发货？𠮷野家',
  Korean: '안녕하세요',
  emoji: '👩🏽‍🚀👨‍👩‍👧‍👦🏴󠁧󠁢󠁷󠁬󠁳󠁿 ❤️‍🔥',
  'combining marks': 'e\u0301 n\u0303 Z\u0351\u036b\u0343',
  'joiners and marks of direction': 'a\u200db\u200cc \u202eevil\u202c \u2066x\u2069',
  'markup and quotes': '<img src=x onerror="alert(1)"> & \'\'"" {{x}} \\n %00',
  'spaces around it': '  \n indented \n\n',
  'line breaks and tabs': 'one\n\ntwo\r\nthree\tfour',
  'a lone null-like word': 'null undefined NaN __proto__ constructor',
} as const

const roundTrip = async ({ as }: CaseContext, text: string): Promise<void> => {
  const noel = await as('noel')
  const tova = await as('tova')
  const probe = tova.listen()
  const message = await noel.send('fresh', text)
  equal(message.text, text, 'in the receipt')
  equal((await tova.messages('fresh')).at(-1)?.text, text, 'when loaded')
  await probe.untilChange({ kind: 'message', id: message.id, version: message.version })
  equal(pick(probe.all, 'message', message.id).text, text, 'on the stream')
}

export const sendingCases = area('sending', [
  ['a message stands at the end of its thread, as the receipt says', ['send'], async ({ as }) => {
    const noel = await as('noel')
    const before = Date.now() - 60_000
    const messageId = createId()
    const { changes } = await noel.do({
      type: 'send-message', conversationId: 'fresh', messageId, kind: 'message', text: 'On its way', attachmentIds: [],
    })
    const message = pick(changes, 'message')
    equal(
      [message.conversationId, message.kind, message.direction, message.authorId, message.text, message.failure],
      ['fresh', 'message', 'out', noel.id, 'On its way', null], 'the message')
    holds(message.delivery !== null, 'it has a delivery state')
    holds(message.seq > 2, 'behind the others')
    holds(message.at > LONG_AGO && message.at >= before - 86_400_000, 'the back end gave its time')
    equal((await noel.messages('fresh')).at(-1), message, 'the last of the thread')
  }],
  ['a client\'s message id is kept', ['send', 'echo'], async ({ as }) => {
    const noel = await as('noel')
    const messageId = createId()
    const { changes } = await noel.do({
      type: 'send-message', conversationId: 'fresh', messageId, kind: 'message', text: 'Mine', attachmentIds: [],
    })
    equal(pick(changes, 'message').id, messageId, 'the id')
  }],
  ['an answer ends the waiting and moves the conversation up', ['send'], async ({ as }) => {
    const noel = await as('noel')
    const before = await noel.conversation('fresh')
    holds(before.waitingSince !== null, 'the customer waited')
    const message = await noel.send('fresh', 'Here it is')
    const after = await noel.conversation('fresh')
    equal(
      [after.waitingSince, after.activityAt, after.lastSeq, after.lastMessage?.messageId, after.lastMessage?.text],
      [null, message.at, message.seq, message.id, 'Here it is'], 'the conversation')
    equal(after.inboundCount, before.inboundCount, 'what the customer sent')
  }],
  ['a note is for colleagues: it has no delivery and leaves the customer waiting', ['note'], async ({ as }) => {
    const noel = await as('noel')
    const note = await noel.send('fresh', 'Careful with this one', 'note')
    equal([note.kind, note.delivery, note.authorId], ['note', null, noel.id], 'the note')
    holds((await noel.conversation('fresh')).waitingSince !== null, 'still waiting')
    equal((await (await as('iris')).messages('fresh')).at(-1)?.text, 'Careful with this one', 'a colleague reads it')
  }],
  ['places in a thread grow with each message, whoever writes', ['send'], async ({ as }) => {
    const [noel, tova] = [await as('noel'), await as('tova')]
    const sent = [await noel.send('fresh', '1'), await tova.send('fresh', '2'), await noel.send('fresh', '3')]
    holds(sent.every((one, index) => index === 0 || one.seq > sent[index - 1]!.seq), 'each behind the one before')
    const seqs = (await tova.messages('fresh')).map(one => one.seq)
    equal(seqs, [...new Set(seqs)].sort((a, b) => a - b), 'unique and ascending')
  }],
  ['whoever answers has read what stands above; colleagues have not', ['send'], async ({ as }) => {
    const [noel, tova] = [await as('noel'), await as('tova')]
    const unread = async (actor: typeof noel): Promise<number | undefined> =>
      (await actor.load({ type: 'counts' })).items.find(one => one.id === 'inbox:inbox-support')?.unread
    const before = [await unread(noel), await unread(tova)]
    await noel.send('fresh', 'Here it is')
    equal([await unread(noel), await unread(tova)], [before[0]! - 1, before[1]], 'the counts')
  }],
  ...Object.entries(SCRIPTS).map(([script, text]) =>
    [`text comes back unchanged: ${script}`, ['send'], (context: CaseContext) => roundTrip(context, text)] as const),
])
