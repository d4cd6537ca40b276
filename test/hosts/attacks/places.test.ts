import { expect, html } from '@open-wc/testing'
import '../../../src/define/inbox-assignee-picker.js'
import '../../../src/define/inbox-nav.js'
import '../../../src/define/inbox-switcher.js'
import '../../../src/define/inbox-tag-picker.js'
import { assigneePickerHarness, navHarness, switcherHarness, tagPickerHarness, waitFor } from '../../../src/testing/index.js'
import { mount, stage } from '../../elements/mount.js'
import { attacked, handleAll, missing } from './detector.js'
import { withStrings } from './strings.js'
import { poisoned } from './world.js'

describe('places, colleagues and tags with a stranger\'s name', () => {
  withStrings('are places of the nav as text', async texts => {
    const nav = await mount(stage({ seed: poisoned(texts) }), html`<inbox-nav></inbox-nav>`)
    await navHarness(nav).ready()
    expect(missing(nav, texts)).to.deep.equal([])
    expect(await attacked(nav)).to.deep.equal([])
    await handleAll(nav)
    expect(await attacked(nav)).to.deep.equal([])
  })

  withStrings('are places of the switcher as text', async texts => {
    const switcher = await mount(stage({ seed: poisoned(texts) }), html`<inbox-switcher></inbox-switcher>`)
    await switcherHarness(switcher).ready()
    await switcherHarness(switcher).places()
    expect(missing(switcher, texts)).to.deep.equal([])
    expect(await attacked(switcher)).to.deep.equal([])
    await handleAll(switcher)
    expect(await attacked(switcher)).to.deep.equal([])
  })

  withStrings('are colleagues to choose from as text', async texts => {
    const picker = await mount(stage({ seed: poisoned(texts) }), html`
      <inbox-assignee-picker conversation-id="conversation-0"></inbox-assignee-picker>`)
    await assigneePickerHarness(picker).ready()
    expect(missing(picker, texts)).to.deep.equal([])
    expect(await attacked(picker)).to.deep.equal([])
    await handleAll(picker)
    expect(await attacked(picker)).to.deep.equal([])
  })

  withStrings('are tags to choose from and to create as text', async texts => {
    const picker = await mount(stage({ seed: poisoned(texts) }), html`
      <inbox-tag-picker conversation-id="conversation-0"></inbox-tag-picker>`)
    const { ready, search } = tagPickerHarness(picker)
    await ready()
    expect(missing(picker, texts)).to.deep.equal([])
    for (const text of texts.filter(one => one.length < 50).slice(0, 40)) {
      await search(`${text} +`)
      await waitFor(() => missing(picker, [text]).length === 0, text)
    }
    expect(await attacked(picker)).to.deep.equal([])
    await handleAll(picker)
    expect(await attacked(picker)).to.deep.equal([])
  })
})
