import { InboxProvider } from '../elements/shell/inbox-provider.js'
import { safeDefine } from '../lib/safe-define.js'

safeDefine('inbox-provider', InboxProvider)
