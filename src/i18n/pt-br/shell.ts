import { pluralFor } from '../plural.js'
import type { ShellTerms } from '../terms/shell.js'

const plural = pluralFor('pt-BR')

export const shell: ShellTerms = {
  inboxApp: 'Caixa de entrada',
  conversationPane: 'Conversa',
  resizeList: 'Largura da lista',
  resizePanel: 'Largura do painel do contato',
  inboxes: 'Caixas de entrada',
  allInboxes: 'Todas as caixas',
  channelsOf: inbox => `Canais de ${inbox}`,
  showChannels: inbox => `Mostrar os canais de ${inbox}`,
  hideChannels: inbox => `Ocultar os canais de ${inbox}`,
  countsFailed: 'Não foi possível carregar as contagens de não lidas',
  unreadIn: (place, count) =>
    `${place}, ${plural(count, { one: '# conversa não lida', other: '# conversas não lidas' })}`,
  switchInbox: 'Trocar de caixa de entrada',
  switchAgent: 'Trocar de atendente',
  views: 'Abertas ou encerradas',
  viewOpen: 'Abertas',
  viewClosed: 'Encerradas',
  noInboxesTitle: 'Nenhuma caixa de entrada ainda',
  noInboxesHint: 'As caixas de que você faz parte aparecem aqui. Um gestor pode incluir você.',
  inboxesFailed: 'Não foi possível carregar as caixas de entrada',

  notices: 'Avisos',
  connections: {
    connecting: 'Conectando…',
    connected: 'Conectado',
    reconnecting: 'Conexão perdida, reconectando…',
    offline: 'Você está sem conexão',
    'read-only': 'Não é possível salvar alterações agora',
    'signed-out': 'Sua sessão terminou',
  },
  connectionHints: {
    connecting: 'Isso leva um instante.',
    connected: 'Tudo está atualizado.',
    reconnecting: 'O que está na tela é de antes. As mensagens que você escrever ficam guardadas e seguem depois.',
    offline: 'O que está na tela é de antes. As mensagens que você escrever seguem quando a conexão voltar.',
    'read-only': 'Você pode ler tudo.',
    'signed-out': 'Entre de novo para continuar. Os rascunhos ficam neste dispositivo.',
  },
  reconnectingIn: duration => `Nova tentativa em ${duration}`,
  reconnectNow: 'Conectar agora',
  backOnline: 'Conexão restabelecida',
  readOnlyReasons: {
    'storage-full': 'O armazenamento deste dispositivo está cheio. Libere espaço e recarregue.',
    'storage-lost': 'O armazenamento deste dispositivo se perdeu. Recarregue a página.',
    'storage-blocked': 'O navegador não deixa a página guardar nada aqui. Permita nas configurações do site.',
    'newer-version': 'Outra aba usa uma versão mais nova. Recarregue esta.',
  },
  deviceFaults: {
    blocked: 'O navegador não deixa a página guardar nada. Os rascunhos duram só até você fechá-la.',
    full: 'O armazenamento deste dispositivo está cheio. Os rascunhos duram só até você fechar a página.',
    lost: 'O armazenamento deste dispositivo se perdeu. Os rascunhos duram só até você fechar a página.',
    'newer-version': 'Outra aba usa uma versão mais nova. Recarregue esta para guardar os rascunhos.',
  },
  deviceFaultTitle: 'Os rascunhos não estão sendo guardados',
  unsentMessages: count =>
    plural(count, { one: '# mensagem ainda não enviada', other: '# mensagens ainda não enviadas' }),
  noInboxTitle: 'Sem caixa de entrada conectada',
  noInboxHint: 'Esta parte da página aguarda a caixa de entrada.',
  otherVersionTitle: 'Não disponível',
  otherVersionHint: 'Esta parte da página precisa de outra versão da caixa de entrada.',
  connectFailed: 'Não foi possível abrir a caixa de entrada',
  connecting: 'Abrindo a caixa de entrada…',

  tags: 'Etiquetas',
  searchTags: 'Buscar ou criar etiqueta',
  createTag: name => `Criar a etiqueta “${name}”`,
  noTagsTitle: 'Nenhuma etiqueta ainda',
  noTagsHint: 'Digite um nome para criar a primeira.',
  tagNameTaken: 'Já existe uma etiqueta com esse nome.',
  assignees: 'Responsável',
  searchAgents: 'Buscar colegas',
  noAgents: 'Ninguém com esse nome',
}
