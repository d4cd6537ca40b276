import type { BaseTerms } from '../../i18n/terms.js'
import type { NavTerms } from '../../i18n/terms/nav.js'
import { iconSettings } from '../../icons/settings.js'
import { iconTag } from '../../icons/tag.js'
import type { Manageable } from '../../state/widgets/manage.js'
import type { MenuItem } from './menu.js'

const ICONS = { 'open-settings': iconSettings, 'open-tags': iconTag } as const

/** What can be managed, for a menu: an item's id is the act. */
export const manageItems = (offered: readonly Manageable[], terms: BaseTerms & NavTerms): readonly MenuItem[] =>
  offered.map(({ act, capability }) => ({
    id: act, label: terms.managed[act], icon: ICONS[act],
    disabledReason: capability.state === 'denied' ? terms.forbiddenReasons[capability.reason] : undefined,
  }))
