import { expect } from '@open-wc/testing'
import { AGENTS } from '../../src/testing/index.js'
import { journey } from './journey.js'
import { listed } from './names.js'

journey('D11 M10 D12: filters by what is unread and nobody’s, sees how much is on, and takes it all away', async ({ agent }) => {
  const { app } = agent
  await agent.press('button', 'Filters')
  await agent.press('checkbox', 'Unread')
  await agent.choose('Assigned to', 'Nobody')
  await agent.press('button', 'Done')
  await agent.sees('button', 'Filters 2 filters on')
  await agent.finds(() => !listed(app).includes('Priya Raman') && !listed(app).includes('Kwame Mensah'), 'only what fits')
  await agent.finds(() => listed(app).includes('João Prado'), 'João, who waits for anybody')
  await agent.press('button', 'Reset filters')
  await agent.finds(() => listed(app).includes('Priya Raman') && listed(app).includes('Kwame Mensah'), 'everything again')
})

journey('D11 M10: filters by tag, by attachment, by who waits for an answer, by colleague and by date', async ({ agent }) => {
  const { app } = agent
  await agent.press('button', 'Filters')
  await agent.press('checkbox', 'fleet')
  await agent.press('button', 'Done')
  await agent.finds(() => String(listed(app)) === 'Kwame Mensah,Søren Bjerregaard', 'the fleets')
  await agent.press('button', /^Filters/)
  await agent.press('checkbox', 'With attachments')
  await agent.press('button', 'Done')
  await agent.finds(() => String(listed(app)) === 'Søren Bjerregaard', 'the one with files')
  await agent.press('button', /^Filters/)
  await agent.press('checkbox', 'Awaiting a reply')
  await agent.press('button', 'Done')
  await agent.reads('No conversation matches')
  await agent.press('button', 'Reset filters')
  await agent.press('button', /^Filters/)
  await agent.choose('Assigned to', 'Oluwaseun Adeyemi')
  await agent.press('button', 'Done')
  await agent.finds(() => String(listed(app)) === 'Kwame Mensah', 'what Seun has')
  await agent.press('button', 'Reset filters')
  await agent.show('Closed')
  await agent.press('button', /^Filters/)
  await agent.choose('Newest message', 'Last 7 days')
  await agent.press('button', 'Done')
  await agent.finds(() => String(listed(app)) === '김하늘,Nguyễn Thị Mẫn', 'what was closed lately')
})

journey('D11: what changes elsewhere is tested against the filter', async ({ agent, street }) => {
  const { app } = agent
  await agent.press('button', 'Filters')
  await agent.press('checkbox', 'Unread')
  await agent.press('button', 'Done')
  await agent.finds(() => !listed(app).includes('Kwame Mensah'), 'what is unread')
  await street.receive({ channelId: 'channel-texts', from: '+14155550121', text: 'The brake squeaks again.' })
  await agent.finds(() => listed(app).includes('Kwame Mensah'), 'Kwame, who wrote')
})

journey('D11 M10: sorts the oldest first, then what is unread, then who waits', async ({ agent }) => {
  const { app } = agent
  await agent.press('button', /^Sort by/)
  await agent.press('menuitemradio', 'Oldest first')
  await agent.finds(() => listed(app)[0]?.startsWith('Maximiliane') === true, 'the oldest on top')
  await agent.press('button', /^Sort by/)
  await agent.press('menuitemradio', 'Unread first')
  await agent.finds(() => listed(app)[0] === 'Priya Raman', 'what is unread on top')
  await agent.press('button', /^Sort by/)
  await agent.press('menuitemradio', 'Longest waiting first')
  await agent.finds(() => listed(app)[0] === 'Todd Bowers', 'who has waited the longest on top')
})

journey('D11 M10: pins a conversation to the top of its own list alone', async ({ agent, colleague, street }) => {
  const seun = await colleague(AGENTS.seun).app()
  await agent.actOn('Kwame Mensah', 'Pin')
  await agent.finds(() => listed(agent.app)[0] === 'Kwame Mensah', 'Kwame on top')
  await street.receive({ channelId: 'channel-webchat', from: '+819055550113', text: 'ありがとう' })
  await agent.finds(() => String(listed(agent.app).slice(0, 2)) === 'Kwame Mensah,田中 美咲', 'Misaki below Kwame')
  await agent.finds(() => listed(seun)[0] === '田中 美咲', 'Misaki on top for Seun')
  await agent.actOn('Kwame Mensah', 'Unpin')
  await agent.finds(() => listed(agent.app)[0] === '田中 美咲', 'Kwame where he was')
})

journey('D11 M10: puts a conversation one place further down in its own order', async ({ agent }) => {
  const { app } = agent
  await agent.press('button', /^Sort by/)
  await agent.press('menuitemradio', 'My order')
  await agent.sees('button', 'Change the place of Priya Raman')
  const [first, second] = listed(app)
  await agent.carry('button', `Change the place of ${first}`, 1)
  await agent.finds(() => String(listed(app).slice(0, 2)) === String([second, first]), 'it one place below')
})

journey('X: keeps a filtered list for everybody under a name, and finds it again there and among the places', async ({ agent, colleague }) => {
  const { app } = agent
  const deniz = await colleague(AGENTS.deniz).app()
  await agent.press('button', 'Filters')
  await agent.press('checkbox', 'fleet')
  await agent.press('button', 'Done')
  await agent.press('button', 'Saved views')
  await agent.write('textbox', 'Save this list as', 'Fleets')
  await agent.press('checkbox', 'For everybody')
  await agent.press('button', 'Save')
  await agent.sees('button', /^Fleets/)
  await agent.strike('Escape')
  await agent.press('button', 'Reset filters')
  await agent.finds(() => listed(app).includes('Priya Raman'), 'everything')
  await agent.press('button', 'Saved views')
  await agent.press('button', /^Fleets/)
  await agent.finds(() => String(listed(app)) === 'Kwame Mensah,Søren Bjerregaard', 'the fleets')
  await agent.go('All inboxes')
  await agent.finds(() => listed(app).includes('Priya Raman'), 'everything')
  await agent.go('Fleets')
  await agent.finds(() => String(listed(app)) === 'Kwame Mensah,Søren Bjerregaard', 'the fleets')
  const theirs = deniz.panes.includes('nav') ? deniz.nav.places().map(({ name }) => name) : await deniz.switcher.places()
  expect(theirs).to.include('Fleets')
})

journey('X: opens a saved view whose tag somebody deleted, and reads that it is gone', async ({ agent, colleague }) => {
  const { app } = agent
  await agent.press('button', 'Filters')
  await agent.press('checkbox', 'fleet')
  await agent.press('button', 'Done')
  await agent.press('button', 'Saved views')
  await agent.write('textbox', 'Save this list as', 'Fleets')
  await agent.press('button', 'Save')
  await agent.sees('button', 'Fleets')
  await agent.strike('Escape')
  await agent.press('button', 'Reset filters')
  await colleague(AGENTS.mara).act('delete-tag', { tagId: 'tag-fleet' })
  await agent.finds(() => app.list.row('Kwame Mensah').tags.length === 1, 'Kwame’s row without the tag')
  await agent.press('button', 'Saved views')
  await agent.press('button', 'Fleets')
  await agent.reads(/^“Fleets” names what is gone/)
})
