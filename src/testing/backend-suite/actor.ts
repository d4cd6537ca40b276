import type { Backend, Receipt, Session } from '../../backend/backend.js'
import type { Change, Cursor } from '../../backend/changes.js'
import type { Command, CommandType } from '../../backend/commands.js'
import type { Page, Query } from '../../backend/queries.js'
import { createId } from '../../lib/ids.js'
import type { Conversation } from '../../model/conversation.js'
import type { Message } from '../../model/message.js'
import type { RecordKind, RecordTypes } from '../../model/record.js'
import { present } from './check.js'
import { Probe } from './probe.js'
import { inTime } from './waiting.js'

type Act = { [T in CommandType]: Omit<Command<T>, 'id'> & { readonly id?: string } }[CommandType]

/** The record of a receipt or page, which must be there. */
export const pick = <K extends RecordKind>(changes: readonly Change[], kind: K, id?: string): RecordTypes[K] => {
  const found = changes.find(change => change.kind === kind && (id === undefined || change.id === id))
  return present(found?.value, `${kind} ${id ?? ''} among the changes`) as RecordTypes[K]
}

/** An agent at work on one back end, with what cases do all the time. */
export class Actor {
  readonly id: string
  readonly backend: Backend
  readonly session: Session
  readonly #probes: Probe[] = []

  private constructor(backend: Backend, session: Session) {
    this.id = session.agent.id
    this.backend = backend
    this.session = session
  }

  static async connect(backend: Backend): Promise<Actor> {
    const session = await inTime(backend.connect(new AbortController().signal), 'connect answers')
    return new Actor(backend, session)
  }

  load<Q extends Query>(query: Q): Promise<Page<Q>> {
    return inTime(this.backend.load(query, new AbortController().signal), `${query.type} answers`)
  }

  /** Executes with an id of its own unless one is given. */
  do(act: Act): Promise<Receipt> {
    const command = { id: createId(), ...act }
    return inTime(this.backend.execute(command, new AbortController().signal), `${act.type} answers`)
  }

  listen(since?: Cursor): Probe {
    const probe = new Probe()
    probe.stop = this.backend.subscribe(probe, since)
    this.#probes.push(probe)
    return probe
  }

  async conversation(conversationId: string): Promise<Conversation> {
    const page = await this.load({ type: 'conversation', conversationId })
    return present(page.items[0], `conversation ${conversationId}`)
  }

  /** The newest messages of a conversation, oldest first. */
  async messages(conversationId: string, limit = 200): Promise<readonly Message[]> {
    return (await this.load({ type: 'messages', conversationId, limit })).items
  }

  /** Sends a message, or writes a note, and returns it as it was taken. */
  async send(conversationId: string, text: string, kind: 'message' | 'note' = 'message'): Promise<Message> {
    const messageId = createId()
    const { changes } = await this.do({
      type: 'send-message', conversationId, messageId, kind, text, attachmentIds: [],
    })
    return pick(changes, 'message')
  }

  async close(): Promise<void> {
    for (const probe of this.#probes) probe.stop()
    await this.backend.close()
  }
}
