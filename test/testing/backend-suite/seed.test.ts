import { expect } from '@open-wc/testing'
import { AGENT_NAMES, AGENTS, suiteSeed } from '../../../src/testing/backend-suite/seed.js'

describe('the seed of the suite', () => {
  it('is the same every time', () => {
    expect(suiteSeed()).to.deep.equal(suiteSeed())
  })

  it('refers to nothing that is not in it', () => {
    const seed = suiteSeed()
    const ids = (records: readonly { readonly id: string }[] = []) =>
      new Set<string | null>([...records.map(one => one.id), null])
    const [agents, inboxes, channels] = [ids(seed.agents), ids(seed.inboxes), ids(seed.channels)]
    const [contacts, tags, conversations] = [ids(seed.contacts), ids(seed.tags), ids(seed.conversations)]
    for (const one of seed.conversations ?? []) {
      expect(inboxes.has(one.inboxId) && channels.has(one.channelId), one.id).to.equal(true)
      expect(contacts.has(one.contactId), one.id).to.equal(true)
      expect(agents.has(one.assigneeId) && one.tagIds.every(id => tags.has(id)), one.id).to.equal(true)
    }
    expect(seed.messages?.every(one => conversations.has(one.conversationId))).to.equal(true)
    expect(AGENT_NAMES.every(name => agents.has(AGENTS[name]))).to.equal(true)
  })
})
