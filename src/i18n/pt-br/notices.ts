import type { NoticeTerms } from '../terms/notices.js'

export const notices: NoticeTerms = {
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
  reconnectingIn: duration => `Conexão perdida, reconectando em ${duration}`,
  nextTryIn: duration => `Nova tentativa em ${duration}.`,
  reconnectNow: 'Tentar agora',
  backOnline: 'Conexão restabelecida',
  signIn: 'Entrar',
  stillSignedOut: 'A sessão continua encerrada.',
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
  connectFailed: 'Não foi possível abrir a caixa de entrada',
  viewLossTitle: name => `“${name}” cita o que não existe mais; o resto é mostrado`,
  viewLosses: {
    inbox: 'Uma caixa que não é mais sua', channel: 'Um canal que não existe mais', assignee: 'Um colega que saiu',
    tags: 'Etiquetas que não existem mais',
  },
}
