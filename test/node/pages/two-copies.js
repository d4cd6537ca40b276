import { AGENTS, scene } from '/dist/testing/scenes.js'
import { createLocalBackend } from '/dist/bundle/inbox-elements.js'
import { createInbox, InboxList } from '/copy/inbox-elements.js'

// The second copy finds every name taken: a host that wants its elements gives them names of its own.
customElements.define('second-list', InboxList)
document.querySelector('inbox-provider').inbox = createInbox({
  backend: createLocalBackend({ database: 'inbox:two-copies', agentId: AGENTS.mara, seed: () => scene({ now: Date.now() }) }),
})
