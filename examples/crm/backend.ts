/** The kit's embedded back end, filled with the shop's books on first use. All tabs of this browser share it. */
import { createLocalBackend } from 'inbox-elements/backend/local'
import { agentId } from './preferences.js'
import { createWorld } from './world.js'

export const backend = createLocalBackend({ database: 'inbox:crm-demo', agentId, seed: () => createWorld() })

// Without a carrier nothing would ever arrive: this plays one for what this window sends.
backend.simulator.carry({ sentAfter: 500, deliveredAfter: 1_400 })
