import { expect } from '@open-wc/testing'
import type { Dialog } from '../../src/state/dialogs.js'
import { dialogs } from '../../src/state/dialogs.js'
import { aDesk } from './world.js'

const TAGS: Dialog = { name: 'tags' }

describe('what opens over the page', () => {
  it('is shown by the first who can, and by the next when that one goes', async () => {
    const { inbox } = aDesk()
    const shown: string[] = []
    const { add, show } = dialogs(inbox, {})
    const shower = (name: string) => () => {
      shown.push(name)
      return Promise.resolve(true)
    }
    const end = add(shower('app'))
    add(shower('nav'))
    expect(await show(TAGS)).to.equal(true)
    end()
    await show(TAGS)
    expect(shown).to.deep.equal(['app', 'nav'])
  })

  it('is shown by one who comes first for a while', async () => {
    const { inbox } = aDesk()
    const { add, show } = dialogs(inbox, {})
    add(() => Promise.resolve(true))
    const end = add(() => Promise.resolve(false), { first: true })
    expect(await show(TAGS)).to.equal(false)
    end()
    expect(await show(TAGS)).to.equal(true)
  })

  it('is not shown where nobody can', async () => {
    expect(await dialogs(aDesk().inbox, {}).show(TAGS)).to.equal(false)
  })
})
