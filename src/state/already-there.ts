import type { Receipt } from '../backend/backend.js'
import { toBackendError } from '../backend/errors.js'

/** The id of a conversation that was begun, or of the one there is already, which a back end names by a conflict. */
export const theOneThere = async (conversationId: string, begun: Promise<Receipt>): Promise<string> => {
  try {
    await begun
    return conversationId
  } catch (reason) {
    const error = toBackendError(reason)
    if (error.is('conflict') && error.details.kind === 'conversation') return error.details.current.id
    throw error
  }
}
