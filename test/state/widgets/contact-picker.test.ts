import { expect } from '@open-wc/testing'
import { BackendError } from '../../../src/backend/errors.js'
import { contactSearch } from '../../../src/state/widgets/contact-picker.js'
import type { Desk } from '../world.js'
import { aReadyDesk, calm, watchStore } from '../world.js'

const find = async (search: string, prepare?: (desk: Desk) => unknown) => {
  const desk = await aReadyDesk()
  await prepare?.(desk)
  const widget = contactSearch(desk.inbox, { search })
  const { last } = watchStore(widget.state)
  await calm()
  const names = () => {
    const state = last()
    return state.status === 'ready' ? state.value.contacts.map(one => one.name) : [state.status]
  }
  return { ...desk, widget, names }
}

describe('contacts to choose from', () => {
  it('are those a search finds, by name, company or number', async () => {
    expect((await find('kwame')).names()).to.deep.equal(['Kwame Mensah'])
    expect((await find('sintonia')).names()).to.deep.equal(['João Prado'])
    expect((await find('4155550121')).names()).to.deep.equal(['Kwame Mensah'])
  })

  it('begin with those I hold dear while nothing is looked for', async () => {
    const { names } = await find('', ({ inbox }) =>
      inbox.actions.run('favorite', { contactId: 'contact-todd', favorite: true }))
    expect(names().slice(0, 2).toSorted()).to.deep.equal(['Priya Raman', 'Todd Bowers'])
    expect(new Set(names()).size).to.equal(names().length)
    expect(names().length).to.be.above(5)
  })

  it('know who must not be texted', async () => {
    const { widget, inbox } = await find('todd')
    expect(widget.isOptedOut('+14155550124', inbox.records.get('contact', 'contact-todd'))).to.equal(true)
    expect(widget.isOptedOut('+14155550111', undefined)).to.equal(false)
  })

  it('say what failed, and come when asked again', async () => {
    const { names, widget } = await find('kwame', ({ world }) => {
      world.faults.failNext('load:contacts', new BackendError('unavailable', {}))
    })
    expect(names()).to.deep.equal(['failed'])
    widget.retry()
    await calm()
    expect(names()).to.deep.equal(['Kwame Mensah'])
  })
})
