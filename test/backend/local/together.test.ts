import { expect } from '@open-wc/testing'
import { Together } from '../../../src/backend/local/together.js'

/** Work that ends when it is told to, and what was done together. */
const workbench = (most = 10) => {
  const batches: string[][] = []
  const ends: (() => void)[] = []
  const together = new Together<string, string>(most, async wishes => {
    batches.push([...wishes])
    await new Promise<void>(resolve => { ends.push(resolve) })
    if (wishes.includes('all fail')) throw new RangeError('all')
    return wishes.map(wish => wish === 'fails'
      ? { status: 'rejected', reason: new RangeError('one') }
      : { status: 'fulfilled', value: `${wish} done` })
  })
  const end = async () => {
    ends.shift()!()
    await new Promise(resolve => { setTimeout(resolve) })
  }
  return { together, batches, end }
}

describe('doing together', () => {
  it('begins at once with the first, and gathers what comes meanwhile', async () => {
    const { together, batches, end } = workbench()
    const all = Promise.all(['a', 'b', 'c'].map(wish => together.do(wish)))
    expect(batches).to.deep.equal([['a']])
    await end()
    expect(batches).to.deep.equal([['a'], ['b', 'c']])
    await end()
    expect(await all).to.deep.equal(['a done', 'b done', 'c done'])
    const later = together.do('d')
    expect(batches.at(-1)).to.deep.equal(['d'])
    await end()
    expect(await later).to.equal('d done')
  })

  it('takes so many and no more, in the order they came', async () => {
    const { together, batches, end } = workbench(2)
    const all = Promise.all(['a', 'b', 'c', 'd'].map(wish => together.do(wish)))
    for (let turn = 0; turn < 3; turn++) await end()
    await all
    expect(batches).to.deep.equal([['a'], ['b', 'c'], ['d']])
  })

  it('tells each what became of it alone', async () => {
    const { together, end } = workbench()
    const all = Promise.allSettled(['a', 'fails', 'c'].map(wish => together.do(wish)))
    await end()
    await end()
    expect((await all).map(one => one.status)).to.deep.equal(['fulfilled', 'rejected', 'fulfilled'])
  })

  it('goes on after all of some have failed', async () => {
    const { together, end } = workbench()
    const all = Promise.allSettled(['all fail', 'b'].map(wish => together.do(wish)))
    await end()
    await end()
    expect((await all).map(one => one.status)).to.deep.equal(['rejected', 'fulfilled'])
  })
})
