import { InboxTeamSettings } from '../elements/manage/inbox-team-settings.js'
import { safeDefine } from '../lib/safe-define.js'

safeDefine('inbox-team-settings', InboxTeamSettings)

declare global {
  interface HTMLElementTagNameMap {
    'inbox-team-settings': InboxTeamSettings
  }
}
