import { area } from '../case.js'
import { equal, holds } from '../check.js'
import { Expected } from '../expected.js'
import { AGENTS } from '../seed-people.js'

const sorted = (records: readonly { readonly id: string }[]): readonly string[] => records.map(one => one.id).sort()

export const lookupCases = area('agents, tags, canned messages, counts', [
  ['colleagues', [], async ({ seed, as }) => {
    const { items } = await (await as('tova')).load({ type: 'agents' })
    equal(sorted(items), sorted(seed.agents), 'all agents')
  }],
  ['colleagues with access to an inbox', [], async ({ as }) => {
    const { items } = await (await as('iris')).load({ type: 'agents', inboxId: 'inbox-billing' })
    equal(sorted(items), [AGENTS.iris, AGENTS.noel], 'agents of billing')
  }],
  ['tags', [], async ({ seed, as }) => {
    const { items } = await (await as('noel')).load({ type: 'tags' })
    equal([...items].sort((a, b) => a.id < b.id ? -1 : 1), [...seed.tags ?? []].sort((a, b) => a.id < b.id ? -1 : 1), 'tags')
  }],
  ['canned messages of an inbox come with those for everyone', ['canned'], async ({ as }) => {
    const { items } = await (await as('noel')).load({ type: 'canned', inboxId: 'inbox-support' })
    equal(sorted(items), ['canned-hello', 'canned-hours'], 'canned messages')
  }],
  ['canned messages for everyone', ['canned'], async ({ as }) => {
    const { items } = await (await as('noel')).load({ type: 'canned', inboxId: null })
    equal(sorted(items), ['canned-hello'], 'canned messages')
  }],
  ['counts of all, of each inbox and of each channel, by my marks', [], async ({ seed, as }) => {
    for (const name of ['iris', 'noel', 'remy'] as const) {
      const actor = await as(name)
      const counts = new Map((await actor.load({ type: 'counts' })).items.map(one => [one.id, one]))
      const expected = new Expected(seed, actor.id)
      const check = (id: string, wanted: { readonly open: number, readonly unread: number }): void => {
        const { open = 0, unread = 0 } = counts.get(id) ?? {}
        equal({ open, unread }, wanted, `${id} of ${name}`)
      }
      check('shared', expected.counts(one => one.kind === 'shared'))
      check('private', expected.counts(one => one.kind === 'private'))
      for (const { id } of actor.session.inboxes) check(`inbox:${id}`, expected.counts(one => one.inboxId === id))
      for (const { id } of actor.session.channels) check(`channel:${id}`, expected.counts(one => one.channelId === id))
    }
  }],
  ['counts tell nothing of places I have no access to', [], async ({ as }) => {
    const { items } = await (await as('remy')).load({ type: 'counts' })
    holds(!items.some(one => one.id === 'inbox:inbox-support' && one.open > 0), 'no count of support for Remy')
  }],
])
