import type { EditorTerms } from '../terms/editor.js'

export const editor: EditorTerms = {
  saving: 'Salvando…',
  phone: 'Telefone',
  email: 'E-mail',
  valueLabel: 'Rótulo',
  addPhone: 'Adicionar telefone',
  addEmail: 'Adicionar e-mail',
  removeValue: value => `Remover ${value}`,
  keptForm: 'Suas alterações continuam aqui.',
  contactNotSaved: 'O contato não foi salvo',
  contactChangedTitle: name => `${name} alterou este contato enquanto você editava`,
  contactChangedHint: 'Suas alterações continuam aqui.',
  keepMine: 'Manter as minhas',
  takeTheirs: 'Usar as novas',
  discardChanges: 'Descartar',
}
