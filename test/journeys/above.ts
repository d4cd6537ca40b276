import type { TemplateResult } from 'lit'
import { render } from 'lit'
import type { InboxProvider } from '../../src/elements/shell/inbox-provider.js'

/** Puts something of the page's own above the app. */
export const above = (provider: InboxProvider, content: TemplateResult): void => {
  provider.id = 'desk'
  const bar = document.createElement('div')
  provider.prepend(bar)
  render(content, bar)
}
