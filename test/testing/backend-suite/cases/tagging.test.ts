import { taggingCases } from '../../../../src/testing/backend-suite/cases/tagging.js'
import type { Change } from '../../../../src/backend/changes.js'
import { answering, executing, plant, streaming } from '../planted.js'

const isConversation = ({ kind }: Change): boolean => kind === 'conversation'

plant('tags', taggingCases, {
  'never removes a tag': {
    red: ['tags are added and removed, and the thread tells each'],
    spoil: executing(command => command.type === 'set-tags' ? { ...command, remove: [] } : command),
  },
  'makes every name unlike any other': {
    red: ['a tag needs a name of its own that is not too long', 'a new tag is there for all'],
    spoil: executing(command => command.type === 'create-tag' ? { ...command, name: `${command.name} *` } : command),
  },
  'changes a name and forgets the color': {
    red: ['a renamed tag has its new name for all, and a new color'],
    spoil: executing(command => {
      if (command.type !== 'update-tag') return command
      const { color: _, ...others } = command
      return others
    }),
  },
  'makes every new name unlike any other': {
    red: ['a tag is renamed to nothing that a new one could not be called'],
    spoil: executing(command =>
      command.type === 'update-tag' && command.name ? { ...command, name: `${command.name} *` } : command),
  },
  'deletes a tag and gives it a new id when it is made anew': {
    red: ['a deleted tag is gone for all; made anew it is on its conversations again'],
    spoil: executing(command => command.type === 'create-tag' ? { ...command, tagId: `${command.tagId}-2` } : command),
  },
  'deletes a tag instead of merging it': {
    red: ['merged tags: every conversation with the one has the other, once'],
    spoil: executing(command => command.type === 'merge-tags'
      ? { id: command.id, type: 'delete-tag', tagId: command.tagId } : command),
  },
  'tells nobody whose tags were merged': {
    red: ['merged tags: every conversation with the one has the other, once'],
    spoil: streaming(batch => batch.filter(change => !isConversation(change))),
  },
  'leaves the one tag beside the other': {
    red: ['merged tags: every conversation with the one has the other, once'],
    spoil: answering(page => ({
      ...page,
      items: page.items.map(item => 'tagIds' in item && item.tagIds.includes('tag-refund')
        ? { ...item, tagIds: [...item.tagIds, 'tag-refund'] } : item),
    })),
  },
  'merges into whatever it is told': {
    red: ['tags are merged into nothing else, and not into themselves'],
    spoil: executing(command => command.type === 'merge-tags' ? { ...command, intoId: 'tag-regular' } : command),
  },
  'lets everybody change tags': {
    red: ['only managers change the tags that all use'],
    spoil: (_own, all) => ({ execute: (command, signal) => all['agent-iris']!.execute(command, signal) }),
  },
})
