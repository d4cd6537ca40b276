import { InboxNotices } from '../elements/shell/inbox-notices.js'
import { safeDefine } from '../lib/safe-define.js'

safeDefine('inbox-notices', InboxNotices)
