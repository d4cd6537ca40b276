import { expect } from '@open-wc/testing'
import { startWidget } from '../../../src/state/widgets/start.js'
import { CHANNELS, INBOXES } from '../../../src/testing/index.js'
import { AGENTS, scene } from '../../../src/testing/scenes.js'
import { aReadyDesk, calm, watchStore } from '../world.js'

const show = async (agentId: string = AGENTS.mara, seed = scene()) => {
  const desk = await aReadyDesk({ agentId, seed })
  const widget = startWidget(desk.inbox, {})
  const { last } = watchStore(widget.origins)
  await calm()
  return { ...desk, widget, origins: () => last().map(({ channel, obstacle }) => [channel.id, obstacle]) }
}

describe('where a conversation can be begun from', () => {
  it('is every text and mail channel of my inboxes; the others say what keeps them from it', async () => {
    expect((await show()).origins()).to.deep.equal([
      [CHANNELS.texts, null], [CHANNELS.mail, null], [CHANNELS.webchat, 'customers-first'],
      [CHANNELS.pickup, 'unregistered'], [CHANNELS.whatsapp, 'customers-first'],
    ])
  })

  it('leaves out inboxes that are not mine, and has my own number', async () => {
    const seed = scene()
    const own = { ...seed.channels[0]!, id: 'own', name: 'Seun', inboxId: null, ownerId: AGENTS.seun }
    expect((await show(AGENTS.seun, { ...seed, channels: [...seed.channels, own] })).origins()).to.deep.equal([
      [CHANNELS.texts, null], ['own', null], [CHANNELS.webchat, 'customers-first'],
    ])
  })

  it('begins with the channel or inbox where the agent is', async () => {
    const { inbox, widget } = await show()
    expect(widget.usual()).to.equal(CHANNELS.texts)
    inbox.location.set({ inboxId: INBOXES.workshop })
    expect(widget.usual()).to.equal(CHANNELS.mail)
    inbox.location.set({ inboxId: INBOXES.workshop, channelId: CHANNELS.whatsapp })
    expect(widget.usual()).to.equal(CHANNELS.mail)
  })

  it('begins with a number rather than a mail address where all inboxes are seen: both names and numbers can be typed there', async () => {
    const seed = scene()
    const inboxes = seed.inboxes.map(one => one.id === INBOXES.workshop ? { ...one, name: 'A workshop' } : one)
    const { origins, widget } = await show(AGENTS.mara, { ...seed, inboxes })
    expect([origins()[0]?.[0], widget.usual()]).to.deep.equal([CHANNELS.mail, CHANNELS.texts])
  })
})
