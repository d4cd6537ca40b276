import { expect } from '@open-wc/testing'
import type { Device, DeviceFault } from '../../src/device/device.js'
import { createMemoryDevice } from '../../src/device/memory-device.js'
import { formKeeper } from '../../src/state/form-keeper.js'
import { formKey, leftForms, newestLeft } from '../../src/state/left-forms.js'
import { AGENTS } from '../../src/testing/index.js'
import type { Desk } from './world.js'
import { aReadyDesk, calm } from './world.js'

const PRIYA = formKey({ contactId: 'contact-priya' })

const formsOf = async (desk: Desk) => {
  const left = leftForms(desk.inbox, {})
  await left.loaded
  const newest = () => newestLeft(left.rows.get(), PRIYA)
  return { ...formKeeper(desk.inbox, {}), newest }
}
const left = ({ newest }: Awaited<ReturnType<typeof formsOf>>) => newest()?.value
/** Another tab, or the next visit, of the same agent. */
const alike = ({ device, world, clock }: Desk, agentId: string = AGENTS.mara) =>
  aReadyDesk({ device, world, clock, agentId })

describe('formKeeper', () => {
  it('has a form on the device within 250 milliseconds of typing, for the next visit', async () => {
    const desk = await aReadyDesk()
    const forms = await formsOf(desk)
    forms.keep(PRIYA, { at: 1, name: 'Priya R.' })
    desk.clock.advance(250)
    await calm()
    expect(left(await formsOf(await alike(desk)))).to.deep.equal({ at: 1, name: 'Priya R.' })
  })

  it('stores what waits when the page, or the inbox, goes', async () => {
    const desk = await aReadyDesk()
    const forms = await formsOf(desk)
    forms.keep(PRIYA, { at: 1 })
    forms.flush(true)
    const next = await alike(desk)
    expect(left(await formsOf(next))).to.deep.equal({ at: 1 })
    formKeeper(next.inbox, {}).keep(PRIYA, { at: 2 })
    await next.inbox.close()
    expect(left(await formsOf(await alike(desk)))).to.deep.equal({ at: 2 })
  })

  it('is not seen by the next agent, and is gone where somebody signs out and wipes', async () => {
    const desk = await aReadyDesk()
    const forms = await formsOf(desk)
    forms.keep(PRIYA, { at: 1 })
    forms.flush()
    expect(left(await formsOf(await alike(desk, AGENTS.deniz)))).to.equal(undefined)
    forms.keep(PRIYA, { at: 2 })
    await desk.inbox.signOut({ wipe: true })
    expect(left(await formsOf(await alike(desk)))).to.equal(undefined)
  })

  it('keeps what two tabs type apart: the newest comes first, and the other behind it', async () => {
    const desk = await aReadyDesk()
    const [mine, theirs] = [await formsOf(desk), await formsOf(await alike(desk))]
    mine.keep(PRIYA, { at: 1, name: 'Mine' })
    theirs.keep(PRIYA, { at: 2, name: 'Theirs' })
    mine.flush()
    theirs.flush()
    const next = await formsOf(await alike(desk))
    expect(left(next)).to.deep.equal({ at: 2, name: 'Theirs' })
    next.takeOver(next.newest()!)
    expect(left(next)).to.deep.equal({ at: 1, name: 'Mine' })
    expect(left(mine)).to.deep.equal({ at: 1, name: 'Mine' })
  })

  it('writes again what a cleared device has lost', async () => {
    const device = createMemoryDevice()
    let lose = (_fault: DeviceFault) => { /* nobody listens yet */ }
    const losing: Device = {
      open(scope, merges) {
        const store = device.open(scope, merges)
        return { ...store, onFault: listener => {
          const before = lose
          lose = fault => {
            before(fault)
            listener(fault)
          }
          return () => { /* for good */ }
        } }
      },
    }
    const desk = await aReadyDesk({ device: losing })
    const forms = await formsOf(desk)
    forms.keep(PRIYA, { at: 1 })
    forms.flush()
    const store = desk.inbox.device.get()!
    for (const { key } of await store.rows('forms')) await store.write([{ table: 'forms', key, remove: true }])
    lose('lost')
    forms.flush()
    expect((await store.rows('forms')).map(({ value }) => value)).to.deep.equal([{ at: 1 }])
  })
})
