import { expect, html, waitUntil } from '@open-wc/testing'
import '../../src/define/inbox-composer.js'
import '../../src/define/inbox-list.js'
import { manyConversations } from '../../src/testing/index.js'
import { mount, stage } from '../elements/mount.js'
import { freshFrame, inside } from './page.js'

const colorOf = (element: Element) => element.ownerDocument.defaultView!.getComputedStyle(element).color
const sheetsOf = (element: Element) => [...element.shadowRoot!.adoptedStyleSheets]
const heightOf = (element: Element) => element.getBoundingClientRect().height

describe('in another document', () => {
  it('an element that was on the page keeps its styles, its rows and its keyboard', async () => {
    const list = await mount(stage({ seed: manyConversations(5) }), html`<inbox-list></inbox-list>`)
    await waitUntil(() => inside(list, '.row'))
    const before = { color: colorOf(inside(list, '.name')!), height: heightOf(inside(list, '.row')!) }
    const frame = await freshFrame()
    frame.body.append(list.parentElement!)
    await waitUntil(() => inside(list, '.row'))
    expect(list.ownerDocument === frame).to.equal(true)
    expect(sheetsOf(list).length).to.be.greaterThan(0)
    expect({ color: colorOf(inside(list, '.name')!), height: heightOf(inside(list, '.row')!) }).to.deep.equal(before)
    expect(frame.defaultView!.getComputedStyle(list.parentElement!).display).to.equal('contents')
  })

  it('an element made here and shown there first has its styles and draws itself', async () => {
    const here = stage({ seed: manyConversations(3) })
    const frame = await freshFrame()
    const list = Object.assign(document.createElement('inbox-list'), { inbox: here.inbox })
    frame.body.append(list)
    await waitUntil(() => inside(list, '.row'))
    expect(frame.defaultView!.getComputedStyle(list).display).to.equal('flex')
    list.remove()
  })

  it('comes home as it was', async () => {
    const here = stage({ seed: manyConversations(3) })
    const list = await mount(here, html`<inbox-list></inbox-list>`)
    await waitUntil(() => inside(list, '.row'))
    const sheets = sheetsOf(list)
    const home = list.parentElement!
    const frame = await freshFrame()
    frame.body.append(list)
    home.append(list)
    await waitUntil(() => inside(list, '.row'))
    expect(sheetsOf(list).map(sheet => sheets.indexOf(sheet))).to.deep.equal([...sheets.keys()])
  })

  it('a composer takes its draft along', async () => {
    const here = stage()
    const composer = await mount(here, html`<inbox-composer conversation-id="priya"></inbox-composer>`)
    await waitUntil(() => inside(composer, 'textarea'))
    here.inbox.drafts.set('priya', 'Half past six it is')
    const frame = await freshFrame()
    frame.body.append(composer.parentElement!)
    await waitUntil(() => inside<HTMLTextAreaElement>(composer, 'textarea')?.value === 'Half past six it is')
  })

  it('two elements of a kind share their sheets there', async () => {
    const { inbox } = stage({ seed: manyConversations(3) })
    const frame = await freshFrame()
    const [one, other] = Array.from({ length: 2 }, () => Object.assign(document.createElement('inbox-list'), { inbox }))
    frame.body.append(one!, other!)
    const theirs = sheetsOf(other!)
    expect(sheetsOf(one!).length).to.be.greaterThan(0)
    expect(sheetsOf(one!).every((sheet, index) => sheet === theirs[index])).to.equal(true)
    one!.remove()
    other!.remove()
  })
})
