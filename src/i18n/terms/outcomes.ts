import type { ActionId, ToldAction } from '../../state/actions.js'

/** What became of an act. */
export interface OutcomeTerms {
  /** It took effect. */
  readonly actionDone: Readonly<Record<ToldAction, string>>
  /** It was refused: what did not happen. */
  readonly actionRefused: Readonly<Record<ActionId, string>>
}

/** What a composer tells of its own act. */
export interface SendingTerms {
  readonly actionRefused: Pick<OutcomeTerms['actionRefused'], 'send'>
}
