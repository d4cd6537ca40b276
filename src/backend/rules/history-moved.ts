import type { Conversation } from '../../model/conversation.js'
import { sharesHistory } from './access.js'
import { conversationMembers } from './audience.js'
import type { Lookup } from './overlay.js'
import type { Reader } from './reader.js'
import type { Write } from './write.js'

/** History that an agent comes to read (1), or may read no longer (-1). */
export interface HistoryMoved {
  readonly conversation: Conversation
  readonly agentId: string
  readonly sign: 1 | -1
}

/** Who reads other history than before, because an inbox shares it or not, or because they came or left. */
export const historyMoved = async (
  writes: readonly Write[], before: Pick<Reader, 'get' | 'historyOf'>, after: Lookup,
): Promise<readonly HistoryMoved[]> => {
  const moved: HistoryMoved[] = []
  for (const { kind, id, value } of writes) {
    if (kind !== 'inbox' || !sharesHistory(value ?? undefined) && !sharesHistory(await before.get('inbox', id))) continue
    for (const conversation of await before.historyOf(id)) {
      const had = await conversationMembers(conversation, before)
      const have = await conversationMembers(conversation, after)
      for (const agentId of had) if (!have.includes(agentId)) moved.push({ conversation, agentId, sign: -1 })
      for (const agentId of have) if (!had.includes(agentId)) moved.push({ conversation, agentId, sign: 1 })
    }
  }
  return moved
}
