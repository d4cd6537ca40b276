import { pluralFor } from '../plural.js'
import type { ComposeTerms } from '../terms/compose.js'

const plural = pluralFor('pt-BR')

export const compose: ComposeTerms = {
  replyTo: name => `Responder a ${name}`,
  replyPlaceholder: channel => `Responder por ${channel}…`,
  notePlaceholder: 'Escreva uma nota para a equipe…',
  reply: 'Resposta',
  note: 'Nota interna',
  sendReply: 'Enviar',
  addNote: 'Adicionar nota',
  enterSends: 'Enter envia, Shift+Enter quebra a linha',
  newMessagesWhileWriting: count =>
    plural(count, { one: '# nova mensagem enquanto você escrevia', other: '# novas mensagens enquanto você escrevia' }),
  draftKept: 'Rascunho guardado',
  draftInMemory: 'Este rascunho só fica guardado até você fechar a página',
  charactersLeft: count => plural(count, { one: 'Falta # caractere', other: 'Faltam # caracteres' }),
  tooLongBy: count => plural(count, { one: '# caractere a mais', other: '# caracteres a mais' }),
  closedHint: 'Esta conversa está encerrada. Ao enviar, ela é reaberta.',
  cannotSendTitle: 'Não é possível responder aqui',
  unregisteredTitle: 'Este número ainda não pode enviar SMS',
  unregisteredHint: 'As operadoras bloqueiam números sem registro. Seu rascunho foi guardado.',
  registerNumber: 'Registrar o número',
  pendingTitle: 'O registro deste número está em análise',
  pendingHint: 'O envio de SMS começa quando a operadora aprovar. Seu rascunho foi guardado.',
  openPlaceholders: placeholders => `Preencha ${placeholders} antes de enviar.`,
  sendAnyway: 'Enviar mesmo assim',
  announceQueued: 'A mensagem aguarda a conexão',
  announceSent: 'Mensagem enviada',
  announceFailed: 'Mensagem não enviada',

  canned: 'Mensagens prontas',
  insertCanned: 'Inserir mensagem pronta',
  cannedResults: count => plural(count, { one: '# mensagem pronta', other: '# mensagens prontas' }),
  cannedUnknown: phrase => `Nenhuma mensagem pronta “${phrase}”`,
  cannedOpen: phrase => `“${phrase}” ainda é só um atalho`,
  enterSendsPhrase: 'Enter de novo ou Enviar manda o texto como está.',
  sendSendsPhrase: 'Toque em Enviar de novo para mandar o texto como está.',
  cannedFailed: 'Não foi possível carregar as mensagens prontas',
  keptMessage: 'Sua mensagem foi guardada.',
  keptDraft: 'Seu texto foi guardado.',
}
