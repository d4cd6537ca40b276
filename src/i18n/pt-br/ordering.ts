import type { OrderingTerms } from '../terms/ordering.js'

export const ordering: OrderingTerms = {
  moveRow: name => `Mudar ${name} de lugar`,
  moving: name => `Movendo ${name}`,
  position: (position, total) => `${position} de ${total}`,
  pickedUp: (name, position) =>
    `${name}: em movimento, ${position}. As setas para cima e para baixo movem, Enter deixa ali, Esc põe de volta.`,
  putDown: (name, position) => `${name}: no lugar, ${position}`,
  leftThere: name => `${name}: de volta ao lugar de antes`,
  moveUp: 'Mover para cima',
  moveDown: 'Mover para baixo',
  putHere: 'Deixar aqui',
  cancelMove: 'Pôr de volta',
}
