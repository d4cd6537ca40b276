import type { RecordTypes } from '../../model/record.js'

/** A world to start an embedded back end with: complete records, as they would be stored. */
export interface Seed {
  readonly tenantId: string
  readonly agents: readonly RecordTypes['agent'][]
  readonly inboxes: readonly RecordTypes['inbox'][]
  readonly channels: readonly RecordTypes['channel'][]
  readonly contacts?: readonly RecordTypes['contact'][]
  readonly optOuts?: readonly RecordTypes['opt-out'][]
  readonly tags?: readonly RecordTypes['tag'][]
  readonly canned?: readonly RecordTypes['canned'][]
  readonly views?: readonly RecordTypes['view'][]
  readonly conversations?: readonly RecordTypes['conversation'][]
  readonly messages?: readonly RecordTypes['message'][]
  /** By agent. */
  readonly marks?: Readonly<Record<string, readonly RecordTypes['mark'][]>>
  /** By agent. */
  readonly favorites?: Readonly<Record<string, readonly RecordTypes['favorite'][]>>
  /** By agent. */
  readonly preferences?: Readonly<Record<string, readonly RecordTypes['preferences'][]>>
}
