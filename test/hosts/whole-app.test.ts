import { expect, html, waitUntil } from '@open-wc/testing'
import { emulateMedia } from '@web/test-runner-commands'
import '../../src/define/inbox-app.js'
import type { InboxApp } from '../../src/elements/shell/inbox-app.js'
import { longThread, LONG_THREAD } from '../../src/testing/index.js'
import { type } from '../press.js'
import type { Stage } from '../elements/mount.js'
import { mount, stage } from '../elements/mount.js'
import { canEmulateMedia } from '../setup.js'
import { deep, everything, freshFrame } from './page.js'

const shown = async (here: Stage, conversationId = 'priya') => {
  here.inbox.location.set({ conversationId, panel: 'contact' })
  const main = await mount(here, html`<main><aside></aside><inbox-app></inbox-app></main>`)
  const app = main.querySelector<InboxApp>('inbox-app')!
  Object.assign(app.style, { inlineSize: '1300px', blockSize: '600px' })
  await complete(app)
  return { main, app }
}

const complete = (app: Element) => waitUntil(
  () => deep(app, '.row-frame') && deep(app, '[role="article"]') && deep(app, 'textarea') && deep(app, '[part~="name"]'),
  'the app is not complete', { timeout: 5_000 })

const box = (app: Element) => deep<HTMLTextAreaElement>(app, 'textarea.writing')!
const scroller = (app: Element) => deep(deep(app, 'inbox-message-list')!, '.scroll')!
const thread = (app: Element) => deep(app, 'inbox-message-list')!.shadowRoot!.textContent
const loads = ({ facts }: Stage) => facts.flatMap(fact => fact.type === 'loaded' ? fact.query : [])

describe('the whole app in a page', () => {
  it('has nothing to press that is smaller than 24 pixels', async () => {
    const { app } = await shown(stage())
    const small = everything(app).filter(one => one.matches('button, a[href], input, select, textarea') && one.checkVisibility())
      // A radio is pressed by its label.
      .map(one => one instanceof HTMLInputElement ? one.labels?.[0] ?? one : one)
      .filter(one => one.getBoundingClientRect().width < 24 || one.getBoundingClientRect().height < 24)
    expect(small.map(one => one.outerHTML)).to.deep.equal([])
  })

  it('moves by append with a draft, without asking for anything again', async () => {
    const here = stage()
    const { main, app } = await shown(here)
    box(app).focus()
    await type('Half past six')
    const asked = loads(here)
    main.querySelector('aside')!.append(app)
    await complete(app)
    expect(box(app).value).to.equal('Half past six')
    expect(loads(here)).to.deep.equal(asked)
  })

  it('moves by moveBefore with its place in the thread', async function () {
    if (!('moveBefore' in Element.prototype)) this.skip()
    const { main, app } = await shown(stage({ seed: longThread(400) }), LONG_THREAD)
    await waitUntil(() => scroller(app).scrollTop > 1_000)
    scroller(app).scrollTop -= 600
    await new Promise(resolve => { scroller(app).addEventListener('scroll', resolve, { once: true }) })
    const row = () => {
      const { left, top } = scroller(app).getBoundingClientRect()
      return deep(app, 'inbox-message-list')!.shadowRoot!.elementsFromPoint(left + 40, top + 60)
        .find(element => element.matches('[role="article"]'))?.getAttribute('data-id')
    }
    const before = row()
    main.querySelector('aside')!.moveBefore(app, null)
    await app.updateComplete
    expect(before).to.be.a('string')
    expect(row()).to.equal(before)
  })

  it('keeps its styles in another document, down to the last element', async () => {
    const here = stage()
    const { app } = await shown(here)
    const frame = await freshFrame()
    frame.body.append(app.closest('inbox-provider')!)
    await complete(app)
    const bare = everything(app).filter(({ shadowRoot }) => shadowRoot?.adoptedStyleSheets.length === 0)
    expect(bare.map(element => element.localName)).to.deep.equal([])
    here.inbox.location.set({ conversationId: 'kwame' })
    await waitUntil(() => thread(app).includes('cargo bikes'))
  })

  it('has buttons that submit nothing', async () => {
    const { app } = await shown(stage())
    const buttons = everything(app).filter(element => element instanceof HTMLButtonElement)
    expect(buttons.length).to.be.greaterThan(30)
    expect(buttons.filter(({ type }) => type !== 'button').map(button => button.className)).to.deep.equal([])
  })

  it('lives beside another one: what is opened, written and chosen in one stays there', async () => {
    const [one, other] = [stage(), stage()]
    const [{ app: first }, { app: second }] = [await shown(one), await shown(other)]
    box(first).focus()
    await type('Only here')
    one.inbox.location.set({ conversationId: 'kwame' })
    await waitUntil(() => thread(first).includes('cargo bikes'))
    expect(other.inbox.location.get().conversationId).to.equal('priya')
    expect(box(second).value).to.equal('')
  })
})

describe('a page that is printed', () => {
  before(function () {
    if (!canEmulateMedia) this.skip()
  })
  afterEach(() => emulateMedia({ media: 'screen' }))

  it('shows the open thread', async () => {
    const { app } = await shown(stage())
    await emulateMedia({ media: 'print' })
    const messages = everything(app).filter(element => element.matches('[role="article"] .bubble'))
    expect(messages.length).to.be.greaterThan(3)
    const isSeen = (one: Element) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    expect(messages.every(isSeen)).to.equal(true)
  })
})
