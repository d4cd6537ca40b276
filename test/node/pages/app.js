import { createLocalBackend } from '/dist/bundle/inbox-elements.js'
import { AGENTS, scene } from '/dist/testing/scenes.js'

const backend = createLocalBackend({
  database: 'inbox:host-page', agentId: AGENTS.mara, seed: () => scene({ now: Date.now() }),
})
globalThis.carrier = backend.simulator
document.querySelector('inbox-provider').backend = backend
