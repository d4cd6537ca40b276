import { expect, waitUntil } from '@open-wc/testing'
import { BackendError } from '../../../src/backend/errors.js'
import { StreamConnection } from '../../../src/backend/http/stream-connection.js'
import { EventSourceServer } from './event-source.js'

const made = (...refusals: readonly BackendError[]) => {
  const server = new EventSourceServer()
  server.refusals.push(...refusals)
  const said: string[] = []
  let pieces = 0
  const connection = new StreamConnection({
    baseUrl: 'https://api.example', open: signal => server.open(undefined, signal),
    heard: () => { pieces++ }, say: word => { said.push(word.type) }, lost: reason => { said.push(`lost: ${reason}`) },
  })
  return { server, said, connection, pieces: () => pieces }
}

describe('StreamConnection', () => {
  it('says what comes, and in the end why it ended', async () => {
    const { server, said, connection } = made()
    const open = await server.stream(1)
    open.say('opened', { heartbeat: 1_000 }, 'w.1')
    open.write('id: w.2\n\n')
    await waitUntil(() => said.length === 2)
    expect(connection.response).to.be.instanceOf(Response)
    open.say('ended', { reason: 'stopping' })
    open.end()
    await waitUntil(() => said.length === 3)
    expect(said).to.deep.equal(['opened', 'position', 'lost: stopping'])
  })

  it('tells each piece, a heartbeat too', async () => {
    const { server, said, connection, pieces } = made()
    const open = await server.stream(1)
    open.write(':\n\n')
    await waitUntil(() => pieces() === 1)
    expect(said).to.deep.equal([])
    connection.close()
  })

  it('is lost when it is cut, ends without a word, or is not even opened', async () => {
    const cut = made()
    const ended = made()
    const refused = made(new BackendError('unavailable', {}))
    const [one, two] = [await cut.server.stream(1), await ended.server.stream(1)]
    one.cut()
    two.end()
    const all = [cut, ended, refused]
    await waitUntil(() => all.every(({ said }) => said.length === 1))
    expect(all.map(({ said }) => said[0])).to.deep.equal(['lost: unknown', 'lost: cut', 'lost: unavailable'])
  })

  it('says nothing more once it is closed', async () => {
    const { server, said, connection } = made()
    const open = await server.stream(1)
    connection.close()
    await waitUntil(() => open.signal.aborted)
    await new Promise(resolve => { setTimeout(resolve) })
    expect(said).to.deep.equal([])
  })
})
