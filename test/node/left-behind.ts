/** What follows runs in a host's page: mounts, unmounts, and counts whatever stays open. */

/** What a page has open, by kind. */
export interface OpenHandles {
  readonly timers: number
  readonly frames: number
  readonly observers: number
  readonly channels: number
  readonly databases: number
  readonly locks: number
  /** Who still reads the inbox's stores. */
  readonly readers: number
}

interface Counting {
  readonly timers: Set<unknown>
  readonly frames: Set<number>
  readonly observers: Set<object>
  readonly channels: Set<object>
  readonly databases: Set<object>
}

type Kit = typeof import('../../src/index.js') & typeof import('../../src/backend/memory/index.js')
  & typeof import('../../src/backend/local/index.js')

interface LeakWindow {
  counting: Counting
  kit: Kit
  inbox: ReturnType<Kit['createInbox']>
  scenes: typeof import('../../src/testing/scenes.js')
}

/** Before the page's first script: every timer, frame, observer, channel and connection is known from now on. */
export function countHandles(): void {
  const page = globalThis as unknown as LeakWindow & Window & typeof globalThis
  const counting: Counting = {
    timers: new Set(), frames: new Set(), observers: new Set(), channels: new Set(), databases: new Set(),
  }
  page.counting = counting

  const { setTimeout: wait, clearTimeout: stop, setInterval: repeat, clearInterval: end } = page
  const plain = { wait: wait.bind(page), stop: stop.bind(page), repeat: repeat.bind(page), end: end.bind(page) }
  page.setTimeout = ((work: () => void, ...rest: number[]) => {
    const id = plain.wait(() => {
      counting.timers.delete(id)
      work()
    }, ...rest)
    counting.timers.add(id)
    return id
  }) as typeof page.setTimeout
  page.setInterval = ((work: () => void, ...rest: number[]) => {
    const id = plain.repeat(work, ...rest)
    counting.timers.add(id)
    return id
  }) as typeof page.setInterval
  page.clearTimeout = page.clearInterval = id => {
    counting.timers.delete(id)
    plain.stop(id)
  }

  const { requestAnimationFrame: ask, cancelAnimationFrame: cancel } = page
  page.requestAnimationFrame = work => {
    const id = ask.call(page, time => {
      counting.frames.delete(id)
      work(time)
    })
    counting.frames.add(id)
    return id
  }
  page.cancelAnimationFrame = id => {
    counting.frames.delete(id)
    cancel.call(page, id)
  }

  for (const name of ['ResizeObserver', 'IntersectionObserver', 'MutationObserver'] as const) {
    const { observe, disconnect } = page[name].prototype as ResizeObserver
    Object.assign(page[name].prototype, {
      observe(this: ResizeObserver, ...args: Parameters<ResizeObserver['observe']>) {
        counting.observers.add(this)
        observe.apply(this, args)
      },
      disconnect(this: ResizeObserver) {
        counting.observers.delete(this)
        disconnect.call(this)
      },
    })
  }

  page.BroadcastChannel = class extends page.BroadcastChannel {
    constructor(name: string) {
      super(name)
      counting.channels.add(this)
    }

    override close(): void {
      counting.channels.delete(this)
      super.close()
    }
  }

  const { open } = page.IDBFactory.prototype
  const { close } = page.IDBDatabase.prototype
  page.IDBFactory.prototype.open = function (...args) {
    const request = open.apply(this, args)
    request.addEventListener('success', () => { counting.databases.add(request.result) })
    return request
  }
  page.IDBDatabase.prototype.close = function () {
    counting.databases.delete(this)
    close.call(this)
  }
}

/** Brings the kit, an inbox over a small world, and elements that leave something behind on purpose. */
export async function prepare(bundle: string, scenes: string): Promise<void> {
  const page = globalThis as unknown as LeakWindow
  page.kit = await import(bundle) as Kit
  page.scenes = await import(scenes) as LeakWindow['scenes']
  const { createInbox, createMemoryDevice, createMemoryWorld, InboxNotices } = page.kit
  const { AGENTS, manyConversations } = page.scenes
  const world = createMemoryWorld(manyConversations(3, { now: Date.now() }))
  page.inbox = createInbox({ backend: world.backend(AGENTS.mara), device: createMemoryDevice() })
  page.inbox.start()
  page.inbox.location.set({ conversationId: 'crowd-0', panel: 'contact' })

  const kept: unknown[] = []
  customElements.define('leaves-much', class extends InboxNotices {
    override connectedCallback(): void {
      super.connectedCallback()
      kept.push(this)
      window.addEventListener('resize', () => { this.requestUpdate() })
      setInterval(() => { this.requestUpdate() }, 1_000_000)
      new ResizeObserver(() => undefined).observe(this)
      page.inbox.connection.subscribe(() => { this.requestUpdate() })
      new BroadcastChannel('inbox:left')
      indexedDB.open('left')
    }
  })
}

/** Puts a tag into the page and takes it out again, so many times, some at once. */
export async function mountAll(tag: string, times: number, atOnce: number): Promise<void> {
  const { inbox } = globalThis as unknown as LeakWindow
  const frame = () => new Promise(resolve => requestAnimationFrame(resolve))
  for (let done = 0; done < times; done += atOnce) {
    const provider = Object.assign(document.createElement('inbox-provider'), { inbox })
    for (let one = 0; one < atOnce; one++) {
      const element = document.createElement(tag)
      element.setAttribute('contact-id', 'crowd-contact-0')
      provider.append(element)
    }
    document.body.append(provider)
    await frame()
    await frame()
    const [last] = [...provider.children].slice(-1)
    // These show nothing where there is nothing to tell, or no team chat.
    if (!['inbox-notices', 'inbox-chat-members'].includes(tag) && (last?.shadowRoot?.childElementCount ?? 0) === 0) {
      throw new Error(`<${tag}> drew nothing`)
    }
    provider.remove()
  }
}

/** The same with a back end of its own each time, that stores things in the browser. */
export async function mountWithStorage(times: number): Promise<void> {
  const { kit: { createLocalBackend }, scenes: { AGENTS, manyConversations } } = globalThis as unknown as LeakWindow
  for (let done = 0; done < times; done++) {
    const seed = () => manyConversations(3)
    const backend = createLocalBackend({ database: 'inbox:left', agentId: AGENTS.mara, seed })
    const provider = Object.assign(document.createElement('inbox-provider'), { backend })
    provider.append(document.createElement('inbox-app'))
    document.body.append(provider)
    const isDrawn = () => provider.querySelector('inbox-app')?.shadowRoot?.querySelector('inbox-list')?.shadowRoot
      ?.querySelector('[role="listitem"]')
    while (!isDrawn()) await new Promise(resolve => requestAnimationFrame(resolve))
    provider.remove()
  }
}

/** What is open now. */
export async function openHandles(): Promise<OpenHandles> {
  const { inbox, counting: { timers, frames, observers, channels, databases } } = globalThis as unknown as LeakWindow
  /** Our own stores are those of nanostores, which count their listeners. */
  const readersOf = (value: unknown, depth: number): number => {
    if (typeof value !== 'object' || value === null) return 0
    const own = 'lc' in value && typeof value.lc === 'number' ? value.lc : 0
    return depth === 0 ? own : Object.values(value).reduce((sum: number, one) => sum + readersOf(one, depth - 1), own)
  }
  const { held = [], pending = [] } = await navigator.locks.query()
  return {
    timers: timers.size, frames: frames.size, observers: observers.size, channels: channels.size,
    databases: databases.size, locks: held.length + pending.length, readers: readersOf(inbox, 2),
  }
}
