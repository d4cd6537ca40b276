import { pluralFor } from '../plural.js'
import type { ThreadTerms } from '../terms/thread.js'

const plural = pluralFor('pt-BR')

const callOutcomes = {
  answered: 'atendida',
  'no-answer': 'sem resposta',
  busy: 'ocupado',
  failed: 'falhou',
} as const

export const thread: ThreadTerms = {
  conversationWith: name => `Conversa com ${name}`,
  messagesWith: name => `Mensagens com ${name}`,
  openFor: duration => `Aberta há ${duration}`,
  lasted: duration => `Durou ${duration}`,
  showContact: 'Mostrar contato',
  hideContact: 'Ocultar contato',
  backToList: 'Voltar à lista',
  noConversationTitle: 'Nenhuma conversa selecionada',
  noConversationHint: 'Escolha uma na lista para ler e responder.',
  conversationGoneTitle: 'Esta conversa não está aqui',
  conversationGoneHint: 'Ela foi movida ou removida, ou você não tem acesso.',
  conversationFailed: 'Não foi possível carregar a conversa',
  legacyHint: 'Mensagens de antes de este número entrar na caixa de entrada. Só podem ser lidas.',
  typing: name => `${name} está digitando…`,
  viewing: names => `Também aqui: ${names}`,

  messageBy: (name, time) => `${name}, ${time}`,
  noteBy: (name, time) => `Nota interna de ${name}, ${time}`,
  noteLabel: 'Nota interna',
  noteHint: 'Só a sua equipe vê',
  unreadDivider: 'Novas',
  newMessages: count => plural(count, { one: '# nova mensagem', other: '# novas mensagens' }),
  jumpToNewest: 'Ir para a mensagem mais recente',
  olderFailed: 'Não foi possível carregar mensagens mais antigas',
  messagesFailed: 'Não foi possível carregar as mensagens',
  loadingMessages: 'Carregando mensagens…',
  threadStart: date => `Início da conversa: ${date}`,
  gapTitle: 'Podem faltar mensagens aqui',
  loadMissing: 'Carregar',
  emptyThreadTitle: 'Nenhuma mensagem ainda',
  emptyThreadHint: 'Escreva a primeira logo abaixo.',
  announceMessage: (name, text) => `${name}: ${text}`,
  attachments: count => plural(count, { one: '# anexo', other: '# anexos' }),
  openAttachment: (name, size) => `Abrir ${name}, ${size}`,

  deliveries: {
    queued: 'Aguardando envio',
    waiting: 'Aguardando a conexão',
    sending: 'Enviando…',
    sent: 'Enviada',
    delivered: 'Entregue',
    read: 'Lida',
    failed: 'Não entregue',
  },
  deliveryFailed: reason => `Não entregue: ${reason}`,
  waitingToSend: duration => `Ainda não enviada, nova tentativa em ${duration}`,
  sendAgain: 'Enviar de novo',
  editAgain: 'Editar',
  discardMessage: 'Descartar',

  eventAssigned: (actor, assignee) => `${actor} atribuiu a conversa a ${assignee}`,
  eventTook: actor => `${actor} assumiu a conversa`,
  eventUnassigned: (actor, assignee) => `${actor} removeu a atribuição a ${assignee}`,
  eventReleased: actor => `${actor} liberou a conversa`,
  eventClosed: actor => `${actor} encerrou a conversa`,
  eventReopened: actor => `${actor} reabriu a conversa`,
  eventReopenedByMessage: 'Reaberta por uma nova mensagem',
  eventTagged: (actor, tag) => `${actor} adicionou a etiqueta ${tag}`,
  eventUntagged: (actor, tag) => `${actor} removeu a etiqueta ${tag}`,
  eventCalled: (actor, number, outcome, duration) => outcome === 'answered'
    ? `${actor} ligou para ${number}, ${duration}`
    : `${actor} ligou para ${number}: ${callOutcomes[outcome]}`,
  eventMet: actor => `${actor} iniciou uma reunião`,
  callOutcomes,
}
