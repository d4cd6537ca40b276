import { expect } from '@open-wc/testing'
import { openDB } from 'idb'
import { migrate, SCHEMA_VERSION, STORES } from '../../../src/backend/local/schema.js'
import { deleteDatabases, newDatabase } from './database.js'

/** Every released version as it was. A line here is never changed, only added. */
const RELEASED = [
  'agent(id) canned(id) channel(id) commands(id) contact(id)[addresses] conversation(id)[at] counts(owner,id) '
  + 'favorite(owner,id) files(id) inbox(id) log() mark(owner,id) message(id)[inbound,place] meta() tag(id)[name]',
  'agent(id) canned(id) channel(id) commands(id) contact(id)[addresses] conversation(id)[at,newest] counts(owner,id) '
  + 'favorite(owner,id) files(id) inbox(id) log() mark(owner,id)[pinned] message(id)[inbound,place] meta() tag(id)[name]',
  'agent(id) canned(id) channel(id) commands(id) contact(id)[addresses] conversation(id)[at,newest,wakes] counts(owner,id) '
  + 'favorite(owner,id) files(id) inbox(id) log() mark(owner,id)[pinned] message(id)[inbound,place] meta() tag(id)[name]',
  'agent(id) canned(id) channel(id) commands(id) contact(id)[addresses] conversation(id)[at,newest,wakes] counts(owner,id) '
  + 'favorite(owner,id) files(id) inbox(id) log() mark(owner,id)[pinned] message(id)[inbound,place] meta() '
  + 'opt-out(id) tag(id)[name]',
  'agent(id) canned(id) channel(id) commands(id) contact(id)[addresses] conversation(id)[at,members,newest,wakes] '
  + 'counts(owner,id) favorite(owner,id) files(id) inbox(id) log() mark(owner,id)[pinned] message(id)[inbound,place] '
  + 'meta() opt-out(id) tag(id)[name]',
  'agent(id) canned(id) channel(id) commands(id) contact(id)[addresses] conversation(id)[at,members,newest,wakes] '
  + 'counts(owner,id) favorite(owner,id) files(id) inbox(id) log() mark(owner,id)[pinned] message(id)[inbound,place] '
  + 'meta() opt-out(id) tag(id)[name] words(place)[keys]',
  'agent(id) canned(id) channel(id) commands(id) contact(id)[addresses] conversation(id)[at,members,newest,wakes] '
  + 'counts(owner,id) favorite(owner,id) files(id) inbox(id) log() mark(owner,id)[pinned] message(id)[inbound,place] '
  + 'meta() opt-out(id) preferences(owner,id) tag(id)[name] view(id) words(place)[keys]',
  'agent(id) canned(id) channel(id) commands(id) contact(id)[addresses] '
  + 'conversation(id)[at,members,newest,tags,wakes] counts(owner,id) favorite(owner,id) files(id) inbox(id) log() '
  + 'mark(owner,id)[pinned] message(id)[inbound,place] meta() opt-out(id) preferences(owner,id) tag(id)[name] view(id) '
  + 'words(place)[keys]',
  'agent(id) canned(id) channel(id) commands(id) contact(id)[addresses] '
  + 'conversation(id)[at,kind,members,newest,tags,wakes] counts(owner,id) favorite(owner,id) files(id) inbox(id) log() '
  + 'mark(owner,id)[pinned] message(id)[inbound,place] meta() opt-out(id) preferences(owner,id) tag(id)[name] view(id) '
  + 'words(place)[keys]',
]

describe('the schema', () => {
  after(deleteDatabases)

  it('of each version is what it was when it was released', async () => {
    expect(RELEASED).to.have.length(SCHEMA_VERSION)
    const database = await openDB(newDatabase(), SCHEMA_VERSION, {
      upgrade(upgraded, oldVersion, _newVersion, transaction) { migrate(upgraded, oldVersion, transaction) },
    })
    const names = [...database.objectStoreNames]
    const transaction = database.transaction(names)
    const shape = names.map(name => {
      const { keyPath, indexNames } = transaction.objectStore(name)
      const indexes = indexNames.length > 0 ? `[${[...indexNames].join(',')}]` : ''
      return `${name}(${String(keyPath ?? '')})${indexes}`
    })
    database.close()
    expect(shape.join(' ')).to.equal(RELEASED.at(-1))
    expect([...STORES].sort()).to.deep.equal(names)
  })
})
