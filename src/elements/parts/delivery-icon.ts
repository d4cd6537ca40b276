import type { TemplateResult } from 'lit'
import { html } from 'lit'
import { iconCheck } from '../../icons/check.js'
import { iconCheckCheck } from '../../icons/check-check.js'
import { iconCircleAlert } from '../../icons/circle-alert.js'
import { iconCircleHelp } from '../../icons/circle-help.js'
import { iconClock } from '../../icons/clock.js'
import { iconWifiOff } from '../../icons/wifi-off.js'
import type { DeliveryState } from '../../i18n/terms/delivery.js'

const ICONS = {
  held: iconClock,
  queued: iconClock,
  waiting: iconWifiOff,
  sending: iconClock,
  sent: iconCheck,
  delivered: iconCheckCheck,
  read: iconCheckCheck,
  failed: iconCircleAlert,
  unconfirmed: iconCircleHelp,
} as const satisfies Record<DeliveryState, TemplateResult>

const isKnown = (state: string): state is DeliveryState => Object.hasOwn(ICONS, state)

/**
 * How far a message got: one shape a state, except that "read" is also told by its weight. A word that only the back
 * end knows has a shape of its own. `label` is for speech.
 */
export const deliveryIcon = (state: string, label: string): TemplateResult =>
  html`<span class="delivery ${isKnown(state) ? state : 'unknown'}" part="delivery" title=${label}
    >${isKnown(state) ? ICONS[state] : iconCircleHelp}<span class="visually-hidden">${label}</span></span>`
