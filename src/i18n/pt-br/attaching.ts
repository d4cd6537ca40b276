import type { AttachingTerms } from '../terms/attaching.js'

export const attaching: AttachingTerms = {
  filesToSend: 'Arquivos a enviar',
  removeFile: name => `Remover ${name}`,
  fileFaults: {
    empty: name => `${name} está vazio`,
    'too-many': (name, limit) => `${name} passa do limite: no máximo ${limit} por mensagem`,
    'too-large': (name, limit) => `${name} é grande demais: no máximo ${limit}`,
    'wrong-type': (name, limit) => `${name} não pode ser enviado aqui. Possíveis: ${limit}`,
  },
  fileKinds: { image: 'imagens', audio: 'áudio', video: 'vídeo', text: 'arquivos de texto' },
}
