import { expect, fixture, html, waitUntil } from '@open-wc/testing'
import '../../src/define/inbox-composer.js'
import '../../src/define/inbox-list.js'
import '../../src/define/inbox-nav.js'
import '../../src/define/inbox-switcher.js'
import type { InboxComposer } from '../../src/elements/compose/inbox-composer.js'
import { press, type } from '../press.js'
import { stage } from '../elements/mount.js'
import { everything, inside } from './page.js'

const shown = async () => {
  const { inbox } = stage()
  const submitted: string[] = []
  const onSubmit = (event: Event) => {
    event.preventDefault()
    submitted.push(event.type)
  }
  const form = await fixture<HTMLFormElement>(html`
    <form @submit=${onSubmit} @reset=${onSubmit}>
      <input name="order" value="1">
      <inbox-provider .inbox=${inbox}>
        <inbox-list></inbox-list><inbox-nav></inbox-nav><inbox-switcher></inbox-switcher>
        <inbox-composer conversation-id="priya"></inbox-composer>
      </inbox-provider>
      <button>Save the order</button>
    </form>`)
  const composer = form.querySelector<InboxComposer>('inbox-composer')!
  const list = form.querySelector('inbox-list')!
  await waitUntil(() => inside(list, '.row') && inside(composer, 'textarea'))
  return { form, composer, list, submitted, inbox }
}

describe('inside a form', () => {
  it('Enter in the composer sends the message and not the form', async () => {
    const { composer, submitted, inbox } = await shown()
    composer.focus()
    await type('On our way')
    await press('Enter')
    await waitUntil(() => inbox.drafts.store('priya').get().text === '')
    expect(submitted).to.deep.equal([])
  })

  it('no button of ours submits or resets', async () => {
    const { form, submitted } = await shown()
    const buttons = everything(form).filter(element => element instanceof HTMLButtonElement)
      .filter(button => button.getRootNode() !== document)
    expect(buttons.length).to.be.greaterThan(10)
    expect(buttons.filter(button => button.type !== 'button').map(button => button.className)).to.deep.equal([])
    for (const button of buttons) button.click()
    expect(submitted).to.deep.equal([])
  })

  it('nothing of ours is among the form\'s data, and its button still works', async () => {
    const { form, composer, submitted } = await shown()
    composer.focus()
    await type('Not for the form')
    expect([...new FormData(form)]).to.deep.equal([['order', '1']])
    form.querySelector<HTMLButtonElement>(':scope > button')!.click()
    expect(submitted).to.deep.equal(['submit'])
  })

  it('a form that is reset takes no draft away', async () => {
    const { form, composer } = await shown()
    composer.focus()
    await type('Still here')
    form.reset()
    expect(inside<HTMLTextAreaElement>(composer, 'textarea')!.value).to.equal('Still here')
  })
})
