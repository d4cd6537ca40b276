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
  system: 'Sistema',
  messagesWith: name => `Mensagens com ${name}`,
  legacyHint: 'Mensagens de antes de este número entrar na caixa de entrada. Só podem ser lidas.',
  typing: name => `${name} está digitando…`,
  typingSeveral: names => `${names} estão digitando…`,

  messageBy: (name, time) => `${name}, ${time}`,
  noteBy: (name, time) => `Nota interna de ${name}, ${time}`,
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
  downloadAttachment: (name, size) => `Baixar ${name}, ${size}`,
  showWhole: 'Mostrar tudo',
  deliveryFailed: reason => `Não entregue: ${reason}`,
  failureCauses: {
    number: 'ninguém recebe mensagens neste número',
    blocked: 'o outro lado não aceita suas mensagens',
    content: 'a operadora recusou o texto',
    carrier: 'a operadora teve um problema',
  },
  failureAdvice: {
    number: 'Confira o número no contato.',
    blocked: 'Tente falar por outro meio.',
    content: 'Escreva de outra forma.',
    carrier: 'Uma nova tentativa pode funcionar.',
  },
  waitingToSend: duration => `Nova tentativa em ${duration}`,
  sendingIn: duration => `Envio em ${duration}`,
  undoSend: 'Desfazer',
  takeBack: 'Retirar',
  tryNow: 'Tentar agora',
  uploading: percent => `Carregando, ${percent}`,
  unconfirmedHint: 'Não se sabe se chegou. Verifique antes de enviar de novo.',
  checkArrived: 'Verificar',
  arrived: 'Ela chegou.',
  notArrived: 'Não foi encontrada na conversa. Pode ser enviada de novo.',
  sendAgain: 'Enviar de novo',
  sentAgain: 'Enviada de novo',
  copyText: 'Copiar texto',
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
  deletedTag: '(excluída)',
  eventCalled: (actor, number, outcome, duration) => outcome === 'answered'
    ? `${actor} ligou para ${number}, ${duration}`
    : `${actor} ligou para ${number}: ${callOutcomes[outcome]}`,
  eventMet: actor => `${actor} iniciou uma reunião`,
  callOutcomes,
}
