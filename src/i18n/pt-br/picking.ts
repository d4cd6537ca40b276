import type { PickerTerms } from '../terms/picking.js'

export const picking: PickerTerms = {
  presences: { online: 'On-line', away: 'Ausente', offline: 'Off-line' },
  assignees: 'Responsável',
  searchAgents: 'Buscar colegas',
  noAgents: 'Ninguém com esse nome',
  agentsFailed: 'Não foi possível carregar os colegas',
  searchTags: 'Buscar ou criar etiqueta',
  createTag: name => `Criar a etiqueta “${name}”`,
  noTags: 'Nenhuma etiqueta com esse nome',
  noTagsTitle: 'Nenhuma etiqueta ainda',
  noTagsHint: 'Digite um nome para criar a primeira.',
  tagNameTaken: 'Já existe uma etiqueta com esse nome.',
  tagsFailed: 'Não foi possível carregar as etiquetas',
  tagColor: 'Cor da etiqueta',
  tagColors: {
    gray: 'Cinza',
    red: 'Vermelho',
    orange: 'Laranja',
    yellow: 'Amarelo',
    green: 'Verde',
    teal: 'Turquesa',
    blue: 'Azul',
    purple: 'Roxo',
    pink: 'Rosa',
  },
}
