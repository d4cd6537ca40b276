import type { ActionArgs, ActionId, ToldAction } from '../../state/actions.js'

/** What became of an act. */
export interface OutcomeTerms {
  /** It took effect. */
  readonly actionDone: Readonly<Record<ToldAction, string>>
  /** It was refused: what did not happen. */
  readonly actionRefused: Readonly<Record<ActionId, string>>
  /** It took effect with so many conversations at once. */
  readonly bulkDone: Readonly<Record<ActionArgs<'bulk'>['act'] | 'undo', (count: number) => string>>
  /** With so many it did not. */
  readonly bulkLeft: (count: number) => string
}

/** What a composer tells of its own act. */
export interface SendingTerms {
  readonly actionRefused: Pick<OutcomeTerms['actionRefused'], 'send'>
}
