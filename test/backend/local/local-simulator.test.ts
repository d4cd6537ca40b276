import { expect } from '@open-wc/testing'
import { deleteDatabases, newDatabase } from './database.js'
import { closeAll, create, open } from './world.js'

describe('the simulator of a local back end', () => {
  afterEach(closeAll)
  after(deleteDatabases)

  it('works before anyone connected', async () => {
    const database = newDatabase()
    const message = await create(database).simulator.receive({
      channelId: 'channel-support-sms', from: '+15550190001', text: 'First',
    })
    const { actor } = await open(database)
    expect((await actor.messages(message.conversationId)).map(one => one.text)).to.deep.equal(['First'])
  })

  it('shows a customer the thread over all conversations, however the number is written', async () => {
    const { backend } = await open(newDatabase())
    await backend.simulator.receive({ channelId: 'channel-support-sms', from: '+15550190002', text: 'One' })
    await backend.simulator.receive({ channelId: 'channel-support-sms', from: '+1 555 019 0002', text: 'Two' })
    const thread = await backend.simulator.thread('channel-support-sms', '+1 (555) 019-0002')
    expect(thread.map(one => one.text)).to.deep.equal(['One', 'Two'])
  })

  it('carries no more once it was stopped', async () => {
    const { backend, actor } = await open(newDatabase())
    const probe = actor.listen()
    backend.simulator.carry({ sentAfter: 1, deliveredAfter: 1 })()
    const left = await actor.send('fresh', 'Left')
    const stop = backend.simulator.carry({ sentAfter: 1, deliveredAfter: 2 })
    const carried = await actor.send('fresh', 'Carried')
    await probe.until(() => probe.of('message', carried.id).at(-1)?.value?.delivery === 'delivered', 'delivered')
    stop()
    expect(probe.of('message', left.id).at(-1)?.value?.delivery).to.equal('queued')
  })

  it('says that a channel or message is not there', async () => {
    const { simulator } = create(newDatabase())
    const channel = simulator.receive({ channelId: 'nowhere', from: '+15550190001', text: '' })
    expect(await channel.catch((error: unknown) => String(error))).to.contain('not-found')
    expect(await simulator.report('nowhere', 'sent').catch((error: unknown) => String(error))).to.contain('not-found')
  })
})
