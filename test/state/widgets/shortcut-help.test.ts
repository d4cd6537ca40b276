import { expect } from '@open-wc/testing'
import { readShortcuts, shortcutKeys } from '../../../src/state/shortcuts.js'
import { shortcutHelp } from '../../../src/state/widgets/shortcut-help.js'
import { aDesk } from '../world.js'

describe('the help on shortcuts', () => {
  it('has every key that works, in a group', () => {
    const { inbox } = aDesk()
    const { keys } = readShortcuts({ favorite: 'f', unassign: 'x' }, false)
    shortcutKeys(inbox, {}).set(keys)
    const lines = shortcutHelp(inbox, {}).groups.get().flatMap(group => group.lines)
    expect(new Map(lines.map(({ name, key }) => [name, key]))).to.deep.equal(new Map(keys))
    expect(lines).to.have.length(keys.size)
  })

  it('has no group without a key', () => {
    const { inbox } = aDesk()
    expect(shortcutHelp(inbox, {}).groups.get()).to.deep.equal([])
  })
})
