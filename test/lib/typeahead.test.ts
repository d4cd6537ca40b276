import { expect } from '@open-wc/testing'
import { Typeahead } from '../../src/lib/typeahead.js'

const items = ['Assign', 'Árvore', 'Close', 'Call back', 'Call now'].map(text => {
  const item = document.createElement('button')
  item.textContent = text
  return item
})
const named = (text: string) => items.find(item => item.textContent === text)
/** Its time is the test's to say: a key a second is no word. */
const key = (letter: string, at: number) => {
  const event = new KeyboardEvent('keydown', { key: letter })
  Object.defineProperty(event, 'timeStamp', { value: at })
  return event
}

describe('typeahead', () => {
  it('finds the next item by its first letters', () => {
    const typed = new Typeahead()
    expect(typed.find(key('c', 1000), items, 0)).to.equal(named('Close'))
    expect(typed.find(key('a', 1100), items, 2)).to.equal(named('Call back'))
  })

  it('goes on with the same letter again', () => {
    const typed = new Typeahead()
    expect(typed.find(key('c', 1000), items, 2)).to.equal(named('Call back'))
    expect(typed.find(key('c', 1100), items, 3)).to.equal(named('Call now'))
    expect(typed.find(key('c', 1200), items, 4)).to.equal(named('Close'))
  })

  it('begins anew after a pause', () => {
    const typed = new Typeahead()
    typed.find(key('c', 1000), items, 0)
    expect(typed.find(key('a', 2000), items, 2)).to.equal(named('Assign'))
  })

  it('does not mind accents and case', () => {
    const typed = new Typeahead()
    expect(typed.find(key('A', 1000), items, 0)).to.equal(named('Árvore'))
  })

  it('leaves other keys alone', () => {
    const typed = new Typeahead()
    expect(typed.find(key('Enter', 1000), items, 0)).to.equal(undefined)
    expect(typed.find(key(' ', 1000), items, 0)).to.equal(undefined)
    expect(typed.find(key('z', 3000), items, 0)).to.equal(undefined)
  })
})
