import { expect } from '@open-wc/testing'
import { atom } from 'nanostores'
import { combine } from '../../src/state/store.js'
import { watchStore } from './world.js'

describe('a store made of others', () => {
  it('is computed from all of them', () => {
    const name = atom('Mara')
    const count = atom(2)
    const both = combine([name, count], (who, many) => `${who} ${many}`)
    expect(both.get()).to.equal('Mara 2')
    const { values } = watchStore(both)
    count.set(3)
    name.set('Deniz')
    expect(values).to.deep.equal(['Mara 2', 'Mara 3', 'Deniz 3'])
  })

  it('tells nothing while its value stays the same', () => {
    const count = atom(2)
    const { values } = watchStore(combine([count], many => many > 1))
    count.set(3)
    count.set(0)
    expect(values).to.deep.equal([true, false])
  })

  it('computes nothing while nobody looks', () => {
    const count = atom(0)
    let computed = 0
    combine([count], many => {
      computed++
      return many
    })
    count.set(1)
    expect(computed).to.equal(0)
  })
})
