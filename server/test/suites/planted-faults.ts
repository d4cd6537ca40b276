import { EventSourceBlocks } from './event-source-blocks.js'

/** A server with something wrong: what it makes of a request. */
export type Spoil = (request: Request) => Promise<Response> | Response

type Json = Record<string, unknown>

const isAt = ({ url }: Request, path: RegExp): boolean => path.test(new URL(url).pathname)

const withBody = ({ url, method, headers, signal }: Request, body: unknown): Request =>
  new Request(url, { method, headers, signal, body: JSON.stringify(body) })

/** Commands of a type are changed on their way; `null`: they are answered and not carried out. */
const commands = (types: readonly string[], change: (command: Json) => Json | null): Spoil => async request => {
  if (!isAt(request, /\/commands$/)) return fetch(request)
  const command = await request.clone().json() as Json
  if (!types.includes(command['type'] as string) && types.length > 0) return fetch(request)
  const next = change(command)
  return next ? fetch(withBody(request, next)) : Response.json({ changes: [] })
}

/** Parameters of a query are changed on their way. */
const params = (path: RegExp, change: (params: URLSearchParams) => void): Spoil => request => {
  if (!isAt(request, path)) return fetch(request)
  const url = new URL(request.url)
  change(url.searchParams)
  return fetch(new Request(url, request))
}

/** Answers are changed on their way. */
const answers = (path: RegExp, change: (answer: Json) => Json): Spoil => async request => {
  const response = await fetch(request)
  if (!isAt(request, path) || !response.ok) return response
  return Response.json(change(await response.json() as Json))
}

/** Whoever comes too late has it all the same: asked again as if they had seen what stands there. */
const insisting = (type: string, seen: (current: Json) => Json): Spoil => async request => {
  const again = request.clone()
  const response = await fetch(request)
  if (!isAt(request, /\/commands$/) || response.status !== 409) return response
  const command = await again.json() as Json
  if (command['type'] !== type) return response
  const { details } = await response.json() as { readonly details: { readonly current: Json } }
  return fetch(withBody(again, { ...command, id: crypto.randomUUID(), ...seen(details.current) }))
}

const without = (...names: readonly string[]) => (params: URLSearchParams) => {
  for (const name of names) params.delete(name)
}

/** Events of the stream are changed on their way; null: they are left out. */
const events = (change: (block: string) => string | null): Spoil => async request => {
  const response = await fetch(request)
  if (!isAt(request, /\/events$/) || !response.body) return response
  return new Response(response.body.pipeThrough(new EventSourceBlocks(change)), response)
}

const isEvent = (block: string, name: string): boolean => block.includes(`event: ${name}\n`)

/** Refusals are told by another code and status. */
const refusals = (from: string, status: number, code: string): Spoil => async request => {
  const response = await fetch(request)
  if (response.ok || response.status === 204) return response
  const problem = await response.json() as Json
  if (problem['code'] !== from) return Response.json(problem, { status: response.status, headers: response.headers })
  return Response.json({ ...problem, status, code, details: {} }, { status, headers: { 'content-type': 'application/problem+json' } })
}

const LIST = /\/conversations$/
const THREAD = /\/messages$/
const items = (change: (items: readonly Json[]) => readonly Json[]) => (answer: Json): Json =>
  ({ ...answer, items: change(answer['items'] as readonly Json[]) })

/** What is wrong with a server. */
export const FAULTS = {
  'carries out a command as often as it comes': commands([], command => ({
    ...command, id: crypto.randomUUID(), ...'messageId' in command && { messageId: crypto.randomUUID() },
  })),
  'forgets where the stream was': params(/\/events$/, without('since')),
  'answers with fields of the wrong type': async (request: Request) => {
    const response = await fetch(request)
    return response.headers.get('content-type')?.startsWith('application/json')
      ? new Response((await response.text()).replace(/"name":"[^"]*"/g, '"name":7'), { headers: response.headers })
      : response
  },
  'says what is done, and does not close': commands(['close'], () => null),
  'does not reopen': commands(['reopen'], () => null),
  'does not unassign': commands(['assign'], command => command['assigneeId'] === null ? null : command),
  'lets the later of two claims win': insisting('assign', ({ assigneeId }) => ({ expectedAssigneeId: assigneeId })),
  'takes no tag off': commands(['set-tags'], command => ({ ...command, remove: [] })),
  'puts no tag on': commands(['set-tags'], command => ({ ...command, add: [] })),
  'keeps no read mark': commands(['mark-read'], () => null),
  'marks nothing unread': commands(['mark-unread'], () => null),
  'changes no contact': commands(['update-contact'], () => null),
  'overwrites a contact that changed meanwhile': insisting('update-contact',
    ({ version }) => ({ expectedVersion: version })),
  'cuts the ends off what people write': commands(['send-message'], command =>
    ({ ...command, text: (command['text'] as string).trim() })),
  'loses files on the way': commands(['send-message'], command => ({ ...command, attachmentIds: [] })),
  'sends notes to the customer': commands(['send-message'], command => ({ ...command, kind: 'message' })),
  'makes ids of its own': commands(['send-message'], command => ({ ...command, messageId: crypto.randomUUID() })),
  'lists closed ones among the open': params(LIST, without('status')),
  'lists everybody\'s as mine': params(LIST, without('assignee')),
  'lists read ones as unread': params(LIST, without('unread')),
  'lists what no tag was asked for': params(LIST, without('tagIds')),
  'sorts as it likes': params(LIST, params => { if (params.has('sort')) params.set('sort', 'newest') }),
  'begins at the first page again': params(LIST, without('cursor')),
  'has no second page': answers(LIST, answer => ({ ...answer, next: null })),
  'shows a thread the wrong way round': answers(THREAD, items(all => [...all].reverse())),
  'always shows the newest of a thread': params(THREAD, without('before', 'after', 'around')),
  'leaves a message out of a thread': answers(THREAD, items(all => all.filter((_, index) => index !== 1))),
  'finds every contact, whatever is searched': params(/\/contacts$/, without('search')),
  'searches spam, too': params(/\/search\/messages$/, params => { if (params.get('search') === 'okapi') params.set('status', 'spam') }),
  'counts nothing': answers(/\/counts$/, answer => JSON.parse(JSON.stringify(answer).replace(/:\d+([,}])/g, ':0$1')) as Json),
  'does not obey a word to stop': async (request: Request) => {
    if (!isAt(request, /\/simulator\/messages$/)) return fetch(request)
    const inbound = await request.clone().json() as Json
    return fetch(withBody(request, { ...inbound, text: (inbound['text'] as string).replace(/stop/i, 'stop it') }))
  },
  'tells no gap': events(block => isEvent(block, 'gap') ? null : block),
  'tells nobody what changed': events(block => isEvent(block, 'changes') ? null : block),
  'passes no typing on': (request: Request) => isAt(request, /\/signals$/) ? new Response(null, { status: 204 }) : fetch(request),
  'says forbidden where there is nothing': refusals('not-found', 403, 'forbidden'),
  'says unavailable where two collide': refusals('conflict', 503, 'unavailable'),
  'answers refusals with a page for people': async (request: Request) => {
    const response = await fetch(request)
    return response.ok || response.status === 204 ? response : new Response('<h1>Error</h1>', { status: response.status })
  },
} as const satisfies Readonly<Record<string, Spoil>>

export type FaultName = keyof typeof FAULTS
