import './inbox-contact-editor.js'
import { InboxContactPanel } from '../elements/contact/inbox-contact-panel.js'
import { safeDefine } from '../lib/safe-define.js'

safeDefine('inbox-contact-panel', InboxContactPanel)
