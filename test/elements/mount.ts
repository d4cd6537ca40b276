import { fixture } from '@open-wc/testing'
import { html } from 'lit'
import type { TemplateResult } from 'lit'
import '../../src/define/inbox-provider.js'
import type { MemoryWorld } from '../../src/backend/memory/index.js'
import { createMemoryWorld } from '../../src/backend/memory/index.js'
import type { Seed } from '../../src/backend/memory/index.js'
import { createMemoryDevice } from '../../src/device/memory-device.js'
import type { Guarantees } from '../../src/backend/capabilities.js'
import type { Device } from '../../src/device/device.js'
import type { Features } from '../../src/state/features.js'
import type { Fact } from '../../src/state/observe.js'
import type { Inbox } from '../../src/state/inbox.js'
import { createInbox } from '../../src/state/inbox.js'
import { AGENTS, createFakeClock, scene } from '../../src/testing/index.js'
import type { FakeClock } from '../../src/testing/index.js'
import { promising } from '../../stories/promising.js'

export interface Stage {
  readonly world: MemoryWorld
  readonly inbox: Inbox
  readonly clock: FakeClock
  readonly facts: Fact[]
}

export interface StageOptions {
  readonly seed?: Seed
  readonly agentId?: string
  readonly world?: MemoryWorld
  readonly clock?: FakeClock
  readonly device?: Device
  /** Default: nothing is held back. */
  readonly undoSend?: number
  /** Default: as the memory world keeps them. */
  readonly guarantees?: Guarantees
  /** Default: all of them. */
  readonly features?: Features
}

const open: Inbox[] = []

afterEach(async () => {
  for (const inbox of open.splice(0)) await inbox.close()
})

/** An inbox over a memory world, with a clock that the test moves. */
export const stage = ({
  seed = scene(), agentId = AGENTS.mara, clock = createFakeClock(), world = createMemoryWorld(seed, { clock }),
  device = createMemoryDevice(), undoSend = 0, guarantees, features,
}: StageOptions = {}): Stage => {
  const facts: Fact[] = []
  const own = world.backend(agentId)
  const backend = guarantees ? promising(own, { guarantees }) : own
  const inbox = createInbox({
    backend, device, clock, observe: fact => facts.push(fact), undoSend, ...features && { features },
  })
  open.push(inbox)
  return { world, inbox, clock, facts }
}

/** The stage, and the template inside a provider of its inbox. Returns the first element of the template. */
export const mount = async <E extends HTMLElement>(
  { inbox }: Pick<Stage, 'inbox'>, content: TemplateResult, lang = 'en',
): Promise<E> => {
  const provider = await fixture<HTMLElement>(html`<inbox-provider lang=${lang} .inbox=${inbox}>${content}</inbox-provider>`)
  return provider.firstElementChild as E
}
