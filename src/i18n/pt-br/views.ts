import type { ViewTerms } from '../terms/views.js'

export const views: ViewTerms = {
  noViewsTitle: 'Nenhuma visão salva ainda',
  noViewsHint: 'Filtre e ordene a lista como precisar e guarde aqui com um nome.',
  viewsFailed: 'Não foi possível carregar as visões salvas',
  everybodysView: 'Para todos',
  removeView: name => `Remover ${name}`,
  viewName: 'Salvar esta lista como',
  shareView: 'Para todos',
  saveView: 'Salvar',
  replaceView: 'Substituir',
}
