import { executeServerCommand, sendMouse, setViewport } from '@web/test-runner-commands'
import { html } from 'lit'
// Who presses a key looks at the page first: by then what hears keys is here.
import '../../src/controllers/shortcut-keys.js'
import '../../src/define/inbox-app.js'
import '../../src/define/inbox-provider.js'
import type { ChannelSimulator, Seed } from '../../src/backend/local/index.js'
import type { InboxProvider } from '../../src/elements/shell/inbox-provider.js'
import type { ActionArgs, ActionId } from '../../src/state/actions.js'
import type { Presence } from '../../src/model/agent.js'
import type { Inbox } from '../../src/state/inbox.js'
import { createInbox } from '../../src/state/inbox.js'
import type { AppHarness } from '../../src/testing/index.js'
import { AGENTS, appHarness, scene } from '../../src/testing/index.js'
import { serverAddress } from '../backend/http/server-address.js'
import { mount } from '../elements/mount.js'
import type { Scheme } from './examine.js'
import { examine, paint } from './examine.js'
import type { Hands } from './hands.js'
import { finger, mouse } from './hands.js'
import { keyboard, restKeyboard } from './keyboard.js'
import type { Person } from './person.js'
import { personAt } from './person.js'
import type { Premises } from './premises.js'
import { deafenable } from './deafenable.js'
import { embedded, served } from './premises.js'
import { lookAt } from './sight.js'

/** Another agent of the same world. */
export interface Colleague {
  /** Does something elsewhere, whatever they have it open in. */
  act<A extends ActionId>(id: A, args: ActionArgs<A>): Promise<unknown>
  /** Comes, or goes. */
  becomes(presence: Presence): Promise<void>
  /** What they see, in an app of their own. */
  app(): Promise<AppHarness>
}

export interface Scene {
  /** Who does it. */
  readonly agent: Person
  /** What the page has around the app. */
  readonly provider: InboxProvider
  colleague(agentId: string): Colleague
  /** Customers and carriers. */
  readonly street: ChannelSimulator
  /** What happens elsewhere is not heard here from now on, until the returned function is called. */
  deafen(): () => void
}

export type Walk = (scene: Scene) => Promise<void>

export interface JourneyOptions {
  /** How it is gone. Default: every way. */
  readonly ways?: readonly (keyof typeof WAYS)[]
  /** Who does it. Default: Mara, who manages. */
  readonly agentId?: string
  /** The world it begins in. Default: the day at Larkspur Bikes. */
  readonly seed?: (now: number) => Seed
}

interface Way {
  readonly name: string
  readonly hands: Hands
  readonly width: number
  readonly height: number
  readonly isCoarse?: boolean
}

const WAYS = {
  mouse: { name: 'with a mouse', hands: mouse, width: 1280, height: 800 },
  keyboard: { name: 'with the keyboard alone', hands: keyboard, width: 1440, height: 900 },
  touch: { name: 'with a finger on a phone', hands: finger, width: 320, height: 568, isCoarse: true },
  sideways: { name: 'with a finger on a phone held sideways', hands: finger, width: 667, height: 375, isCoarse: true },
} as const satisfies Record<string, Way>

const STAGES = [
  [WAYS.mouse, 'the embedded back end', embedded],
  [WAYS.mouse, 'the server', served],
  [WAYS.keyboard, 'the embedded back end', embedded],
  [WAYS.keyboard, 'the server', served],
  [WAYS.sideways, 'the server', served],
  [WAYS.touch, 'the embedded back end', embedded],
] as const satisfies readonly (readonly [Way, string, (seed: Seed) => Promise<Premises>])[]

/** Only its protocol tells what a screen reader would say, and has fingers. */
const isChromium = navigator.userAgent.includes('Chrome')

/** Frames without a movement that a person takes for rest. */
const STILL = 5

/** Waits until the list and its tools stand where they stay: there is room for more or fewer panes beside them. */
const comeToRest = async (app: Element): Promise<void> => {
  const parts = '.pane, inbox-filter-bar, [part~="search"], [part~="new-conversation"]'
  const places = () => [...app.shadowRoot!.querySelectorAll(parts)]
    .map(one => JSON.stringify(one.getBoundingClientRect())).join()
  let before = ''
  for (let still = 0; still < STILL; still++) {
    await new Promise(resolve => { requestAnimationFrame(resolve) })
    if (places() !== before) still = 0
    before = places()
  }
}

const takePlace = async ({ width, height, isCoarse = false }: Way, scheme: Scheme): Promise<void> => {
  paint(scheme)
  await setViewport({ width, height })
  await executeServerCommand('person-coarse', { enabled: isCoarse })
  document.body.style.margin = '0'
  // Nothing is hovered from before.
  await sendMouse({ type: 'move', position: [0, 0] })
  restKeyboard()
}

/** Opens apps of several agents over the same premises, and closes them. */
const openOffice = (premises: Premises) => {
  const inboxes: Inbox[] = []
  const inboxOf = (agentId: string, backend = premises.backendOf(agentId)): Inbox => {
    const inbox = createInbox({ backend, undoSend: 0 })
    inboxes.push(inbox)
    return inbox
  }
  const show = async (inbox: Inbox, height: number): Promise<Element> => {
    const app = await mount<HTMLElement>({ inbox }, html`<inbox-app></inbox-app>`)
    app.style.blockSize = `${height}px`
    await appHarness(app).ready()
    await comeToRest(app)
    return app
  }
  return {
    inboxOf, show,
    async close() {
      for (const inbox of inboxes) await inbox.close()
      await premises.close()
    },
  }
}

const colleagueIn = (office: ReturnType<typeof openOffice>, agentId: string): Colleague => {
  const inbox = office.inboxOf(agentId)
  let app: Promise<AppHarness> | undefined
  const arrive = (): Promise<void> => {
    inbox.start()
    return new Promise<void>(resolve => {
      const end = inbox.session.subscribe(state => {
        if (state.status !== 'ready') return
        resolve()
        queueMicrotask(() => { end() })
      })
    })
  }
  return {
    async act(id, args) {
      await arrive()
      return inbox.actions.run(id, args)
    },
    async becomes(presence) {
      await arrive()
      inbox.signal({ type: 'presence', agentId, presence })
    },
    app: () => app ??= office.show(inbox, 700).then(appHarness),
  }
}

/**
 * One journey, named by what an agent does: by each way to get to things, on both back ends. Where the first one ends,
 * axe examines it light, where the last one ends, dark.
 */
export const journey = (title: string, walk: Walk, options: JourneyOptions = {}): void => {
  const { agentId = AGENTS.mara, seed = now => scene({ now }), ways = ['mouse', 'keyboard', 'touch', 'sideways'] } = options
  describe(title, () => {
    before(async function () {
      if (!isChromium) this.skip()
      // Who asks first waits until it has started.
      this.timeout(60_000)
      await serverAddress()
    })
    const stages = STAGES.filter(([one]) => ways.some(name => WAYS[name] === one))
    for (const [way, place, arrive] of stages) {
      it(`${way.name}, on ${place}`, async function () {
        this.timeout(20_000)
        const isLast = way === stages.at(-1)?.[0] && place === stages.at(-1)?.[1]
        await takePlace(way, isLast ? 'dark' : 'light')
        const premises = await arrive(seed(Date.now()))
        const office = openOffice(premises)
        try {
          const { backend, deafen } = deafenable(premises.backendOf(agentId))
          const app = await office.show(office.inboxOf(agentId, backend), way.height)
          const provider = app.closest<InboxProvider>('inbox-provider')!
          lookAt(provider)
          await walk({
            provider,
            agent: personAt(app, way.hands),
            colleague: id => colleagueIn(office, id),
            street: premises.simulator,
            deafen,
          })
          if (isLast || way === stages[0]?.[0] && place === stages[0][1]) await examine(provider)
        } finally {
          await office.close()
        }
      })
    }
  })
}

after(async () => {
  if (!isChromium) return
  await executeServerCommand('person-coarse', { enabled: false })
  await setViewport({ width: 800, height: 600 })
  paint()
})
