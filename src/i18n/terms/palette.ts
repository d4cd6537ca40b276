/** Finding and doing anything by its name. */
export interface PaletteTerms {
  readonly commands: string
  readonly searchCommands: string
  readonly noCommands: string
  readonly noCommandsHint: string
  readonly commandsFound: (count: number) => string
  readonly commandGroups: Readonly<Record<'recent' | 'going' | 'sorting' | 'more', string>>
  readonly beginConversation: string
  readonly searchEverywhere: string
  readonly searchFor: (text: string) => string
  readonly goTo: (place: string) => string
}
