import { expect, html } from '@open-wc/testing'
import '../../../src/define/inbox-team-settings.js'
import { INBOXES, teamSettingsHarness, waitFor } from '../../../src/testing/index.js'
import { mount, stage } from '../../elements/mount.js'

describe('teamSettingsHarness', () => {
  it('reads and sets what managers do', async () => {
    const { inbox } = stage()
    const settings = teamSettingsHarness(await mount({ inbox }, html`<inbox-team-settings></inbox-team-settings>`))
    await settings.ready()
    expect([settings.name, settings.reason, settings.message]).to.deep.equal(['Sales', '', ''])
    await settings.show('Workshop')
    const record = () => inbox.records.get('inbox', INBOXES.workshop)!
    await settings.assign('Managed')
    await waitFor(() => record().assignmentMode === 'managed', 'the mode')
    expect(settings.assignment).to.equal('Managed')
    const leaves = !settings.isMovable
    await settings.allowMoving(leaves)
    await waitFor(() => record().movable === leaves, 'moving')
    const [gone] = settings.members
    await settings.remove(gone!)
    await waitFor(() => !settings.members.includes(gone!), 'that they are out')
    await settings.add(gone!)
    await waitFor(() => settings.members.includes(gone!), 'that they are in')
    await settings.addWord('out', 'enough')
    expect(settings.words.out).to.include('enough')
    await settings.discard()
    await waitFor(() => !settings.words.out.includes('enough'), 'that it is given up')
    await settings.rename('Bench')
    await waitFor(() => record().name === 'Bench', 'the name')
    expect(settings.problems).to.deep.equal([])
    expect(settings.tags).to.deep.equal(record().defaultTagIds?.map(id => inbox.records.get('tag', id)!.name) ?? [])
  })
})
