import { pluralFor } from '../plural.js'
import type { OutboxTerms } from '../terms/outbox.js'

const plural = pluralFor('pt-BR')

export const outbox: OutboxTerms = {
  showUnsent: 'Mostrar',
  outbox: 'Ainda não enviadas',
  outboxCounts: {
    held: count => plural(count, { one: '# prestes a ser enviada', other: '# prestes a ser enviadas' }),
    queued: count => plural(count, { one: '# na fila', other: '# na fila' }),
    sending: count => plural(count, { one: '# em envio', other: '# em envio' }),
    waiting: count => plural(count, { one: '# aguardando', other: '# aguardando' }),
    unconfirmed: count => plural(count, { one: '# não confirmada', other: '# não confirmadas' }),
    failed: count => plural(count, { one: '# com falha', other: '# com falha' }),
  },
  outboxEmptyTitle: 'Tudo foi enviado',
  outboxEmptyHint: 'As mensagens a caminho ou que não puderam ser enviadas aparecem aqui.',
  draftLabel: 'Rascunho',
  setAside: 'Texto recuperado',
  setAsideHint: 'Estava guardado de uma forma ilegível; não se sabe a que conversa pertence.',
  setAsideCount: count => plural(count, { one: '# texto recuperado', other: '# textos recuperados' }),
  downloadTexts: 'Baixar como texto',
  writtenFileName: 'nao-enviadas',
}
