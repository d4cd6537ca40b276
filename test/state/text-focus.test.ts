import { expect } from '@open-wc/testing'
import { searchFocus, textFocus } from '../../src/state/text-focus.js'
import { aDesk } from './world.js'

const boxes = () => {
  const { inbox, clock } = aDesk()
  const focused: string[] = []
  const focus = textFocus(inbox, { conversationId: 'priya' })
  return { focus, focused, clock, other: textFocus(inbox, { conversationId: 'kwame' }), add: (name: string) => focus.add(() => { focused.push(name) }) }
}

describe('the focus of text boxes', () => {
  it('goes to the one shown last', () => {
    const { focus, focused, add } = boxes()
    expect(focus.take()).to.equal(false)
    add('first')
    const stop = add('second')
    expect(focus.take()).to.equal(true)
    stop()
    focus.want()
    expect(focused).to.deep.equal(['second', 'first'])
  })

  it('goes to one that comes soon, and once', () => {
    const { focus, focused, clock, add } = boxes()
    focus.want()
    clock.advance(1_900)
    add('first')
    add('second')
    expect(focused).to.deep.equal(['first'])
  })

  it('goes to none that comes late, or in another conversation', () => {
    const { focus, focused, clock, other, add } = boxes()
    focus.want()
    other.add(() => { focused.push('other') })
    clock.advance(2_100)
    add('first')
    expect(focused).to.deep.equal([])
  })

  it('waits anew for one whose element comes only now, where somebody waits', () => {
    const { focus, focused, clock, other, add } = boxes()
    focus.want()
    clock.advance(60_000)
    focus.renew()
    other.renew()
    clock.advance(1_000)
    other.add(() => { focused.push('other') })
    add('first')
    expect(focused).to.deep.equal(['first'])
  })

  it('is another thing than that of the fields one searches in', () => {
    const { inbox } = aDesk()
    const focused: string[] = []
    searchFocus(inbox, {}).want()
    textFocus(inbox, { conversationId: 'priya' }).add(() => { focused.push('text') })
    searchFocus(inbox, {}).add(() => { focused.push('search') })
    expect(focused).to.deep.equal(['search'])
  })
})
