import type { TemplateResult } from 'lit'
import { iconBan } from '../../icons/ban.js'
import { iconClock } from '../../icons/clock.js'
import type { Shelf } from '../../state/widgets/nav.js'

export const SHELF_ICONS: Readonly<Record<Shelf, TemplateResult>> = { snoozed: iconClock, spam: iconBan }
