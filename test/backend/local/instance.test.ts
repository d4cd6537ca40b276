import { expect } from '@open-wc/testing'
import type { Actor } from '../../../src/testing/backend-suite/actor.js'
import { suiteSeed } from '../../../src/testing/backend-suite/seed.js'
import { deleteDatabases, newDatabase } from './database.js'
import { backFromCache, intoCache, knockAt } from '../../page-cache.js'
import { closeAll, deaf, open } from './world.js'

describe('instances of a local back end', () => {
  afterEach(closeAll)
  after(deleteDatabases)

  it('keep everything through a reload: commands, marks, files, and what was done already', async () => {
    const database = newDatabase()
    const before = await open(database)
    const command = {
      id: 'command-1', type: 'send-message', conversationId: 'fresh', messageId: 'message-1', kind: 'message',
      text: 'Kept', attachmentIds: ['file-1'],
    } as const
    await before.backend.upload(new Blob(['kept, too'], { type: 'text/plain' }), { id: 'file-1', name: 'a.txt' })
    await before.actor.do(command)
    await before.actor.do({ type: 'mark-read', conversationId: 'long', seq: 120 })
    const counts = (await before.actor.load({ type: 'counts' })).items
    await before.backend.close()

    const { actor } = await open(database, 'noel', { seed: () => { throw new RangeError('asked twice') } })
    const message = (await actor.messages('fresh')).at(-1)
    expect(message?.text).to.equal('Kept')
    expect(await (await fetch(message!.attachments[0]!.url!)).text()).to.equal('kept, too')
    expect((await actor.load({ type: 'counts' })).items).to.deep.equal(counts)
    await actor.do(command)
    expect((await actor.messages('fresh')).filter(one => one.text === 'Kept')).to.have.length(1)
  })

  it('see each other\'s changes at once, in the order they were made', async () => {
    const database = newDatabase()
    const [first, second] = [await open(database), await open(database)]
    const probe = second.actor.listen()
    const start = performance.now()
    const sent = [await first.actor.send('fresh', 'One'), await first.actor.send('long', 'Two')]
    await probe.until(() => sent.every(one => probe.of('message', one.id).length > 0), 'both')
    expect(performance.now() - start).to.be.lessThan(1_000)
    expect(probe.of('message').map(one => one.value?.text)).to.deep.equal(['One', 'Two'])
    expect(probe.of('mark', 'fresh').at(-1)?.value?.readSeq).to.equal(3)
  })

  it('hold nothing while their page rests, and catch up when it is back', async () => {
    const database = newDatabase()
    const { actor, backend } = await open(database)
    const probe = actor.listen()
    intoCache()
    await knockAt(database)
    const other = await open(database)
    const sent = await other.actor.send('fresh', 'While you were away')
    expect(probe.of('message', sent.id)).to.deep.equal([])
    backFromCache()
    await probe.until(() => probe.of('message', sent.id).length === 1, 'what was sent meanwhile')
    const answer = await other.actor.send('fresh', 'And now')
    await probe.until(() => probe.of('message', answer.id).length === 1, 'what is sent now')
    expect(probe.statuses.filter(({ state }) => state !== 'connected')).to.deep.equal([])
    expect((await actor.send('fresh', 'I am back')).text).to.equal('I am back')
    await backend.close()
  })

  it('of different agents differ on one database', async () => {
    const database = newDatabase()
    const [noel, remy] = [await open(database), await open(database, 'remy')]
    expect(noel.actor.session.agent.id).not.to.equal(remy.actor.session.agent.id)
    const list = { type: 'conversations', filter: {}, sort: 'newest', limit: 100 } as const
    expect((await remy.actor.load(list)).items.map(one => one.id)).to.deep.equal(['repair'])
    expect((await noel.actor.load(list)).items.map(one => one.id)).not.to.include('repair')
  })

  it('seed a new database once, however many open it together', async () => {
    const database = newDatabase()
    let seeds = 0
    const seed = () => {
      seeds++
      return { ...suiteSeed(), tenantId: `tenant-${seeds}` }
    }
    const all = await Promise.all(Array.from({ length: 5 }, () => open(database, 'noel', { seed })))
    expect(new Set(all.map(one => one.actor.session.tenantId)).size).to.equal(1)
    const messages = await all[0]!.actor.messages('long')
    expect(messages).to.have.length(120)
  })

  it('that were frozen have missed nothing when they are shown again', async () => {
    const database = newDatabase()
    const frozen = await deaf(database, 'noel')
    const probe = frozen.listen()
    const other = await open(database, 'tova')
    const sent = [await other.actor.send('fresh', 'One', 'note'), await other.actor.send('fresh', 'Two', 'note')]
    expect(probe.of('message')).to.deep.equal([])
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    await probe.until(() => sent.every(one => probe.of('message', one.id).length > 0), 'what was missed')
    expect(probe.of('message').map(one => one.value?.text)).to.deep.equal(['One', 'Two'])
    expect(probe.gaps).to.equal(0)
    await frozen.close()
  })

  it('answer queries with what others stored, though nobody told them', async () => {
    const database = newDatabase()
    const lonely = await deaf(database, 'noel')
    const other = await open(database, 'tova')
    await other.actor.do({ type: 'close', conversationId: 'fresh' })
    expect((await lonely.conversation('fresh')).status).to.equal('closed')
    await lonely.close()
  })

  it('decide on what is stored, not on what they know', async () => {
    const database = newDatabase()
    const [noel, tova] = [await deaf(database, 'noel'), await deaf(database, 'tova')]
    const claim = (actor: Actor) => actor.do({
      type: 'assign', conversationId: 'fresh', assigneeId: actor.id, expectedAssigneeId: null,
    }).then(() => 'won', () => 'lost')
    expect((await Promise.all([claim(noel), claim(tova)])).sort()).to.deep.equal(['lost', 'won'])
    await Promise.all([noel.close(), tova.close()])
  })

  it('carry out commands that come together, one that cannot be stored among them', async () => {
    const database = newDatabase()
    const { actor } = await open(database)
    const probe = actor.listen()
    const close = (conversationId: string) => actor.do({ type: 'close', conversationId })
    const noKey = {} as unknown as string
    const all = await Promise.allSettled([
      close('fresh'), close('nowhere'), actor.do({ type: 'create-tag', tagId: noKey, name: 'No key', color: 'gray' }),
      close('long'), close('answered'),
    ])
    expect(all.map(one => one.status)).to.deep.equal(['fulfilled', 'rejected', 'rejected', 'fulfilled', 'fulfilled'])
    await probe.until(() => ['fresh', 'long', 'answered'].every(id =>
      probe.of('conversation', id).at(-1)?.value?.status === 'closed'), 'all that were closed')
    const other = await open(database)
    expect((await other.actor.conversation('answered')).status).to.equal('closed')
  })

  it('hear in the simulator what other tabs sent, and carry only their own', async () => {
    const database = newDatabase()
    const [first, second] = [await open(database), await open(database, 'tova')]
    const heard = new Promise<string>(resolve => {
      second.backend.simulator.onOutbound(({ message }) => { resolve(message.text) })
    })
    const stop = first.backend.simulator.carry({ sentAfter: 1, deliveredAfter: 2 })
    const probe = second.actor.listen()
    const carried = await first.actor.send('fresh', 'Carried')
    expect(await heard).to.equal('Carried')
    await probe.until(() => probe.of('message', carried.id).at(-1)?.value?.delivery === 'delivered', 'delivered')
    const left = await second.actor.send('fresh', 'Left alone')
    await probe.until(() => probe.of('message', left.id).length > 0, 'the second message')
    expect((await second.actor.messages('fresh')).at(-1)?.delivery).to.equal('queued')
    stop()
  })
})
