import { expect, waitUntil } from '@open-wc/testing'
import { createHttpBackend } from '../../../src/backend/http/index.js'
import type { HttpOptions } from '../../../src/backend/http/index.js'
import { createId } from '../../../src/lib/ids.js'
import { Probe } from '../../../src/testing/backend-suite/probe.js'
import { putOwnWorld } from '../../../src/testing/http-host.js'
import { serverAddress } from './server-address.js'

const { signal } = new AbortController()

/** Back ends of a fresh world. `asked`: every address that was asked for. */
const world = async () => {
  const baseUrl = await serverAddress()
  const { tokens } = await putOwnWorld(baseUrl)
  const asked: string[] = []
  const backend = (id: string, more: Partial<HttpOptions> = {}) => createHttpBackend({
    baseUrl, getToken: () => tokens[id]!,
    fetch: (input, init) => {
      asked.push(new URL(input as string).pathname)
      return fetch(input, init)
    },
    ...more,
  })
  return { backend, asked, baseUrl, tokens }
}

const note = (text: string) => ({
  id: createId(), type: 'send-message', conversationId: 'fresh', messageId: createId(), kind: 'note', text, attachmentIds: [],
} as const)

describe('createHttpBackend', () => {
  before(async function () {
    this.timeout(60_000)
    await serverAddress()
  })

  it('is named after its server, whatever slash ends the address', async () => {
    const { backend, baseUrl } = await world()
    expect([backend('agent-noel').name, backend('agent-iris', { baseUrl: `${baseUrl}/` }).name])
      .to.deep.equal([`http:${baseUrl}`, `http:${baseUrl}`])
  })

  it('gets a new token when the old one is no longer taken, and nobody notices', async () => {
    const { backend, tokens } = await world()
    const asked: boolean[] = []
    const noel = backend('agent-noel', {
      getToken: ({ refresh }) => {
        asked.push(refresh)
        return refresh ? tokens['agent-noel']! : 'worn.out.token'
      },
    })
    const [session] = await Promise.all([
      noel.connect(signal), noel.load({ type: 'tags' }, signal), noel.load({ type: 'counts' }, signal),
    ])
    expect([session.agent.id, asked]).to.deep.equal(['agent-noel', [false, true]])
    await noel.close()
  })

  it('has one stream for all subscriptions of an account, in whichever tab', async () => {
    const { backend, asked } = await world()
    const [one, two] = [backend('agent-noel'), backend('agent-noel')]
    const probes = [new Probe(), new Probe(), new Probe()]
    const [session, other] = [await one.connect(signal), await two.connect(signal)]
    one.subscribe(probes[0]!, session.cursor)
    await probes[0]!.stands()
    two.subscribe(probes[1]!, other.cursor)
    one.subscribe(probes[2]!)
    await Promise.all(probes.map(probe => probe.stands()))
    const command = note('for all')
    await backend('agent-tova').execute(command, signal)
    await Promise.all(probes.map(probe => probe.untilChange({ kind: 'message', id: command.messageId, version: 1 })))
    expect(asked.filter(path => path === '/v1/events')).to.have.length(1)
    await Promise.all([one.close(), two.close()])
  })

  it('misses nothing when the tab with the stream closes', async () => {
    const { backend } = await world()
    const [one, two, tova] = [backend('agent-noel'), backend('agent-noel'), backend('agent-tova')]
    const probe = new Probe()
    one.subscribe(new Probe(), (await one.connect(signal)).cursor)
    two.subscribe(probe, (await two.connect(signal)).cursor)
    await probe.stands()
    const commands = Array.from({ length: 6 }, (_, index) => note(`note ${index}`))
    for (const [index, command] of commands.entries()) {
      await tova.execute(command, signal)
      if (index === 2) await one.close()
    }
    await waitUntil(() => commands.every(({ messageId }) => probe.of('message', messageId).length > 0))
    expect(probe.of('message').map(one => one.id)).to.deep.equal(commands.map(one => one.messageId))
    expect(probe.gaps).to.equal(0)
    await two.close()
  })

  it('keeps its one stream for all tabs while its token is refreshed over and over, and while a tab closes', async function () {
    this.timeout(20_000)
    const { backend, tokens } = await world()
    let refreshes = 0
    /** The server's tokens last for an hour. */
    const ending: Partial<HttpOptions> = {
      getToken: ({ refresh }) => {
        if (refresh) refreshes++
        return tokens['agent-noel']!
      },
      fetch: async (input, init) => {
        const response = await fetch(input, init)
        if (!new URL(input as string).pathname.endsWith('/events')) return response
        const shortening = new TransformStream<string, string>({
          transform(piece, controller) { controller.enqueue(piece.replace(/"expiresIn":\d+/, '"expiresIn":600')) },
        })
        const body = response.body!.pipeThrough(new TextDecoderStream()).pipeThrough(shortening)
        return new Response(body.pipeThrough(new TextEncoderStream()), response)
      },
    }
    const tabs = await Promise.all([1, 2, 3].map(async () => {
      const tab = backend('agent-noel', ending)
      const probe = new Probe()
      tab.subscribe(probe, (await tab.connect(signal)).cursor)
      await probe.stands()
      return { tab, probe }
    }))
    const tova = backend('agent-tova')
    const written: string[] = []
    for (let before = 0; refreshes < 8;) {
      const command = note('for all')
      await tova.execute(command, signal)
      written.push(command.messageId)
      if (refreshes === 4 && before < 4) await tabs[0]!.tab.close()
      before = refreshes
    }
    const [, ...left] = tabs
    await Promise.all(left.map(({ probe }) => probe.untilChange({ kind: 'message', id: written.at(-1)!, version: 1 })))
    for (const { probe } of left) {
      expect(probe.of('message').map(one => one.id)).to.deep.equal(written)
      expect(new Set(probe.statuses.map(({ state }) => state))).to.deep.equal(new Set(['connected']))
      expect(probe.gaps).to.equal(0)
    }
    await Promise.all([tova, ...left.map(({ tab }) => tab)].map(one => one.close()))
  })

  it('brings files that a page of any origin can show', async () => {
    const { backend } = await world()
    const noel = backend('agent-noel')
    const blob = new Blob(['GIF89a…'], { type: 'image/gif' })
    const { url } = await noel.upload(blob, { id: createId(), name: 'a.gif' })
    const response = await fetch(url!)
    expect([response.headers.get('content-type'), await response.text()]).to.deep.equal(['image/gif', 'GIF89a…'])
    await noel.close()
  })

  it('drops what matters only now when there is no server', async () => {
    const nobody = createHttpBackend({ baseUrl: 'http://127.0.0.1:9', getToken: () => 'x' })
    nobody.signal({ type: 'typing', conversationId: 'fresh', agentId: 'me', active: true })
    const error: unknown = await nobody.connect(signal).catch((reason: unknown) => reason)
    expect(error).to.include({ name: 'BackendError', code: 'offline' })
    await nobody.close()
  })
})
