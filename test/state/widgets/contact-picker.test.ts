import { expect } from '@open-wc/testing'
import { BackendError } from '../../../src/backend/errors.js'
import { loadPhones } from '../../../src/lib/phone.js'
import type { Contact } from '../../../src/model/contact.js'
import type { ContactQuery } from '../../../src/state/widgets/contact-picker.js'
import { contactSearch, typedFault } from '../../../src/state/widgets/contact-picker.js'
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
  before(() => loadPhones())

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

  it('are each of their addresses, with what keeps one from writing there, and a number that nobody saved', async () => {
    const { widget, inbox } = await find('todd')
    const todd = inbox.records.get('contact', 'contact-todd')!
    const by = (given: Partial<ContactQuery>, ...contacts: Contact[]) =>
      widget.choices(contacts, { by: 'phone', region: 'US', text: '', ...given })
        .map(({ contact, address, obstacle }) => [contact?.id, address, obstacle])
    expect(by({}, todd)).to.deep.equal([['contact-todd', '+14155550124', 'opted-out']])
    expect(by({}, { ...todd, phones: [] })).to.deep.equal([['contact-todd', '', 'none-there']])
    expect(by({}, { ...todd, phones: [{ value: 'ask Jo', label: '' }] })).to.deep.equal([['contact-todd', 'ask Jo', 'not-a-phone']])
    expect(by({ text: '415 555 0111' })).to.deep.equal([[undefined, '+14155550111', null]])
    expect(by({ text: '(415) 555-0124' }, todd).length, 'it is theirs').to.equal(1)
    expect(by({ text: 'jo@example.com', by: 'email' })).to.deep.equal([[undefined, 'jo@example.com', null]])
    expect(by({ text: 'jo', by: 'email' })).to.deep.equal([])
  })

  it('say why a number that is typed is none', () => {
    const fault = (text: string) => typedFault({ by: 'phone', region: 'US', text })
    expect([fault('415'), fault('415 555 0111'), fault('Jo 4')]).to.deep.equal(['too-short', null, null])
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
