import type { OrderingTerms } from '../terms/ordering.js'

export const ordering: OrderingTerms = {
  moveRow: name => `Change the place of ${name}`,
  moving: name => `Moving ${name}`,
  position: (position, total) => `${position} of ${total}`,
  pickedUp: (name, position) =>
    `${name} picked up, ${position}. Up and Down move it, Enter leaves it there, Escape puts it back.`,
  putDown: (name, position) => `${name} put down, ${position}`,
  leftThere: name => `${name} is back where it was`,
  moveUp: 'Move up',
  moveDown: 'Move down',
  putHere: 'Leave it here',
  cancelMove: 'Put it back',
}
