import { expect } from '@open-wc/testing'
import {
  LIST_PARTS, NAV_PARTS, NOTICES_PARTS, PANEL_PARTS, SWITCHER_PARTS, VIEW_PARTS,
} from '../../../src/elements/shell/app-parts.js'

interface Manifest {
  readonly modules: readonly {
    readonly declarations: readonly {
      readonly tagName?: string
      readonly cssParts?: readonly { readonly name: string }[]
    }[]
  }[]
}

const exported = {
  'inbox-nav': NAV_PARTS, 'inbox-switcher': SWITCHER_PARTS, 'inbox-list': LIST_PARTS, 'inbox-notices': NOTICES_PARTS,
  'inbox-conversation-view': VIEW_PARTS, 'inbox-conversation-header': VIEW_PARTS, 'inbox-message-list': VIEW_PARTS,
  'inbox-composer': VIEW_PARTS, 'inbox-contact-panel': PANEL_PARTS,
}

/** Parts that the app's lists of another element bring along under the same name. */
const shared = 'avatar, name, row, tag, assignee, unread, time, menu, menu-item, bar, notice'.split(', ')
/** The app has no Open and Closed in its navigation. */
const absent = ['views', 'view']

describe('the parts that an app lends from the elements inside', () => {
  it('are all that these document', async () => {
    const { modules } = await (await fetch('/custom-elements.json')).json() as Manifest
    const missing = modules.flatMap(module => module.declarations).flatMap(({ tagName = '', cssParts = [] }) => {
      const list = (exported as Record<string, string | undefined>)[tagName]?.split(', ')
      return list ? cssParts.filter(({ name }) => !list.includes(name) && !shared.includes(name)
        && !(tagName === 'inbox-nav' && absent.includes(name))).map(({ name }) => `${tagName}::part(${name})`) : []
    })
    expect(missing).to.deep.equal([])
  })
})
