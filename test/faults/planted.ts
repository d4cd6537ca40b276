import type { Command } from '../../src/backend/commands.js'
import type { DeviceOp, DeviceStore } from '../../src/device/device.js'
import { createId } from '../../src/lib/ids.js'

type Plant = (device: DeviceStore) => DeviceStore

const rewriting = (rewrite: (ops: readonly DeviceOp[]) => readonly DeviceOp[]): Plant => device => ({
  ...device,
  write: ops => device.write(rewrite(ops)),
  change: (subject, decide) => device.change(subject, (value, isShared) => {
    const ops = decide(value, isShared)
    return ops && rewrite(ops)
  }),
})

/** That a message went out is not remembered, and its row stays where it was. */
export const forgetTombstone = rewriting(ops => {
  const sent = new Set(ops.flatMap(op => op.table === 'sent' ? [op.key] : []))
  return ops.filter(op => !sent.has(op.key))
})

/** Places among the unsent are lost on the way to the device. */
export const dropOrder = rewriting(ops => ops.map(op => op.table === 'outbox' && 'value' in op
  ? { ...op, value: { ...op.value as object, order: -(op.value as { readonly order: number }).order } } : op))

/** A draft does not tell what was sent of it. */
export const forgetEdits = rewriting(ops => ops.map(op => op.table === 'drafts' && 'value' in op
  ? { ...op, value: { ...op.value as object, edits: {} } } : op))

/** Each try goes out under a new id. */
export const resendWithNewId = (command: Command): Command => ({ ...command, id: createId() })

const isSend = (ops: readonly DeviceOp[]) => ops.some(op => op.table === 'outbox' && 'value' in op)

/** The draft is taken in a step of its own, after the message was stored. */
export const takeDraftLater: Plant = device => ({
  ...device,
  async change(subject, decide) {
    let late: readonly DeviceOp[] = []
    const isDone = await device.change(subject, (value, isShared) => {
      const ops = decide(value, isShared)
      if (!ops || !isSend(ops)) return ops
      late = ops.filter(op => op.table === 'drafts')
      return ops.filter(op => op.table !== 'drafts')
    })
    if (late.length > 0) await device.write(late)
    return isDone
  },
})

/** Whoever comes to a row takes it, whatever another tab made of it meanwhile. */
export const ignoreOthers: Plant = device => ({
  ...device,
  change: (subject, decide) => device.change(subject, (_, isShared) => decide(subject.known, isShared)),
})
