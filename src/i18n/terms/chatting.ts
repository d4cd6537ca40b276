/** A team chat: its name, who is in it, leaving it. */
export interface ChattingTerms {
  readonly chatName: string
  readonly saveChatName: string
  readonly chatMembers: string
  readonly addMembers: string
  readonly addChosen: (count: string) => string
  readonly everybodyIn: string
  readonly leaveChat: string
  readonly leaveChatHint: string
  readonly stayInChat: string
}
