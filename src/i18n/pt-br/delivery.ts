import { pluralFor } from '../plural.js'
import type { DeliveryTerms } from '../terms/delivery.js'

const plural = pluralFor('pt-BR')

export const delivery: DeliveryTerms = {
  deliveries: {
    held: 'Prestes a ser enviada',
    queued: 'Aguardando envio',
    waiting: 'Aguardando a conexão',
    sending: 'Enviando…',
    sent: 'Enviada',
    delivered: 'Entregue',
    read: 'Lida',
    failed: 'Não entregue',
    unconfirmed: 'Não confirmada',
  },
  noteLabel: 'Nota interna',
  noteHint: 'Só a sua equipe vê',
  editAgain: 'Editar',
  takenBack: 'Não enviada. Seu texto está de volta.',
  unsentMessages: count =>
    plural(count, { one: '# mensagem ainda não enviada', other: '# mensagens ainda não enviadas' }),
}
