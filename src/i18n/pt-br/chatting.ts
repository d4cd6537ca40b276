import type { ChattingTerms } from '../terms/chatting.js'

export const chatting: ChattingTerms = {
  chatName: 'Nome do chat',
  saveChatName: 'Renomear',
  chatMembers: 'Neste chat',
  addMembers: 'Incluir colegas',
  addChosen: count => `Incluir ${count}`,
  everybodyIn: 'Todos os colegas já participam.',
  leaveChat: 'Sair do chat',
  leaveChatHint: 'Você não o verá mais, até que um colega inclua você de novo.',
  stayInChat: 'Ficar',
}
