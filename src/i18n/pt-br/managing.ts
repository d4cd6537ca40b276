import { pluralFor } from '../plural.js'
import type { ManagingTerms } from '../terms/managing.js'

const plural = pluralFor('pt-BR')

export const managing: ManagingTerms = {
  tagManager: 'Gerenciar etiquetas',
  findTag: 'Buscar etiquetas',
  newTag: 'Nova etiqueta',
  tagName: 'Nome',
  tagNameTaken: name => `Já existe uma etiqueta “${name}”.`,
  tagInMyLists: name => `Mostrar “${name}” nas minhas listas`,
  tagHiddenHint: 'Oculta nas suas listas',
  moreForTag: name => `Mais opções de “${name}”`,
  editTag: 'Renomear ou mudar a cor',
  editingTag: name => `Alterar “${name}”`,
  mergeTag: 'Unir a…',
  mergeTagInto: name => `Unir “${name}” a`,
  chooseMergeTag: 'Escolha uma etiqueta',
  mergeWarning: (from, into) => `Toda conversa com “${from}” passa a ter “${into}”, e “${from}” deixa de existir. Isso não pode ser desfeito.`,
  mergeCount: count => `Das conversas que você vê, ${plural(count, { one: '# tem essa etiqueta', other: '# têm essa etiqueta' })}.`,
  mergeNow: 'Unir de vez',
  merging: 'Unindo…',
  deleteTag: 'Excluir',
  tagsFound: count => plural(count, { one: '# etiqueta', other: '# etiquetas' }),
  noTagsYet: 'Nenhuma etiqueta ainda',
  noTagsYetHint: 'As etiquetas que você ou seus colegas criarem ficam aqui.',
}
