import { atom } from 'nanostores'
import type { Backend, Session, UploadOptions } from '../backend/backend.js'
import type { Change, Cursor, Ephemeral } from '../backend/changes.js'
import { BackendError } from '../backend/errors.js'
import type { Device, DeviceFault, DeviceStore } from '../device/device.js'
import { createIndexedDbDevice } from '../device/indexeddb-device.js'
import type { Clock } from '../lib/clock.js'
import { systemClock } from '../lib/clock.js'
import type { Attachment } from '../model/attachment.js'
import type { Actions } from './actions.js'
import { createActions } from './actions.js'
import type { Aside } from './aside.js'
import { createAside } from './aside.js'
import type { Drafts } from './drafts.js'
import { createDrafts, DRAFT_MERGES } from './drafts.js'
import type { Ephemerals } from './ephemerals.js'
import { createEphemerals } from './ephemerals.js'
import type { Features } from './features.js'
import type { Files } from './files.js'
import { createFiles } from './files.js'
import type { Load } from './load.js'
import { createLoad } from './load.js'
import { useOf } from './in-use.js'
import { followMyInboxes } from './my-inboxes.js'
import type { LocationStore } from './location.js'
import { createLocation } from './location.js'
import type { Notices } from './notices.js'
import { createNotices } from './notices.js'
import type { Fact, Observe } from './observe.js'
import type { Outbox } from './outbox.js'
import { createOutbox } from './outbox.js'
import type { Records } from './records/records.js'
import { createRecords } from './records/records.js'
import type { Connection, SessionState } from './session.js'
import { createSession } from './session.js'
import type { Settings } from './settings.js'
import { createSettings } from './settings.js'
import type { ReadableStore } from './store.js'

export interface InboxOptions {
  readonly backend: Backend
  /** Where drafts and unsent messages stay. Default: IndexedDB. */
  readonly device?: Device
  /** Default: the system's. */
  readonly clock?: Clock
  /** Narrows what the back end offers; it can never widen it. Default: everything offered. */
  readonly features?: Features
  /** Receives typed facts and errors; never a word that people wrote. */
  readonly observe?: Observe
  /** 0 to 1, for the jitter between tries. Default: `Math.random`. */
  readonly random?: () => number
  /** For how long a reply can be taken back after it was sent, in milliseconds. Default: 5000; 0: it leaves at once. */
  readonly undoSend?: number
  /**
   * Whether to ask the browser, at the first draft or message, not to clear what is stored here when space runs out.
   * Some browsers ask a person. Default: true.
   */
  readonly persistStorage?: boolean
}

/** One back end and one state, shared by all elements it is given to. Two of them on one page never meet. */
export interface Inbox {
  readonly session: ReadableStore<SessionState>
  readonly connection: ReadableStore<Connection>
  readonly location: LocationStore
  /** Every act an agent can do. */
  readonly actions: Actions
  readonly records: Records
  readonly outbox: Outbox
  readonly drafts: Drafts
  /** The bytes of files that were chosen and not sent. */
  readonly files: Files
  /** Rows of this device that could not be read, with the text in them. */
  readonly aside: Aside
  /** What keeps this device from storing; null while nothing does. */
  readonly deviceFault: ReadableStore<DeviceFault | null>
  /** This account's corner of the device; undefined until the account is known. */
  readonly device: ReadableStore<DeviceStore | undefined>
  /** For how long a reply can be taken back, in milliseconds. */
  readonly undoSend: number
  readonly settings: Settings
  readonly notices: Notices
  readonly ephemerals: Ephemerals
  readonly clock: Clock
  readonly features: Features
  readonly load: Load
  /** Who I am, once connected. */
  readonly me: () => Session['agent'] | undefined
  /** Connects, if nothing has yet. Elements call it when they are shown. */
  start(): void
  /** Tries to connect again now: after a failure, or instead of waiting for the next try. */
  retry(): void
  /** Asks for a session again, now that somebody signed in. Resolves with whether there is one. */
  signIn(): Promise<boolean>
  /** Changes were missed: called when everything loaded must be asked for again. Returns the end of it. */
  onGap(listener: () => void): () => void
  upload(blob: Blob, options: UploadOptions): Promise<Attachment>
  signal(ephemeral: Ephemeral): void
  /** Removes this account's drafts and unsent messages from the device, and closes. */
  signOut(options: { readonly wipe: boolean }): Promise<void>
  /**
   * Ends all work. The inbox cannot be used again; its back end can, by another one. Who is the last to work with a
   * back end closes it.
   */
  close(): Promise<void>
}

const scopeOf = (session: Session, backend: Backend): string =>
  [session.tenantId, backend.name, session.agent.id].map(encodeURIComponent).join(':')

const sessionChanges = (session: Session): readonly Change[] => [
  { kind: 'agent', id: session.agent.id, version: session.agent.version, value: session.agent },
  ...session.inboxes.map((value): Change => ({ kind: 'inbox', id: value.id, version: value.version, value })),
  ...session.channels.map((value): Change => ({ kind: 'channel', id: value.id, version: value.version, value })),
]

/** Creates the state that elements share. Nothing is loaded until an element, or `start`, asks. */
export const createInbox = ({
  backend, persistStorage = true, device = createIndexedDbDevice({ persist: persistStorage }),
  clock = systemClock, features = {},
  observe: tell = () => { /* nobody listens */ }, random = Math.random, undoSend = 5_000,
}: InboxOptions): Inbox => {
  const observe = (fact: Fact) => {
    try {
      tell(fact)
    } catch { /* a host's monitoring must not break the inbox */ }
  }
  const records = createRecords(observe)
  const notices = createNotices()
  const files = createFiles()
  const aside = createAside(observe)
  const seqOf = (conversationId: string) => records.get('conversation', conversationId)?.lastSeq ?? null
  const drafts = createDrafts({ clock, files, aside, seqOf })
  const settings = createSettings()
  const ephemerals = createEphemerals(clock)
  const connection = atom<Connection>({ state: 'connecting' })
  const gapListeners = new Set<() => void>()
  const deviceFault = atom<DeviceFault | null>(null)
  const outbox = createOutbox({
    backend, records, files, aside, clock, observe, random, undoSend,
    isConnected: () => connection.get().state === 'connected',
    onUnauthorized: () => { void session.renew() },
  })
  const use = useOf(backend)
  const store = atom<DeviceStore | undefined>(undefined)
  let attached: Promise<unknown> | undefined
  let unsubscribe: (() => void) | undefined
  let me: Session['agent'] | undefined
  /** Behind the newest change that came. */
  let seen: Cursor | undefined

  // Whoever was typing has sent it.
  records.onChange((batch, isNews) => {
    for (const { kind, before, after } of batch) {
      if (isNews && kind === 'message' && !before && after) ephemerals.arrived(after)
    }
  })

  const askAgain = () => { for (const listener of [...gapListeners]) listener() }

  const listen = (since: Cursor) => backend.subscribe({
    changes(batch, at) {
      seen = at
      records.receive(batch)
    },
    ephemeral: event => { ephemerals.receive(event) },
    gap() {
      observe({ type: 'gap' })
      askAgain()
    },
    status(status) {
      connection.set(status)
      if (status.state === 'connected') outbox.wake()
    },
  }, since)

  /** Whose device is open. */
  let scope: string | undefined

  const openDevice = (ready: Session) => {
    scope = scopeOf(ready, backend)
    const opened = device.open(scope, DRAFT_MERGES)
    store.set(opened)
    opened.onFault(fault => {
      observe({ type: 'device-fault', reason: fault })
      deviceFault.set(fault)
      notices.add({ type: 'device', fault })
    })
    attached = Promise.all([
      aside.attach(opened), files.attach(opened), drafts.attach(opened), settings.attach(opened),
      outbox.attach(opened, ready.agent.id, ready.guarantees),
    ])
    opened.onLead(leads => { if (leads) void attached?.then(() => files.sweep()) })
  }

  const myInboxes = followMyInboxes(records, () => me?.id, isLost => {
    records.forget('conversation', records.all('conversation').filter(isLost).map(one => one.id))
    // What may be done, and what there is: lists know nothing of conversations that nobody changed.
    void session.renew().then(askAgain)
  })

  const session = createSession({
    backend: {
      connect(signal) {
        use.begin()
        return backend.connect(signal)
      },
    },
    clock, observe, random,
    onReady(ready) {
      // Somebody else signed in meanwhile. What the one before them wrote is theirs.
      if (scope !== undefined && scope !== scopeOf(ready, backend)) throw new BackendError('unauthorized', {})
      const isFirst = scope === undefined
      me = ready.agent
      records.receive(sessionChanges(ready))
      myInboxes.stand()
      connection.set({ state: 'connected' })
      unsubscribe?.()
      unsubscribe = listen(seen ??= ready.cursor)
      if (isFirst) openDevice(ready)
      else outbox.wake()
    },
    onSignedOut() { connection.set({ state: 'signed-out' }) },
  })
  // Whatever was asked for while there was no session is asked for again.
  let hadFailed = false
  session.state.subscribe(({ status }) => {
    if (status === 'ready' && hadFailed) askAgain()
    hadFailed = status === 'failed' || status === 'connecting' && hadFailed
  })

  const end = async (wipe: boolean) => {
    unsubscribe?.()
    outbox.close()
    session.close()
    ephemerals.close()
    // What was typed is stored, also when the device has yet to tell what it keeps.
    await attached
    await drafts.flush()
    const opened = store.get()
    if (wipe) await opened?.wipe()
    opened?.close()
    await use.end()
  }

  const inbox: Inbox = {
    session: session.state,
    connection,
    location: createLocation(),
    records,
    outbox,
    drafts,
    files,
    aside,
    deviceFault,
    device: store,
    undoSend,
    settings,
    notices,
    ephemerals,
    clock,
    features,
    load: createLoad(backend, session, records, clock, observe),
    me: () => me && (records.get('agent', me.id) ?? me),
    start() { void session.ready() },
    retry() {
      session.retry()
      const { state } = connection.get()
      if (seen !== undefined && (state === 'reconnecting' || state === 'offline')) {
        // The stream does not wait for its next try.
        unsubscribe?.()
        unsubscribe = listen(seen)
        outbox.wake()
      } else if (state === 'signed-out') {
        void session.renew()
      }
      // Whatever failed for itself may be asked for again.
      if (session.state.get().status === 'ready') askAgain()
    },
    signIn() {
      if (session.state.get().status === 'ready') return session.renew()
      session.retry()
      return session.ready().then(() => true, () => false)
    },
    onGap(listener) {
      gapListeners.add(listener)
      return () => { gapListeners.delete(listener) }
    },
    upload: (blob, options) => backend.upload(blob, options),
    signal: ephemeral => { backend.signal(ephemeral) },
    signOut: ({ wipe }) => end(wipe),
    close: () => end(false),
    get actions() { return actions },
  }
  const actions = createActions(inbox)
  return inbox
}
