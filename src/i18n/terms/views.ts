/** Lists kept under a name. */
export interface ViewTerms {
  readonly noViewsTitle: string
  readonly noViewsHint: string
  readonly viewsFailed: string
  readonly everybodysView: string
  readonly removeView: (name: string) => string
  readonly viewName: string
  readonly shareView: string
  readonly saveView: string
  readonly replaceView: string
}
