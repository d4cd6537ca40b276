import { iconCheck } from '../../src/icons/check.js'
import { iconCheckCheck } from '../../src/icons/check-check.js'
import { iconCircleAlert } from '../../src/icons/circle-alert.js'
import { iconClock } from '../../src/icons/clock.js'

export const DELIVERY_ICONS = {
  queued: iconClock, sent: iconCheck, delivered: iconCheckCheck, read: iconCheckCheck, failed: iconCircleAlert,
} as const
