/** A file of a message. Its bytes live in the back end. */
export interface Attachment {
  readonly id: string
  /** As the sender named it: text of a stranger. */
  readonly name: string
  /** Media type, found from the bytes where the back end can. */
  readonly type: string
  /** Bytes. */
  readonly size: number
  /** Where to fetch it; null until the back end offers it. */
  readonly url: string | null
}
