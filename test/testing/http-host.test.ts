import { expect } from '@open-wc/testing'
import { suiteSeed } from '../../src/testing/backend-suite/index.js'
import { httpHost, putOwnWorld, putWorld } from '../../src/testing/http-host.js'
import { serverAddress } from '../backend/http/server-address.js'

describe('a world on a server', () => {
  let baseUrl = ''
  before(async function () {
    // A server starts with the first test that asks for it.
    this.timeout(60_000)
    baseUrl = await serverAddress()
  })

  const failing = async (answer: typeof fetch, token?: string): Promise<string> =>
    putOwnWorld('https://inbox.example', { fetch: answer, ...token !== undefined && { token } })
      .then(() => 'nothing', (error: unknown) => (error as Error).message)

  it('begins where it says, with a token for each agent', async () => {
    const { cursor, tokens } = await putWorld(baseUrl, { ...suiteSeed(), tenantId: 'a-tenant' })
    expect(cursor).not.to.equal('')
    expect(Object.keys(tokens)).to.have.members(suiteSeed().agents.map(({ id }) => id))
  })

  it('has a back end for each agent that was asked for', async () => {
    const world = await httpHost(() => baseUrl).create(suiteSeed(), ['agent-noel', 'agent-tova'])
    expect(Object.keys(world.backends)).to.deep.equal(['agent-noel', 'agent-tova'])
    const { agent } = await world.backends['agent-tova']!.connect(new AbortController().signal)
    expect(agent.id).to.equal('agent-tova')
    await Promise.all(Object.values(world.backends).map(backend => backend.close()))
    await world.close()
  })

  it('is asked for with a token where there is one', async () => {
    let authorization: string | null = null
    await failing(async (...[, init]: Parameters<typeof fetch>) => {
      authorization = new Headers(init?.headers).get('authorization')
      return Response.json({})
    }, 'secret')
    expect(authorization).to.equal('Bearer secret')
  })

  it('says what is wrong where there can be none', async () => {
    expect(await failing(async () => new Response('', { status: 404 })))
      .to.equal('https://inbox.example does not let a tenant be replaced: PUT /v1/simulator/world is answered 404')
    expect(await failing(async () => Response.json({ cursor: 7 })))
      .to.equal('https://inbox.example answers PUT /v1/simulator/world with something else than cursor and tokens')
    expect(await failing(() => Promise.reject(new TypeError('Failed to fetch'))))
      .to.equal('https://inbox.example cannot be reached: Failed to fetch')
  })
})
