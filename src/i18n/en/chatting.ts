import type { ChattingTerms } from '../terms/chatting.js'

export const chatting: ChattingTerms = {
  chatName: 'Name of the chat',
  saveChatName: 'Rename',
  chatMembers: 'In this chat',
  addMembers: 'Add colleagues',
  addChosen: count => `Add ${count}`,
  everybodyIn: 'All colleagues are in it.',
  leaveChat: 'Leave chat',
  leaveChatHint: 'You will not see it any more, until a colleague adds you again.',
  stayInChat: 'Stay',
}
