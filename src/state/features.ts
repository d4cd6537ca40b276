import type { CapabilityName } from '../backend/capabilities.js'

/** Switches a host sets: `false` hides what the back end would offer. */
export type Features = Readonly<Partial<Record<CapabilityName, boolean>>>
