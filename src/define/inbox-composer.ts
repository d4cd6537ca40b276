import './inbox-canned-picker.js'
import { InboxComposer } from '../elements/compose/inbox-composer.js'
import { safeDefine } from '../lib/safe-define.js'

safeDefine('inbox-composer', InboxComposer)
