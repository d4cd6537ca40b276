import { expect } from '@open-wc/testing'
import { askOnceToPersist } from '../../src/device/persist.js'

const manager = (persisted: boolean, persist: () => Promise<boolean>) => {
  let asked = 0
  return {
    asked: () => asked,
    persisted: () => Promise.resolve(persisted),
    persist() {
      asked++
      return persist()
    },
  }
}

describe('the question whether what is stored stays', () => {
  it('is put once, and answered to all who ask', async () => {
    const storage = manager(false, () => Promise.resolve(true))
    const ask = askOnceToPersist(() => storage)
    expect(await Promise.all([ask(), ask(), ask()])).to.deep.equal([true, true, true])
    expect(storage.asked()).to.equal(1)
  })

  it('is not put where the browser promised it before', async () => {
    const storage = manager(true, () => Promise.resolve(false))
    expect(await askOnceToPersist(() => storage)()).to.equal(true)
    expect(storage.asked()).to.equal(0)
  })

  it('may be answered by no, by an error, or by nobody', async () => {
    expect(await askOnceToPersist(() => manager(false, () => Promise.resolve(false)))()).to.equal(false)
    expect(await askOnceToPersist(() => manager(false, () => Promise.reject(new TypeError('no'))))()).to.equal(false)
    expect(await askOnceToPersist(() => undefined)()).to.equal(false)
  })
})
