import 'inbox-elements/define/inbox-provider.js'
import 'inbox-elements/define/inbox-app.js'
import { createInbox } from 'inbox-elements'
import type { InboxProvider } from 'inbox-elements'
import { archiveMenu } from './archive.js'
import { archive, backend } from './backend.js'
import { drawChrome } from './chrome.js'
import { byId } from './dom.js'
import { definePhone, phoneButton } from './phone.js'
import { bindUrls } from './urls.js'

definePhone()

const inbox = createInbox({ backend })
drawChrome([
  phoneButton(), ...archive ? archiveMenu(archive, () => inbox.signOut({ wipe: true })) : [],
])
bindUrls(inbox)
byId<InboxProvider>('provider').inbox = inbox
