import type { BaseTerms } from '../../i18n/terms.js'
import type { ActionTerms } from '../../i18n/terms/actions.js'
import type { ConversationTerms } from '../../i18n/terms/conversation.js'
import type { ActionId, Capability } from '../../state/actions.js'
import type { ConversationView } from '../../state/widgets/conversation.js'
import type { ConversationPick } from '../../state/widgets/conversation-acts.js'
import { offeredActs } from '../../state/widgets/conversation-acts.js'
import { actFace } from '../parts/conversation-act.js'
import type { MenuGroup } from '../parts/menu.js'

/** Acts that need something to be chosen. */
export type MenuPicker = ConversationPick

export interface ConversationMenuOptions {
  readonly terms: BaseTerms & ActionTerms & ConversationTerms
  readonly capability: (id: ActionId) => Capability
  /** Whether the contact panel is shown; null: the menu has nothing to do with it. */
  readonly panel: 'open' | 'closed' | null
  /** Whether it stands in a list of my order. */
  readonly isOrdered: boolean
  /** Whether it stands in a list that it can be selected in. Default: false. */
  readonly isListed?: boolean
}

/** Everything that can be done with a conversation: what is denied says why, what is unsupported is not there. */
export const conversationMenu = (
  view: ConversationView, { terms, capability, panel, isOrdered, isListed = false }: ConversationMenuOptions,
): readonly MenuGroup[] =>
  offeredActs(view, { capability, withPanel: panel !== null, isOrdered, isListed }).map(group => ({
    items: group.map(({ act, refusal }) => ({
      id: act,
      ...actFace(act, view, { terms, isPanelOpen: panel === 'open' }),
      disabledReason: refusal === null ? undefined : terms.forbiddenReasons[refusal],
    })),
  }))
