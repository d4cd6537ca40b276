import { expect } from '@open-wc/testing'
import { fillPlaceholders, openPlaceholders, PLACEHOLDERS } from '../../src/model/placeholder.js'
import { aContact, anAgent } from './records.js'

const facts = { contact: aContact({ name: ' Priya  Raman ', company: 'Raman & Lowe' }), agent: anAgent() }

describe('placeholders', () => {
  it('are filled with what is known', () => {
    expect(PLACEHOLDERS.map(name => fillPlaceholders(`{{${name}}}`, facts)))
      .to.deep.equal(['Priya', 'Priya  Raman', 'Raman & Lowe', 'Mara Quinn', 'Mara'])
  })

  it('may have space inside', () => {
    expect(fillPlaceholders('Hi {{ contact.first-name }}!', facts)).to.equal('Hi Priya!')
  })

  it('stay as written where nothing is known, for a person to see', () => {
    const text = 'Hi {{contact.first-name}} from {{contact.company}}, {{agent.name}}'
    const filled = fillPlaceholders(text, { contact: aContact({ name: '' }), agent: undefined })
    expect(filled).to.equal(text)
    expect(openPlaceholders(filled)).to.deep.equal(['{{contact.first-name}}', '{{contact.company}}', '{{agent.name}}'])
  })

  it('that nobody offers stay as written', () => {
    expect(fillPlaceholders('{{contact.birthday}}', facts)).to.equal('{{contact.birthday}}')
    expect(fillPlaceholders('{{constructor}}', facts)).to.equal('{{constructor}}')
  })

  it('are not looked for in what they were filled with', () => {
    const contact = aContact({ name: '{{agent.name}} $& $1' })
    expect(fillPlaceholders('{{contact.name}}', { contact, agent: anAgent() })).to.equal('{{agent.name}} $& $1')
  })

  it('are each told once', () => {
    expect(openPlaceholders('{{a}} {{b}} {{a}} {{A}} {c}')).to.deep.equal(['{{a}}', '{{b}}'])
    expect(openPlaceholders('nothing')).to.deep.equal([])
  })
})
