import { meetAgent } from './colleagues.js'
import type { Inbox } from './inbox.js'
import { deriveAll } from './records/derive-all.js'
import type { ReadableStore } from './store.js'
import { combine } from './store.js'

/** Somebody about a conversation. */
export interface Present {
  /** Null: the customer. */
  readonly agentId: string | null
  /** Undefined: nobody knows it, or it is the customer's. */
  readonly name: string | undefined
}

/** Who is about a conversation right now, by name. */
export interface PresentCompany {
  readonly typing: readonly Present[]
  readonly viewing: readonly Present[]
}

export const createCompany = (inbox: Inbox, conversationId: string): ReadableStore<PresentCompany> => {
  const agents = deriveAll(inbox.records, ['agent'], () =>
    new Map(inbox.records.all('agent').map(agent => [agent.id, agent.name])))
  return combine([inbox.ephemerals.company(conversationId), agents], ({ typing, viewing }, names): PresentCompany => {
    const present = (agentId: string | null): Present => {
      const name = agentId === null ? undefined : names.get(agentId)
      if (agentId !== null && name === undefined) meetAgent(inbox, agentId)
      return { agentId, name }
    }
    return { typing: typing.map(present), viewing: viewing.map(present) }
  })
}
