/**
 * The kit's embedded back end, filled with the shop's books on first use: all tabs of this browser share it. Or the
 * server that this page came from, or that its address names: `?backend=http://127.0.0.1:8787`.
 */
import type { Backend } from 'inbox-elements'
import { createHttpBackend, createHttpSimulator } from 'inbox-elements/backend/http'
import { createLocalBackend } from 'inbox-elements/backend/local'
import type { Archive, ChannelSimulator } from 'inbox-elements/backend/local'
import { agentId } from './preferences.js'
import { BOOKS, createWorld, TENANT } from './world.js'

export const DATABASE = 'inbox:crm-demo'

interface Demo {
  readonly backend: Backend
  readonly simulator: ChannelSimulator
  /** Null: the server has its own way to bring everything out and in. */
  readonly archive: Archive | null
}

const inThisBrowser = (): Demo => {
  const seed = () => createWorld(localStorage.getItem(BOOKS) === 'empty')
  const backend = createLocalBackend({ database: DATABASE, agentId, seed })
  // Without a carrier nothing would ever arrive: this plays one for what this window sends.
  backend.simulator.carry({ sentAfter: 500, deliveredAfter: 1_400 })
  return { backend, simulator: backend.simulator, archive: backend.archive }
}

/** A CRM would bring the token of whoever is signed in; the server's demo gives one to anybody. */
const getToken = (baseUrl: string) => async (): Promise<string> => {
  const response = await fetch(`${baseUrl}/v1/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ tenantId: TENANT, agentId }),
  })
  const { token } = await response.json() as { readonly token: string }
  return token
}

const onServer = (address: string): Demo => {
  const baseUrl = address.replace(/\/+$/, '')
  const options = { baseUrl, getToken: getToken(baseUrl) }
  return { backend: createHttpBackend(options), simulator: createHttpSimulator(options), archive: null }
}

const server = new URLSearchParams(location.search).get('backend')
  ?? document.querySelector<HTMLMetaElement>('meta[name="inbox-server"]')?.content

export const { backend, simulator, archive } =
  server === undefined ? inThisBrowser() : onServer(new URL(server, location.href).href)
