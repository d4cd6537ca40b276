import { addressKey } from '../../../src/backend/rules/address.js'
import type { Entry } from '../../../src/backend/rules/settle.js'
import type { Message } from '../../../src/model/message.js'
import type { Scope } from '../../store/store.js'

/** All messages between a customer and a channel, oldest first. Notes and events are ours alone. */
export const threadOf = async (
  { query, tenant }: Scope, channelId: string, address: string,
): Promise<readonly Message[]> => {
  const rows = await query<{ value: Message }>(`
    select message.value from inbox.message
    join inbox.conversation on conversation.tenant = message.tenant and conversation.id = message.conversation_id
    where message.tenant = $1 and conversation.channel_id = $2 and conversation.address_key = $3
    order by message.seq desc limit 1000
  `, [tenant, channelId, addressKey(address)])
  const messages = rows.map(({ value }) => value).filter(one => one.kind === 'message')
  return messages.sort((a, b) => a.at - b.at || a.seq - b.seq)
}

/** The messages among some entries that go to a customer and were not there before. */
export const leaving = (entries: readonly Entry[]): readonly Message[] => entries.flatMap(({ write }) =>
  write.kind === 'message' && write.value?.delivery === 'queued' && write.version === 1 ? [write.value] : [])
