import type { RecordKind, RecordTypes } from '../../model/record.js'
import type { Seed } from '../rules/seed.js'
import { deepFreeze } from './freeze.js'
import type { World } from './world.js'

/** Everything a world holds, as a seed for another one. */
export const snapshotOf = ({ store, tenantId }: World): Seed => {
  const all = <K extends RecordKind>(kind: K, owner?: string): readonly RecordTypes[K][] => [...store.all(kind, owner)]
  const agents = all('agent')
  const conversations = all('conversation')
  return deepFreeze({
    tenantId,
    agents,
    inboxes: all('inbox'),
    channels: all('channel'),
    contacts: all('contact'),
    optOuts: all('opt-out'),
    tags: all('tag'),
    canned: all('canned'),
    views: all('view'),
    conversations,
    messages: conversations.flatMap(({ id }) => store.threads.of(id)),
    marks: Object.fromEntries(agents.map(({ id }) => [id, all('mark', id)])),
    favorites: Object.fromEntries(agents.map(({ id }) => [id, all('favorite', id)])),
    preferences: Object.fromEntries(agents.map(({ id }) => [id, all('preferences', id)])),
  })
}
