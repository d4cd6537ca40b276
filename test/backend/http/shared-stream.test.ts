import { expect, waitUntil } from '@open-wc/testing'
import { createId } from '../../../src/lib/ids.js'
import { SharedStream, canShare } from '../../../src/backend/http/shared-stream.js'
import type { StreamWord } from '../../../src/backend/http/stream-events.js'
import { createFakeClock } from '../../../src/testing/fake-clock.js'
import { EventSourceServer } from './event-source.js'

const HEARTBEAT = 10_000

/** Tabs of one account, and the server they share. */
const tabs = () => {
  const account = createId()
  const clock = createFakeClock()
  const server = new EventSourceServer()
  const open: SharedStream[] = []
  const tab = (since: string, asked = 0) => {
    const said: StreamWord[] = []
    const stream = new SharedStream({
      account, baseUrl: 'https://api.example', clock, random: () => 0, open: server.open,
      say: word => { said.push(word) },
    }, since, asked)
    open.push(stream)
    const places = (): readonly unknown[] => said.flatMap(word => 'at' in word ? word.at : [])
    const hears = (...wanted: readonly string[]): Promise<void> =>
      waitUntil(() => JSON.stringify(places()) === JSON.stringify(wanted), `hears ${wanted.join(', ')}`)
    const stands = (): Promise<void> =>
      waitUntil(() => said.some(word => word.type === 'status' && word.status.state === 'connected'), 'stands')
    return { stream, said, places, hears, stands }
  }
  /** The first tab, which leads. */
  const leader = async (since: string) => {
    const first = tab(since)
    const connection = await server.stream(1)
    connection.say('opened', { heartbeat: HEARTBEAT }, since)
    await first.stands()
    return { ...first, connection }
  }
  const close = (): void => { for (const stream of open) stream.close() }
  return { account, clock, server, tab, leader, close }
}

const place = (at: string): string => `id: ${at}\n\n`

describe('SharedStream', () => {
  let close = (): void => undefined
  const world = (): ReturnType<typeof tabs> => {
    const made = tabs()
    close = made.close
    return made
  }
  afterEach(() => { close() })

  it('can be where tabs find each other', () => {
    expect(canShare()).to.equal(true)
  })

  it('is one connection for all tabs, and each hears everything once', async () => {
    const { leader, tab, server } = world()
    const first = await leader('w.1')
    first.connection.write(place('w.2'))
    await first.hears('w.2')
    const [second, third] = [tab('w.2'), tab('w.1')]
    await Promise.all([second.stands(), third.stands()])
    first.connection.write(place('w.3'))
    await Promise.all([first.hears('w.2', 'w.3'), second.hears('w.3'), third.hears('w.2', 'w.3')])
    expect(server.streams).to.have.length(1)
  })

  it('takes in who stands at a place that never was on the stream, when the leader was there before', async () => {
    const { leader, tab, server, clock } = world()
    const first = await leader('w.1')
    clock.advance(50)
    const asked = clock.now()
    first.connection.write(place('w.9'))
    await first.hears('w.9')
    const second = tab('w.4', asked)
    await second.hears('w.9')
    expect(server.streams).to.have.length(1)
  })

  it('lets who may have missed something have a connection of its own, until it stands where the leader stood', async () => {
    const { leader, tab, server } = world()
    const first = await leader('w.5')
    const second = tab('w.1')
    const own = await server.stream(2)
    expect(own.since).to.equal('w.1')
    own.say('opened', { heartbeat: HEARTBEAT }, 'w.1')
    await second.stands()
    first.connection.write(place('w.6') + place('w.7'))
    await first.hears('w.6', 'w.7')
    own.write(place('w.3') + place('w.6'))
    await second.hears('w.3', 'w.6', 'w.7')
    expect(own.signal.aborted).to.equal(true)
    first.connection.write(place('w.8'))
    await second.hears('w.3', 'w.6', 'w.7', 'w.8')
  })

  it('takes in who is ahead, once the leader comes there', async () => {
    const { leader, tab, server } = world()
    const first = await leader('w.5')
    const second = tab('w.6')
    const own = await server.stream(2)
    own.say('opened', { heartbeat: HEARTBEAT }, 'w.6')
    await second.stands()
    first.connection.write(place('w.6') + place('w.7'))
    await second.hears('w.7')
    expect(own.signal.aborted).to.equal(true)
  })

  it('goes on in another tab when the one with the connection is closed', async () => {
    const { leader, tab, server } = world()
    const first = await leader('w.1')
    const [second, third] = [tab('w.1'), tab('w.1')]
    await Promise.all([second.stands(), third.stands()])
    first.connection.write(place('w.2'))
    await Promise.all([second.hears('w.2'), third.hears('w.2')])
    first.stream.close()
    const own = await server.stream(2)
    expect(own.since).to.equal('w.2')
    own.say('opened', { heartbeat: HEARTBEAT }, 'w.2')
    own.write(place('w.3'))
    await Promise.all([second.hears('w.2', 'w.3'), third.hears('w.2', 'w.3')])
    expect(server.streams).to.have.length(2)
  })

  it('does not follow a leader that fell silent', async () => {
    const { leader, tab, server, clock } = world()
    const first = await leader('w.1')
    const second = tab('w.1')
    await second.stands()
    first.connection.write(':\n\n')
    clock.advance(HEARTBEAT * 2.5)
    // The leader tries anew, the other no longer relies on it.
    const [again, own] = [await server.stream(2), await server.stream(3)]
    for (const connection of [again, own]) connection.say('opened', { heartbeat: HEARTBEAT }, 'w.1')
    own.write(place('w.2'))
    await second.hears('w.2')
    again.write(place('w.2') + place('w.3'))
    await second.hears('w.2', 'w.3')
  })

  it('tells followers how the leader\'s connection stands, and lets them ask to look', async () => {
    const { leader, tab, server } = world()
    const first = await leader('w.1')
    const second = tab('w.1')
    await second.stands()
    first.connection.cut()
    await waitUntil(() => second.said.at(-1)?.type === 'status' && JSON.stringify(second.said.at(-1)).includes('reconnecting'))
    second.stream.check()
    const again = await server.stream(2)
    again.say('opened', { heartbeat: HEARTBEAT }, 'w.1')
    await waitUntil(() => JSON.stringify(second.said.at(-1)).includes('connected'))
  })

  it('goes alone when no leader answers', async () => {
    const { account, tab, server, clock } = world()
    let release = (): void => undefined
    const held = new Promise<void>(resolve => { release = resolve })
    const taken = new Promise<void>(resolve => {
      void navigator.locks.request(account, () => {
        resolve()
        return held
      })
    })
    await taken
    const lonely = tab('w.1')
    await Promise.resolve()
    clock.advance(1_000)
    const own = await server.stream(1)
    own.say('opened', { heartbeat: HEARTBEAT }, 'w.1')
    await lonely.stands()
    release()
  })

  it('leaves nothing behind when it is closed', async () => {
    const { account, leader, clock } = world()
    const first = await leader('w.1')
    first.stream.close()
    expect([first.connection.signal.aborted, clock.waiting]).to.deep.equal([true, 0])
    await waitUntil(async () => !(await navigator.locks.query()).held?.some(({ name }) => name === account))
  })
})
