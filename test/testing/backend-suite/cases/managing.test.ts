import { managingCases } from '../../../../src/testing/backend-suite/cases/managing.js'
import type { Change } from '../../../../src/backend/changes.js'
import type { Command } from '../../../../src/backend/commands.js'
import type { Fault } from '../planted.js'
import { answering, executing, plant, streaming } from '../planted.js'

type Update = Command<'update-inbox'>

/** A back end that sets inboxes otherwise than it was told. */
const setting = (change: (command: Update) => Update): Fault['spoil'] & object =>
  executing(command => command.type === 'update-inbox' ? change(command) : command)

const withChanges = (change: (changes: Update['changes']) => Update['changes']): Fault['spoil'] & object =>
  setting(command => ({ ...command, changes: change(command.changes) }))

const without = (name: keyof Update['changes']): Fault['spoil'] & object => withChanges(changes => {
  const { [name]: _, ...others } = changes
  return others
})

const isInbox = ({ kind }: Change): boolean => kind === 'inbox'

plant('inbox settings', managingCases, {
  'tells nobody of settings': {
    red: ['a manager sets an inbox, and every agent hears of it', 'a new member sees what is there, with its counts'],
    spoil: streaming(batch => batch.filter(change => !isInbox(change))),
  },
  'keeps the mode it had': {
    red: ['a manager sets an inbox, and every agent hears of it', 'what an inbox does not allow any longer is refused at once'],
    spoil: without('assignmentMode'),
  },
  'goes on moving': {
    red: ['what an inbox does not allow any longer is refused at once'],
    spoil: without('movable'),
  },
  'lets who comes last win': {
    red: ['two managers who set the same: the second hears what is there', 'a channel carries what a manager allows'],
    spoil: (backend, all) => ({
      async execute(command, signal) {
        if (command.type === 'update-inbox') return backend.execute({ ...command, expected: {} }, signal)
        if (command.type !== 'update-channel') return backend.execute(command, signal)
        const page = await all['agent-iris']!.load({ type: 'inboxes' }, signal)
        const channel = page.included.find(one => one.kind === 'channel' && one.id === command.channelId)
        const expected = channel?.kind === 'channel' ? channel.value?.rules?.files ?? null : null
        return backend.execute({ ...command, expected }, signal)
      },
    }),
  },
  'lets two managers hinder each other whatever they set': {
    red: ['two managers who set the same: the second hears what is there'],
    spoil: setting(command => ({ ...command, expected: { name: 'support', ...command.expected } })),
  },
  'takes any words': {
    red: ['an inbox gets no settings that nobody could work with'],
    spoil: withChanges(({ optOutWords, ...others }) => ({ ...others, ...optOutWords && { optOutWords: null } })),
  },
  'takes any name': {
    red: ['an inbox gets no settings that nobody could work with'],
    spoil: withChanges(changes => changes.name === undefined ? changes : { ...changes, name: `x${changes.name.trim()}`.slice(0, 9) }),
  },
  'adds nobody': {
    red: [
      'a new member sees what is there, with its counts', 'who comes back is counted for as before',
      'an inbox keeps somebody who sees it, and takes nobody whom nobody knows',
    ],
    spoil: setting(command => ({ ...command, addMemberIds: [] })),
  },
  'shows a new member what is old': {
    red: ['a new member sees what is there, with its counts'],
    spoil: (backend, all) => answering((page, query) => query.type === 'conversations' && backend === all['agent-remy']
      ? { ...page, items: [], total: 0 } : page)(backend),
  },
  'counts nothing anew': {
    red: ['a new member sees what is there, with its counts', 'who leaves sees nothing of it, and what they had is nobody\'s'],
    spoil(backend) {
      let first: Awaited<ReturnType<typeof backend.load>> | undefined
      return answering((page, query) => query.type === 'counts' ? first ??= page : page)(backend)
    },
  },
  'begins to count anew': {
    red: ['who comes back is counted for as before'],
    spoil(backend) {
      let highest = 1_000
      return streaming(batch => batch.map(change => change.kind === 'counts'
        ? { ...change, version: highest-- } : change))(backend)
    },
  },
  'removes nobody': {
    red: [
      'who leaves sees nothing of it, and what they had is nobody\'s',
      'closed, it keeps whose it was until it is opened again',
      'an inbox keeps somebody who sees it, and takes nobody whom nobody knows',
    ],
    spoil: setting(command => ({ ...command, removeMemberIds: [] })),
  },
  'tells who left how it goes on': {
    red: ['who leaves sees nothing of it, and what they had is nobody\'s'],
    spoil: (backend, all) => backend === all['agent-noel'] ? { subscribe: (...args) => all['agent-iris']!.subscribe(...args) } : {},
  },
  'takes what is closed from who left': {
    red: ['closed, it keeps whose it was until it is opened again'],
    spoil: answering(page => ({
      ...page,
      items: page.items.map(item => 'closedAt' in item && item.closedAt !== null ? { ...item, assigneeId: null } : item),
    })),
  },
  'puts no tags on what begins': {
    red: [
      'a conversation that an agent starts has the tags of its inbox',
      'what a customer begins has the tags of its inbox, what they go on with has not',
      'tags that are merged are merged there too',
    ],
    spoil: without('defaultTagIds'),
  },
  'puts its tags on with every message': {
    red: ['what a customer begins has the tags of its inbox, what they go on with has not'],
    spoil: streaming(batch => batch.map(change => change.kind === 'conversation' && change.value
      ? { ...change, value: { ...change.value, tagIds: ['tag-refund'] } } : change)),
  },
  'deletes a tag that begins conversations instead of merging it': {
    red: ['tags that are merged are merged there too'],
    spoil: executing(command => command.type === 'merge-tags'
      ? { id: command.id, type: 'delete-tag', tagId: command.tagId } : command),
  },
  'obeys the usual words whatever is set': {
    red: ['the next text obeys the words that were set'],
    spoil: without('optOutWords'),
  },
  'lets a channel carry what it always did': {
    red: ['a channel carries what a manager allows'],
    spoil: executing(command => command.type === 'update-channel' && command.files
      ? { ...command, files: { ...command.files, types: [] } } : command),
  },
  'takes any rules': {
    red: ['a channel gets no rules that nothing could keep'],
    spoil: executing(command => command.type === 'update-channel' ? { ...command, files: null } : command),
  },
  'keeps inboxes from managers who do not work there': {
    red: ['managers set inboxes they do not work in, and hear what became of it'],
    spoil: answering(page => ({ ...page, included: [] })),
  },
  'lets everybody set inboxes': {
    red: ['only managers set inboxes and channels'],
    spoil: (_own, all) => ({ execute: (command, signal) => all['agent-iris']!.execute(command, signal) }),
  },
})
