import type { TemplateResult } from 'lit'
import { iconBan } from '../../icons/ban.js'
import { iconClock } from '../../icons/clock.js'
import { iconStar } from '../../icons/star.js'
import type { Shelf } from '../../state/widgets/nav.js'

export const SHELF_ICONS: Readonly<Record<Shelf, TemplateResult>> = {
  favorites: iconStar, snoozed: iconClock, spam: iconBan,
}
