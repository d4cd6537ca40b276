import './freeze.js'
import '../../../src/define/inbox-composer.js'
import '../../../src/define/inbox-list.js'
import '../../../src/define/inbox-nav.js'
import '../../../src/define/inbox-notices.js'
import '../../../src/define/inbox-provider.js'
import '../../../src/define/inbox-switcher.js'
import { createLocalBackend } from '../../../src/backend/local/index.js'
import { AGENTS, scene } from '../../../src/testing/index.js'

document.documentElement.lang = 'pt-BR'
const provider = document.createElement('inbox-provider')
for (const tag of ['list', 'nav', 'switcher', 'composer', 'notices']) provider.append(document.createElement(`inbox-${tag}`))
provider.querySelector('inbox-composer')!.setAttribute('conversation-id', 'priya')
document.body.append(Object.assign(provider, {
  backend: createLocalBackend({
    database: `inbox:frozen-${crypto.randomUUID()}`, agentId: AGENTS.mara, seed: () => scene({ now: Date.now() }),
  }),
}))
