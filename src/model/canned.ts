import type { RecordBase } from './record.js'

/** A pre-written message. */
export interface CannedMessage extends RecordBase {
  readonly title: string
  /** What an agent types after the trigger character. Unique within its inbox, without spaces. */
  readonly keyPhrase: string
  /** May hold placeholders: `{{contact.first-name}}`. */
  readonly text: string
  /** The inbox whose agents share it; null: everyone. */
  readonly inboxId: string | null
}
