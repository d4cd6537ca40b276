import type { ContactTerms } from '../terms/contact.js'

export const contact: ContactTerms = {
  contactFields: { name: 'Nome', company: 'Empresa', phones: 'Telefones', emails: 'E-mails', notes: 'Observações' },
  copyValue: value => `Copiar ${value}`,
  editContactOf: name => `Editar ${name}`,
  createContact: 'Criar contato',
  privateContact: 'Contato particular',
  noPhones: 'Sem telefone',
  noEmails: 'Sem e-mail',
  noContactTitle: 'Ainda não salvo',
  noContactHint: 'Salve este cliente para reconhecê-lo pelo nome na próxima vez.',
  noConversationContactTitle: 'Nenhum contato para mostrar',
  noConversationContactHint: 'Abra uma conversa para ver quem está escrevendo.',
  chatContactTitle: 'Nenhum cliente neste chat',
  chatContactHint: 'Ele é entre colegas. O painel volta a mostrar dados na próxima conversa com um cliente.',
  contactFailed: 'Não foi possível carregar o contato',
  meetingUnset: 'Esta caixa de entrada não tem link de reunião.',
  meet: 'Reunião',
  changesDiscarded: 'Alterações descartadas',
  leftChanges: when => `Suas alterações não salvas de ${when}`,
  continueEditing: 'Continuar editando',
}
