import { html } from 'lit'
import type { LitElement } from 'lit'
import type { Message } from '../../src/model/message.js'
import { PAGE, loadedThread } from '../page/data.js'
import { until } from '../page/frames.js'
import type { PrepareThread } from '../page/subject.js'
import { messageRowLit } from '../rows/message-row-lit.js'
import type { ThreadPeople } from '../rows/message-text.js'
import { messageText } from '../rows/message-text.js'

export interface LitThread extends LitElement {
  people: ThreadPeople
  show(messages: readonly Message[]): void
}

/** A message's row as a Lit template. */
export const threadRow = (messages: readonly Message[], index: number, people: ThreadPeople) => {
  const text = messageText(messages[index]!, messages[index - 1], messages[index + 1], people)
  return html`<div class="row" role="article" tabindex="-1" data-id=${text.id} data-index=${index} aria-posinset=${index + 1}
    aria-setsize=${messages.length} aria-label=${text.label} style="inline-size: 100%">${messageRowLit(text)}</div>`
}

/** A thread of Lit's. */
export const litThread = (create: () => LitThread): PrepareThread => async (count, { input: withInput, paged }) => {
  const thread = loadedThread(count, paged)
  let { from, loaded } = thread
  return async box => {
    const element = create()
    element.people = thread.people
    element.show(loaded)
    box.append(element)
    const input = withInput ? document.createElement('textarea') : null
    if (input) box.append(input)
    const root = await until(() => element.shadowRoot)
    await until(() => root.querySelector('.row'))
    return {
      scroller: () => root.querySelector<HTMLElement>('.scroll')!,
      root: () => root,
      row: '.row',
      append(more) {
        loaded = [...loaded, ...more]
        element.show(loaded)
      },
      prepend() {
        const page = Math.max(0, from - PAGE)
        loaded = [...thread.all.slice(page, from), ...loaded]
        from = page
        element.show(loaded)
      },
      input: () => input,
      unmount() {
        element.remove()
        input?.remove()
      },
    }
  }
}
