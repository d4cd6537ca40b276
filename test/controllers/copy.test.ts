import { expect } from '@open-wc/testing'
import { CopyController } from '../../src/controllers/copy.js'
import { createFakeClock } from '../../src/testing/index.js'

const plain = navigator.clipboard
const withClipboard = (value: unknown) => { Object.defineProperty(navigator, 'clipboard', { configurable: true, value }) }

const copier = () => {
  const clock = createFakeClock()
  let drawn = 0
  const controller = new CopyController({
    addController: () => { /* one */ }, removeController: () => { /* none */ }, requestUpdate: () => { drawn++ },
    updateComplete: Promise.resolve(true),
  }, () => clock.after)
  return { controller, clock, drawn: () => drawn }
}

describe('CopyController', () => {
  afterEach(() => { withClipboard(plain) })

  it('copies, and remembers which value for two seconds', async () => {
    const written: string[] = []
    withClipboard({ writeText: (text: string) => Promise.resolve(written.push(text)) })
    const { controller, clock, drawn } = copier()
    await controller.copy('one')
    clock.advance(1_500)
    await controller.copy('two')
    expect(written).to.deep.equal(['one', 'two'])
    clock.advance(1_500)
    expect(controller.copied).to.equal('two')
    clock.advance(500)
    expect(controller.copied).to.equal(undefined)
    expect(drawn()).to.be.above(2)
  })

  it('confirms nothing when the browser does not let it', async () => {
    withClipboard({ writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) })
    const { controller } = copier()
    await controller.copy('one')
    expect(controller.copied).to.equal(undefined)
  })

  it('knows a page that may not copy', () => {
    withClipboard(undefined)
    expect(CopyController.isPossible).to.equal(false)
    withClipboard({})
    expect(CopyController.isPossible).to.equal(true)
  })

  it('forgets when its element goes', async () => {
    withClipboard({ writeText: () => Promise.resolve() })
    const { controller, clock } = copier()
    await controller.copy('one')
    controller.hostDisconnected()
    expect(controller.copied).to.equal(undefined)
    expect(clock.waiting).to.equal(0)
  })
})
