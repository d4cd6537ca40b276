import { assigningCases } from '../../../../src/testing/backend-suite/cases/assigning.js'
import { BackendError } from '../../../../src/backend/errors.js'
import type { Conversation } from '../../../../src/model/conversation.js'
import { plant } from '../planted.js'

plant('assigning', assigningCases, {
  'accepts a stale assignment': {
    red: ['what I did not see changed is a conflict that names the winner'],
    spoil: backend => ({
      async execute(command, signal) {
        if (command.type !== 'assign') return backend.execute(command, signal)
        const { conversationId } = command
        const page = await backend.load({ type: 'conversation', conversationId }, signal)
        const { assigneeId } = page.items[0] as Conversation
        return backend.execute({ ...command, expectedAssigneeId: assigneeId }, signal)
      },
    }),
  },
  'lets the last claim win': {
    red: ['of ten claims at once one wins, and all others are told who'],
    spoil: backend => ({
      execute: (command, signal) => backend.execute(command, signal).catch((error: unknown) => {
        if (command.type !== 'assign' || !(error instanceof BackendError) || !error.is('conflict')) throw error
        return backend.execute({ ...command, expectedAssigneeId: error.details.byId }, signal)
      }),
    }),
  },
  'lets managers do what nobody may, and members what managers may': {
    red: ['where it is managed, members neither take nor give'],
    spoil: (backend, all) => ({
      execute: (command, signal) =>
        (command.type === 'assign' ? all['agent-iris']! : backend).execute(command, signal),
    }),
  },
})
