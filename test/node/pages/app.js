import { createLocalBackend } from '/dist/bundle/inbox-elements.js'
import { AGENTS, scene } from '/dist/testing/scenes.js'

document.querySelector('inbox-provider').backend =
  createLocalBackend({ database: 'inbox:host-page', agentId: AGENTS.mara, seed: () => scene({ now: Date.now() }) })
