import type { Delivery } from '../../model/message.js'

/** How far a message got, with the states it has before a back end took it. */
export type DeliveryState = Delivery | 'held' | 'sending' | 'waiting' | 'unconfirmed'

/** How far a message got. */
export interface DeliveryTerms {
  readonly deliveries: Readonly<Record<DeliveryState, string>>
  readonly noteLabel: string
  readonly noteHint: string
  readonly editAgain: string
  /** A message that was on its way stands in the text box again. */
  readonly takenBack: string
  readonly unsentMessages: (count: number) => string
}
