import type { TemplateResult } from 'lit'
import { html } from 'lit'
import '../src/define/inbox-provider.js'
import { createMemoryWorld } from '../src/backend/memory/index.js'
import type { MemoryWorld, Seed } from '../src/backend/memory/index.js'
import type { Device } from '../src/device/device.js'
import { createMemoryDevice } from '../src/device/memory-device.js'
import type { Inbox } from '../src/state/inbox.js'
import { createInbox } from '../src/state/inbox.js'
import { AGENTS, createFakeClock, scene as seedOf } from '../src/testing/index.js'
import type { Promises } from './promising.js'
import { promising } from './promising.js'

export interface Scene {
  readonly inbox: Inbox
  readonly world: MemoryWorld
}

export interface SceneSetting extends Promises {
  readonly seed?: Seed
  readonly agentId?: string
  /** Default: messages leave at once. */
  readonly undoSend?: number
  /** Default: an empty one. */
  readonly device?: Device
  /** Happens before anything is shown. */
  readonly before?: (scene: Scene) => void
  /** Happens once the agent is signed in. */
  readonly then?: (scene: Scene) => void
}

const onceReady = (made: Scene, then: (scene: Scene) => void): void => {
  let isDone = false
  made.inbox.start()
  made.inbox.session.subscribe(({ status }) => {
    if (status !== 'ready' || isDone) return
    isDone = true
    then(made)
  })
}

/** A world of its own for one story: its clock stands still, so that it looks the same each time. */
export const createScene = ({
  seed = seedOf(), agentId = AGENTS.mara, undoSend = 0, guarantees, allowed, device = createMemoryDevice(),
  before, then,
}: SceneSetting = {}): Scene => {
  const clock = createFakeClock()
  const world = createMemoryWorld(seed, { clock })
  const own = world.backend(agentId)
  const backend = guarantees || allowed ? promising(own, { guarantees, allowed }) : own
  const made = { world, inbox: createInbox({ backend, device, clock, undoSend }) }
  before?.(made)
  if (then) onceReady(made, then)
  return made
}

/** The scene with elements in it. */
export const scene = (setting: SceneSetting, content: (scene: Scene) => TemplateResult): TemplateResult => {
  const made = createScene(setting)
  return html`<inbox-provider .inbox=${made.inbox}>${content(made)}</inbox-provider>`
}
