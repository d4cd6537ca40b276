/** The CRM's own words; the elements bring theirs. */
const ENGLISH = {
  inbox: 'Inbox', customers: 'Customers', customer: 'Customer', messages: 'Messages', orders: 'Orders', order: 'Order',
  item: 'Item', date: 'Date', total: 'Total', quickReplies: 'Quick replies', details: 'Details', name: 'Name',
  allTalks: 'All conversations', company: 'Company', lastOrder: 'Last order', workingAs: 'Working as',
  language: 'Language', theme: 'Theme', light: 'Light', dark: 'Dark', system: 'As the system', phone: 'Customer’s phone',
  showPhone: 'Play the customer', hidePhone: 'Put the phone away', write: 'Text the shop', send: 'Send',
  newNumber: 'A new number', noOrders: 'No orders yet', search: 'Search customers', more: 'Show more', since: 'Customer since', archive: 'Archive',
  exportAll: 'Export everything', importFile: 'Import a file', cancel: 'Cancel', close: 'Close', done: 'Done',
  exported: 'Exported', imported: 'Imported', records: 'records', line: 'Line', skipped: 'Lines left out',
  stopped: 'Stopped. What was imported so far is kept.', failed: 'That did not work', window: 'Second window',
}

const PORTUGUESE: typeof ENGLISH = {
  inbox: 'Caixa de entrada', customers: 'Clientes', customer: 'Cliente', messages: 'Mensagens', orders: 'Pedidos', order: 'Pedido',
  item: 'Item', date: 'Data', total: 'Total', quickReplies: 'Respostas rápidas', details: 'Dados', name: 'Nome',
  allTalks: 'Todas as conversas', company: 'Empresa', lastOrder: 'Último pedido', workingAs: 'Trabalhando como',
  language: 'Idioma', theme: 'Tema', light: 'Claro', dark: 'Escuro', system: 'Como no sistema', phone: 'Telefone do cliente',
  showPhone: 'Fazer o papel do cliente', hidePhone: 'Guardar o telefone', write: 'Escrever para a loja', send: 'Enviar',
  newNumber: 'Um número novo', noOrders: 'Nenhum pedido ainda', search: 'Buscar clientes', more: 'Mostrar mais', since: 'Cliente desde', archive: 'Arquivo',
  exportAll: 'Exportar tudo', importFile: 'Importar um arquivo', cancel: 'Cancelar', close: 'Fechar', done: 'Pronto',
  exported: 'Exportado', imported: 'Importado', records: 'registros', line: 'Linha', skipped: 'Linhas deixadas de fora',
  stopped: 'Interrompido. O que já foi importado fica.', failed: 'Não deu certo', window: 'Segunda janela',
}

export type Word = keyof typeof ENGLISH

export const LANGUAGES = { en: 'English', 'pt-BR': 'Português (Brasil)' } as const
export type Language = keyof typeof LANGUAGES

export const word = (name: Word): string => (document.documentElement.lang === 'pt-BR' ? PORTUGUESE : ENGLISH)[name]

/** Writes the words of a page in its language: `data-word` for texts. */
export const writeWords = (root: ParentNode = document): void => {
  for (const element of root.querySelectorAll<HTMLElement>('[data-word]')) {
    element.textContent = word(element.dataset['word'] as Word)
  }
}
