import * as v from 'valibot'
import { change } from './change.js'
import { ephemeral } from './ephemeral.js'
import { count } from './scalars.js'

/*
 * The events of the stream, by name. The id of an event is the cursor behind it; an id may also come alone, with a
 * comment: nothing for this agent happened up to there.
 */

/**
 * First of all. `heartbeat`: after how many milliseconds of silence at most a comment comes. `expiresIn`: in how many
 * milliseconds its token ends, for a client that wants to relieve the stream before.
 */
export const opened = v.object({ heartbeat: v.pipe(count, v.minValue(1)), expiresIn: v.exactOptional(count) })

/** One commit. */
export const changes = v.object({ changes: v.array(change) })

/** What was missed cannot be replayed. */
export const gap = v.object({})

/** The server ends the stream and expects the client again: at once, with a new token where the old one expired. */
export const ended = v.object({ reason: v.picklist(['token-expired', 'stopping', 'too-slow']) })

export const STREAM = { opened, changes, ephemeral, gap, ended } as const

export type StreamEvent = keyof typeof STREAM
