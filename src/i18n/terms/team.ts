import type { AssignmentMode } from '../../model/inbox.js'

/** What managers set for all who work in an inbox. */
export interface TeamTerms {
  readonly teamSettings: string
  readonly teamFailed: string
  readonly noTeamTitle: string
  readonly noTeamHint: string
  readonly settingsOf: string
  readonly inboxName: string
  readonly members: string
  readonly addMember: (name: string) => string
  readonly removeMember: (name: string) => string
  readonly findMember: string
  readonly nobodyToAdd: string
  readonly membersHint: string
  readonly lastMember: string
  readonly assignment: string
  readonly assignmentModes: Readonly<Record<AssignmentMode, string>>
  readonly assignmentHints: Readonly<Record<AssignmentMode, string>>
  readonly movingOut: string
  readonly mayMove: string
  readonly mayMoveHint: string
  readonly moveAsks: string
  /** What was said on numbers before they joined, and whether all members read it. */
  readonly numberHistory: string
  readonly mayReadHistory: string
  readonly mayReadHistoryHint: string
  readonly optOutWords: string
  readonly optOutWordsHint: string
  readonly wordsOut: string
  readonly wordsIn: string
  readonly newWord: string
  readonly removeWord: (word: string) => string
  readonly usualWords: string
  readonly useUsual: string
  readonly channelFiles: string
  readonly fileCount: string
  readonly fileMegabytes: string
  readonly fileTypes: string
  readonly fileTypesHint: string
  readonly usualRules: string
  readonly defaultTags: string
  readonly defaultTagsHint: string
  readonly chooseTag: string
  readonly removeDefaultTag: (tag: string) => string
  readonly discardTyped: string
  readonly unsaved: string
  /** A value and what is wrong with it. */
  readonly wrongValue: (value: string, problem: string) => string
  /** Somebody else changed it while this was typed. */
  readonly settingIsNow: (value: string) => string
  readonly noValue: string
}
