/** The CRM's own words; the elements bring theirs. */
const ENGLISH = {
  inbox: 'Inbox', customers: 'Customers', customer: 'Customer', messages: 'Messages', orders: 'Orders', order: 'Order',
  item: 'Item', date: 'Date', total: 'Total', quickReplies: 'Quick replies', details: 'Details', name: 'Name',
  allTalks: 'All conversations', company: 'Company', lastOrder: 'Last order', workingAs: 'Working as',
  language: 'Language', theme: 'Theme', light: 'Light', dark: 'Dark', system: 'As the system', phone: 'Customer’s phone',
  showPhone: 'Play the customer', hidePhone: 'Put the phone away', write: 'Text the shop', send: 'Send',
  newNumber: 'A new number', noOrders: 'No orders yet', search: 'Search customers', more: 'Show more', since: 'Customer since', archive: 'Archive',
  exportAll: 'Export everything', importFile: 'Import a file', cancel: 'Cancel', close: 'Close', menu: 'Menu',
  exported: 'Everything is in the file', imported: 'Imported', kept: 'There already, and kept', skipped: 'Lines left out',
  line: 'Line', stopped: 'Stopped. What was imported so far is kept.', exportStopped: 'Stopped. No file was made.',
  noRecords: 'There is nothing in this file.', notArchive: 'This file is no archive of an inbox. Nothing was changed.',
  otherVersion: 'This archive was made by another version, which cannot be read here. Nothing was changed.',
  noStorage: 'This browser stores nothing more. What was imported so far is kept: make room, then import the file again.',
  failed: 'That did not work. Please try again.', notJson: 'cannot be read', tooLong: 'is too long',
  bytesMissing: 'a file that is not all there', badField: 'is missing or cannot be right',
  emptyDemo: 'Empty the demo…', emptyTitle: 'Empty the demo?',
  emptyText: 'All conversations, messages and customers in this browser will be deleted, for all agents, with your drafts and '
    + 'what you have not sent yet. This cannot be undone: export everything first if you may want it back.',
  emptySamples: 'Fill it with the sample customers again', emptyNow: 'Delete everything',
  emptyFailed: 'Another window holds on to it. Close the other windows of the demo, then try again.',
}

const PORTUGUESE: typeof ENGLISH = {
  inbox: 'Caixa de entrada', customers: 'Clientes', customer: 'Cliente', messages: 'Mensagens', orders: 'Pedidos', order: 'Pedido',
  item: 'Item', date: 'Data', total: 'Total', quickReplies: 'Respostas rápidas', details: 'Dados', name: 'Nome',
  allTalks: 'Todas as conversas', company: 'Empresa', lastOrder: 'Último pedido', workingAs: 'Trabalhando como',
  language: 'Idioma', theme: 'Tema', light: 'Claro', dark: 'Escuro', system: 'Como no sistema', phone: 'Telefone do cliente',
  showPhone: 'Fazer o papel do cliente', hidePhone: 'Guardar o telefone', write: 'Escrever para a loja', send: 'Enviar',
  newNumber: 'Um número novo', noOrders: 'Nenhum pedido ainda', search: 'Buscar clientes', more: 'Mostrar mais', since: 'Cliente desde', archive: 'Arquivo',
  exportAll: 'Exportar tudo', importFile: 'Importar um arquivo', cancel: 'Cancelar', close: 'Fechar', menu: 'Menu',
  exported: 'Está tudo no arquivo', imported: 'Importados', kept: 'Já estavam aqui e ficaram como estão', skipped: 'Linhas deixadas de fora',
  line: 'Linha', stopped: 'Interrompido. O que já foi importado fica.', exportStopped: 'Interrompido. Nenhum arquivo foi criado.',
  noRecords: 'Não há nada neste arquivo.', notArchive: 'Este arquivo não é um arquivo de caixa de entrada. Nada mudou.',
  otherVersion: 'Este arquivo foi feito por outra versão, que não dá para ler aqui. Nada mudou.',
  noStorage: 'Este navegador não guarda mais nada. O que já foi importado fica: libere espaço e importe o arquivo de novo.',
  failed: 'Não deu certo. Tente de novo.', notJson: 'não dá para ler', tooLong: 'é longa demais',
  bytesMissing: 'um arquivo incompleto', badField: 'falta ou não pode estar certo',
  emptyDemo: 'Esvaziar a demonstração…', emptyTitle: 'Esvaziar a demonstração?',
  emptyText: 'Todas as conversas, mensagens e clientes deste navegador serão apagados, para todos os atendentes, com seus rascunhos e '
    + 'o que você ainda não enviou. Não dá para desfazer: exporte tudo antes se quiser ter de volta.',
  emptySamples: 'Encher de novo com os clientes de exemplo', emptyNow: 'Apagar tudo',
  emptyFailed: 'Outra janela está usando os dados. Feche as outras janelas da demonstração e tente de novo.',
}

export type Word = keyof typeof ENGLISH

export const LANGUAGES = { en: 'English', 'pt-BR': 'Português (Brasil)' } as const
export type Language = keyof typeof LANGUAGES

export const word = (name: Word): string => (document.documentElement.lang === 'pt-BR' ? PORTUGUESE : ENGLISH)[name]

/** Draws now, and again in another language. */
export const inWords = (draw: () => void): void => {
  document.addEventListener('crm-language', draw)
  draw()
}

/** Writes the words of a page in its language: `data-word` for texts. */
export const writeWords = (root: ParentNode = document): void => {
  for (const element of root.querySelectorAll<HTMLElement>('[data-word]')) {
    element.textContent = word(element.dataset['word'] as Word)
  }
}
