import { expect } from '@open-wc/testing'
import { LitElement } from 'lit'
import { sceneOf } from '../../src/controllers/act-scene.js'
import { aDesk } from '../state/world.js'

class SceneHome extends LitElement {}
customElements.define('scene-home', SceneHome)

const one = (fields: object): Element => Object.assign(document.createElement('div'), fields)

describe('where somebody acts', () => {
  it('is nowhere beside the kit, and in an element of another inbox', () => {
    const { inbox } = aDesk()
    const home = new SceneHome()
    expect(sceneOf([one({}), home, document], home, inbox)).to.equal(undefined)
    expect(sceneOf([one({ inbox: aDesk().inbox }), home], home, inbox)).to.equal(undefined)
    expect(sceneOf([one({}), home, one({ inbox })], home, inbox)).to.equal(undefined)
  })

  it('is about the row with the focus, else the element’s own conversation, else the open one', () => {
    const { inbox } = aDesk()
    const home = new SceneHome()
    inbox.location.set({ conversationId: 'open' })
    const idOf = (...path: Element[]) => sceneOf([...path, home], home, inbox)!.conversationId
    const list = one({ inbox, focusedId: 'row', focusNext: () => { /* not here */ } })
    const thread = one({ inbox, conversationId: 'own' })
    expect(idOf(one({ inbox }))).to.equal('open')
    expect(idOf(thread)).to.equal('own')
    expect(idOf(list, thread)).to.equal('row')
    const scene = sceneOf([list, home], home, inbox)!
    expect([scene.list === list as unknown, scene.from === list, scene.home === home]).to.deep.equal([true, true, true])
  })
})
