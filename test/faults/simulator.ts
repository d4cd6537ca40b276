import { deleteDB } from 'idb'
import type { Command } from '../../src/backend/commands.js'
import type { DeviceStore } from '../../src/device/device.js'
import { createIndexedDbDevice } from '../../src/device/indexeddb-device.js'
import type { Unsent } from '../../src/state/outbox.js'
import { DRAFT_MERGES } from '../../src/state/drafts.js'
import { chanceOf } from './chance.js'
import { embedded } from './embedded.js'
import type { CrashPoint, Tally } from './fault-kinds.js'
import { STORAGE_FAULTS, TAB_FAULTS } from './fault-kinds.js'
import { LONGEST_WAY } from './faulty-backend.js'
import { spoilStorage } from './faulty-storage.js'
import type { Given, Verdict } from './judge.js'
import { judge } from './judge.js'
import { quiet } from './quiet.js'
import type { Surround } from './surroundings.js'
import type { Tab } from './tab.js'
import { openTab } from './tab.js'

export interface RunOptions {
  readonly seed: number
  readonly sends: number
  readonly tally: Tally
  /** Which back end, and how it is reached. Default: one in the page. */
  readonly surround?: Surround
  /** How much goes wrong, 0 to 1. */
  readonly rate?: number
  /** A fault planted by hand in what the outbox is given. */
  readonly plant?: (device: DeviceStore) => DeviceStore
  /** A fault planted by hand between the outbox and the back end. */
  readonly plantCalls?: (command: Command) => Command
  /** Sees each step, to follow a seed that failed. */
  readonly log?: (line: string) => void
}

export interface RunResult extends Verdict {
  /** What a tab never heard of, without a word that something is missing. */
  readonly missed: readonly string[]
  readonly seed: number
  readonly sends: number
  /** What the back end has in the end. */
  readonly arrived: number
  /** What came in from customers besides. */
  readonly inbound: number
}

const CONVERSATIONS = ['c1', 'c2', 'c3'] as const
const DAY = 86_400_000
const MOST_TABS = 4
/** How long is waited in the end at most, until nothing is unsent. */
const DRAINED = 2_600_000
const textOf = ({ command }: Unsent): string => command.type === 'send-message' ? command.text : ''

/** One seed: so many sends by agents in one to four tabs, over the real outbox, drafts and IndexedDB. */
export const simulate = async (
  {
    seed, sends, tally, surround = embedded, rate = 0.3, plant, plantCalls, log = () => { /* nobody follows */ },
  }: RunOptions,
): Promise<RunResult> => {
  const chance = chanceOf(seed)
  const database = `faults-${seed}-${performance.now()}`
  const wanted = 1 + (seed >> 2) % MOST_TABS
  const undoSend = chance.is(0.5) ? 5_000 : 0
  const around = await surround({ seed, chance, tally })
  const { clock, backend, guarantees } = around
  const storage = spoilStorage()
  const given = new Map<string, Given>()
  /** Since when a message was seen to be unconfirmed. */
  const doubted = new Map<string, number>()
  const tabs = new Set<Tab>()
  const opened: Tab[] = []
  let skew = 0
  let order = 0
  let ids = 0
  /** Nothing goes wrong any more. */
  let isCalm = false
  /** While storage fails, what is in memory dies with its tab, and people are told so: nobody closes one. */
  let isMortal = true

  const remains = (tab: Tab) => isMortal && !tab.isOld
  const dies = (tab: Tab, point: CrashPoint): boolean => {
    if (isCalm || !remains(tab) || !chance.is(rate / 15)) return false
    tally.add(`crash: ${point}`)
    log(`crash: ${point}`)
    return true
  }
  const open = () => {
    const store = createIndexedDbDevice({ database }).open('me', DRAFT_MERGES)
    const tab = openTab({
      store, backend, clock, chance, guarantees, undoSend, dies, skew: () => skew,
      ...plant && { plant }, ...plantCalls && { plantCalls },
    })
    tabs.add(tab)
    opened.push(tab)
  }
  const settle = async () => {
    await quiet(() => opened.some(tab => tab.life.busy > 0))
    for (const tab of tabs) if (!tab.life.isAlive()) tabs.delete(tab)
  }
  const pass = (ms: number) => around.pass(ms, settle)
  const free = (text: string) => {
    for (const line of text.split('\n')) {
      const one = given.get(line)
      if (one) one.isFree = true
    }
  }
  const give = (text: string, conversationId: string) => {
    for (const line of text.split('\n')) {
      const isFree = given.get(line)?.isFree ?? false
      given.set(line, { text: line, conversationId, order: ++order, isFree: isFree || !isMortal })
    }
  }

  /** As the action does it: the draft is taken in one step with the message. */
  const post = (tab: Tab, conversationId: string) => {
    const { text } = tab.drafts.store(conversationId).get()
    if (text === '') return
    give(text, conversationId)
    const taken = tab.drafts.take(conversationId, text)
    const id = `k${++ids}`
    tab.outbox.execute({
      id, type: 'send-message', conversationId, messageId: `m-${id}`, kind: 'message', text,
      attachmentIds: taken.files.map(file => file.id),
    }, taken).catch(() => { /* a person sees it */ })
  }
  const write = async (tab: Tab, conversationId: string, text: string) => {
    // Whatever a crash left in the box goes first.
    post(tab, conversationId)
    tab.drafts.set(conversationId, text)
    if (chance.is(0.3)) tab.drafts.addFiles(conversationId, [new File([text], `${text}.txt`, { type: 'text/plain' })])
    await tab.drafts.flush()
    if (!tab.life.isAlive()) return
    give(text, conversationId)
    post(tab, conversationId)
  }
  const undo = async (tab: Tab, unsent: Unsent) => {
    const { command } = unsent
    if (command.type !== 'send-message') return
    const { conversationId, text } = command
    free(text)
    let apply = () => { /* too late */ }
    log(`undo ${text} ${command.id}`)
    const taken = await tab.outbox.takeBack(command.id, ({ files }) => {
      const back = tab.drafts.giveBack(conversationId, { id: command.id, text, files })
      apply = back.apply
      return [back.op]
    })
    if (taken) apply()
  }
  /** An agent looks at what is left to them, and decides with what the back end says. */
  const decide = (tab: Tab) => {
    for (const { command, state } of tab.outbox.unsent.get()) {
      if (state !== 'failed' && state !== 'unconfirmed' || command.type !== 'send-message') continue
      free(command.text)
      if (state === 'failed') {
        void tab.outbox.retry(command.id)
      } else if (around.has(command.id)) {
        tab.outbox.confirm(command.id)
      } else {
        // A try may be a minute on its way: whoever sends again before that was told that it may arrive twice.
        const since = doubted.get(command.id) ?? clock.now()
        doubted.set(command.id, since)
        if (clock.now() - since > LONGEST_WAY) void tab.outbox.retry(command.id)
      }
    }
  }

  const healStorage = async () => {
    storage.state = 'sound'
    for (let round = 0; round < 60 && !isMortal; round++) {
      const stored = await Promise.all([...tabs].filter(tab => !tab.isOld)
        .map(tab => tab.device.write([{ table: 'settings', key: 'room', value: round }])))
      isMortal = stored.every(Boolean)
    }
    if (!isMortal) throw new RangeError(`Seed ${seed}: storage does not come back`)
    await settle()
  }
  const ail = async () => {
    const kind = chance.pick(STORAGE_FAULTS)
    log(kind)
    if (kind === 'connection lost') {
      if (storage.dropConnections() > 0) tally.add(kind)
    } else if (kind === 'versionchange') {
      // What the newer kit does not find again is what an older one sends before it goes.
      if (tabs.size > 1 && storage.outdate(chance.below(8))) tally.add(kind)
    } else if (isMortal) {
      tally.add(kind)
      isMortal = false
      storage.state = kind === 'quota exceeded' ? 'full' : 'blocked'
      if (kind === 'storage blocked') storage.dropConnections()
    }
    await settle()
  }
  const turn = async () => {
    const kind = chance.pick(TAB_FAULTS)
    log(kind)
    if (kind === 'clock a day forward' || kind === 'clock a day back') {
      tally.add(kind)
      skew = skew === 0 ? kind === 'clock a day forward' ? DAY : -DAY : 0
      return
    }
    const tab = kind === 'reload' ? chance.pick([...tabs]) : [...tabs].find(({ leads }) => leads)
    if (!tab || !remains(tab)) return
    tally.add(kind)
    if (kind === 'reload') {
      tab.outbox.release()
      // A page that goes waits for no answer, and may be gone before there is one.
      void tab.drafts.flush(true)
      tab.outbox.close()
    }
    tab.kill()
    await settle()
  }
  /** A tab that a newer kit left behind is closed once nothing is in its memory alone. */
  const closeOld = () => {
    for (const tab of tabs) {
      if (!tab.isOld || !isMortal || tab.outbox.unsent.get().length > 0) continue
      if (CONVERSATIONS.some(id => tab.drafts.store(id).get().text !== '')) continue
      tab.kill()
    }
  }
  const mind = async () => {
    closeOld()
    await settle()
    while ([...tabs].filter(tab => !tab.isOld).length < wanted) {
      open()
      await settle()
    }
  }
  const young = () => [...tabs].filter(tab => !tab.isOld)

  /** Until nothing is unsent anywhere, or time does not help: while it becomes less, it does. */
  const drain = async () => {
    let least = Infinity
    for (let idle = 0; idle < DRAINED / around.patience; idle++) {
      for (const tab of tabs) {
        decide(tab)
        for (const id of CONVERSATIONS) post(tab, id)
        await settle()
      }
      await pass(around.patience)
      await mind()
      const left = Math.max(...[...tabs].map(tab => tab.outbox.unsent.get().length))
      if (left === 0) return
      if (left < least) idle = 0
      least = Math.min(least, left)
    }
  }

  try {
    await mind()
    await around.begin(rate)
    for (let sent = 0; sent < sends; sent++) {
      await mind()
      if (chance.is(rate / 6)) around.trouble(chance.pick([...tabs]).line)
      if (chance.is(rate / 10)) await ail()
      if (!isMortal && chance.is(0.3)) await healStorage()
      if (chance.is(rate / 6)) await turn()
      await mind()
      const tab = chance.pick(young())
      const text = `Text ${seed}-${sent}`
      log(`${text}: ${isMortal ? '' : storage.state} ${CONVERSATIONS.map(id => [...tabs].map(one => one.drafts.store(id).get().text).join('/')).join(' ')} ${[...tabs].map(one => one.outbox.unsent.get().map(({ command, state, error }) => `${command.id} ${state}${error ? ` (${JSON.stringify(error)})` : ''}`).join(' ')).join(' | ')}`)
      const conversationId = chance.pick(CONVERSATIONS)
      void write(tab, conversationId, text)
      await settle()
      const other = tabs.size > 0 ? chance.pick([...tabs]) : undefined
      const open = other?.outbox.unsent.get().filter(unsent => unsent.canTakeBack) ?? []
      if (other && open.length > 0 && chance.is(0.1)) void undo(other, chance.pick(open))
      if (other && chance.is(0.3)) decide(other)
      await settle()
      await pass(chance.below(chance.is(0.1) ? 60_000 : 4_000))
    }
    isCalm = true
    await around.begin(0)
    if (!isMortal) await healStorage()
    await around.calm([...tabs].map(tab => tab.line))
    await drain()
    const missed = await around.missed([...tabs].map(tab => tab.line))
    // The next morning, in one tab.
    for (const tab of tabs) tab.kill()
    await settle()
    open()
    await settle()
    await pass(10_000)
    const [last] = [...tabs]
    // What moves while it is judged is neither here nor there.
    for (let round = 0; round < 60 && last!.outbox.unsent.get().length > 0; round++) {
      decide(last!)
      await settle()
      await pass(around.patience)
    }
    // What several tabs wrote at once is had back one after the other.
    const drafts = CONVERSATIONS.flatMap(id => {
      const { text, state } = last!.drafts.store(id).get()
      return [text, ...state.versions.map(version => version.text)]
    })
    const accepted = await around.accepted()
    const verdict = judge(given, accepted, last!.outbox.unsent.get().map(textOf), drafts)
    log(`${JSON.stringify(accepted)} ${JSON.stringify(last!.outbox.unsent.get())}`)
    log(JSON.stringify(CONVERSATIONS.map(id => last!.drafts.store(id).get().state)))
    return { ...verdict, missed, seed, sends: given.size, arrived: accepted.length, inbound: around.inbound() }
  } finally {
    for (const tab of tabs) tab.kill()
    await settle()
    await around.close()
    storage.restore()
    await deleteDB(database)
  }
}
