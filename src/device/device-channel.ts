import type { DeviceOp } from './device.js'

/** What tabs tell each other: what is stored; what one could not store, and another may; or anything else. */
type Heard =
  | { readonly ops: readonly DeviceOp[] }
  | { readonly owed: readonly DeviceOp[] }
  | { readonly said: unknown }

export interface DeviceChannelOptions {
  readonly onStored: (ops: readonly DeviceOp[]) => void
  readonly onOwed: (ops: readonly DeviceOp[]) => void
  readonly onSaid: (message: unknown) => void
}

/** Between the tabs of one account. Nobody hears anything where the browser has no such channel. */
export const openDeviceChannel = (name: string, { onStored, onOwed, onSaid }: DeviceChannelOptions) => {
  let channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name)
  channel?.addEventListener('message', ({ data }) => {
    const heard = data as Heard
    if ('ops' in heard) onStored(heard.ops)
    else if ('owed' in heard) onOwed(heard.owed)
    else onSaid(heard.said)
  })
  return {
    tell: (message: Heard) => { channel?.postMessage(message) },
    close() {
      channel?.close()
      channel = undefined
    },
  }
}
