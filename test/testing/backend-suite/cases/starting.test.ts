import { BackendError } from '../../../../src/backend/errors.js'
import { startingCases } from '../../../../src/testing/backend-suite/cases/starting.js'
import { plant } from '../planted.js'

const BEGUN = 'begun with a contact: open, empty, on top of the list, and every member\'s to see'
const STRANGER = 'begun with a number nobody saved, and written in'
const KNOWN = 'a number that a contact has belongs to that contact'
const NAMED = 'where there is one with that number on that channel, it is named instead'
const AT_ONCE = 'two agents begin the same at once: one conversation'
const MOVED = 'one that was moved to where I have no access is not begun a second time'
const SPAM = 'after spam one begins anew'
const OWN = 'from a number of my own it is mine alone'
const PRIVATE = 'a private contact stays out of what colleagues see'
const REFUSED = 'what cannot be begun says why, and begins nothing'

plant('starting', startingCases, {
  'begins without the contact': {
    red: [BEGUN, KNOWN],
    spoil: backend => ({
      async execute(command, signal) {
        const receipt = await backend.execute(command, signal)
        if (command.type !== 'start-conversation') return receipt
        return { changes: receipt.changes.map(one => one.kind === 'conversation' && one.value
          ? { ...one, value: { ...one.value, contactId: null } }
          : one) }
      },
    }),
  },
  'begins in another place than it says': {
    red: [STRANGER],
    spoil: backend => ({
      execute: (command, signal) => backend.execute(
        command.type === 'start-conversation' && command.contactId === null ? { ...command, conversationId: `${command.id}-other` } : command, signal),
    }),
  },
  'begins a second one on another number': {
    red: [NAMED, AT_ONCE],
    spoil: backend => ({
      async execute(command, signal) {
        try {
          return await backend.execute(command, signal)
        } catch (error) {
          if (command.type !== 'start-conversation' || !(error instanceof BackendError) || !error.is('conflict')) throw error
          return backend.execute({ ...command, id: `${command.id}-2`, address: `${command.address}9` }, signal)
        }
      },
    }),
  },
  'names what I may not see': {
    red: [MOVED],
    spoil: backend => ({
      async execute(command, signal) {
        try {
          return await backend.execute(command, signal)
        } catch (error) {
          if (command.type !== 'start-conversation' || !(error instanceof BackendError) || !error.is('forbidden')) throw error
          throw new BackendError('not-found', { kind: 'conversation', id: 'fresh' })
        }
      },
    }),
  },
  'shows a private contact to everyone': {
    red: [PRIVATE],
    spoil: backend => ({
      async execute(command, signal) {
        const receipt = await backend.execute(command, signal)
        if (command.type !== 'start-conversation') return receipt
        const { contactId } = command
        return { changes: receipt.changes.map(one => one.kind === 'conversation' && one.value
          ? { ...one, value: { ...one.value, contactId } }
          : one) }
      },
    }),
  },
  'goes on with spam': {
    red: [SPAM],
    spoil: backend => ({
      execute(command, signal) {
        if (command.type === 'start-conversation' && command.address.endsWith('1078')) {
          return backend.execute({ id: command.id, type: 'not-spam', conversationId: 'junk' }, signal)
        }
        return backend.execute(command, signal)
      },
    }),
  },
  'begins in the inbox whatever number it is to come from': {
    red: [OWN],
    spoil: backend => ({
      execute: (command, signal) => backend.execute(
        command.type === 'start-conversation' && command.channelId === 'channel-noel'
          ? { ...command, channelId: 'channel-support-sms' }
          : command, signal),
    }),
  },
  'takes any text for a number': {
    red: [REFUSED],
    spoil: backend => ({
      execute: (command, signal) => backend.execute(
        command.type === 'start-conversation' && command.address === '555 0100'
          ? { ...command, address: '+15550100' }
          : command, signal),
    }),
  },
})
