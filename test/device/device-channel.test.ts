import { expect, waitUntil } from '@open-wc/testing'
import { openDeviceChannel } from '../../src/device/device-channel.js'
import { createId } from '../../src/lib/ids.js'

const listen = (name: string) => {
  const heard: unknown[] = []
  const note = (what: string) => (value: unknown) => { heard.push([what, value]) }
  return { heard, ...openDeviceChannel(name, { onStored: note('stored'), onOwed: note('owed'), onSaid: note('said') }) }
}

describe('the tabs of one account', () => {
  it('tell each other what is stored, what is owed and anything else, in order, and not themselves', async () => {
    const name = createId()
    const [one, other] = [listen(name), listen(name)]
    const ops = [{ table: 'drafts', key: 'a', value: 'text' }] as const
    one.tell({ ops })
    one.tell({ owed: ops })
    one.tell({ said: 'hello' })
    await waitUntil(() => other.heard.length === 3, 'all is heard')
    expect(other.heard).to.deep.equal([['stored', ops], ['owed', ops], ['said', 'hello']])
    expect(one.heard).to.deep.equal([])
    one.close()
    other.close()
  })

  it('say nothing more once they are closed', async () => {
    const name = createId()
    const [one, other, third] = [listen(name), listen(name), listen(name)]
    one.close()
    one.tell({ said: 'late' })
    other.tell({ said: 'last' })
    await waitUntil(() => third.heard.length > 0, 'the open one is heard')
    expect(third.heard).to.deep.equal([['said', 'last']])
    other.close()
    third.close()
  })
})
