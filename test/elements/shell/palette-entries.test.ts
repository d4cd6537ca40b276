import { expect } from '@open-wc/testing'
import { paletteEntries } from '../../../src/elements/shell/palette-entries.js'
import { commandPalette } from '../../../src/state/widgets/command-palette.js'
import { offeredActs } from '../../../src/state/widgets/conversation-acts.js'
import { aReadyDesk } from '../../state/world.js'
import { available, format, terms, viewOf } from '../thread/rows.js'

const entries = async (view: ReturnType<typeof viewOf> | undefined) => {
  const { inbox } = await aReadyDesk()
  const widget = commandPalette(inbox, {})
  const acts = view ? offeredActs(view, { capability: () => available, withPanel: true, isOrdered: false }).flat() : []
  return paletteEntries({ widget, places: widget.places.get(), view, acts, isPanelOpen: false, terms, format })
}

describe('the entries of the command palette', () => {
  it('are what can be done with the conversation, by its name and with its keys', async () => {
    const view = viewOf()
    const all = await entries(view)
    const close = all.find(({ choice }) => choice.type === 'act' && choice.act === 'close')!
    expect([close.group, close.label, close.name]).to.deep.equal([view.contact!.name, terms.actions.close, 'close'])
  })

  it('are places, orders and help also where no conversation is', async () => {
    const all = await entries(undefined)
    const types = new Set(all.map(({ choice }) => choice.type))
    expect([...types]).to.have.members(['go', 'show', 'sort', 'begin', 'search', 'manage', 'help'])
    const places = all.flatMap(({ choice }) => choice.type === 'go' ? [choice.place] : [])
    expect(places[0]).to.deep.equal({ inboxId: null, channelId: null })
    expect(places.some(({ channelId }) => channelId !== null)).to.equal(true)
    expect(places.map(({ scope }) => scope)).to.include.members(['private', 'direct', 'team'])
    expect(places.map(({ shelf }) => shelf)).to.include.members(['favorites', 'snoozed', 'spam'])
    const views = all.flatMap(({ choice }) => choice.type === 'show' ? [choice.args.view] : [])
    expect(views).to.deep.equal(['open', 'closed'])
  })
})
