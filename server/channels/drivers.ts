import type { DriverKind } from './driver.js'
import { simulatorKind } from './simulator/simulator.js'
import { twilioKind } from './twilio/twilio.js'

/** Every driver, by the name that settings call it. */
export const DRIVERS: ReadonlyMap<string, DriverKind> = new Map<string, DriverKind>([
  ['simulator', simulatorKind],
  ['twilio', twilioKind],
])
