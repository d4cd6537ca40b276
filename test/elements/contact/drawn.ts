import { fixture, html } from '@open-wc/testing'
import { en } from '../../../src/i18n/en.js'
import { formatFor } from '../../../src/i18n/format.js'
import type { Capability } from '../../../src/state/actions.js'
import type { ContactView } from '../../../src/state/widgets/contact.js'
import { scene } from '../../../src/testing/index.js'

const seed = scene()

export const terms = en
export const format = formatFor('en')

/** What a panel knows of a conversation of the scene. */
export const viewOf = (conversationId: string, more: Partial<ContactView> = {}): ContactView => {
  const conversation = seed.conversations!.find(({ id }) => id === conversationId)!
  return {
    conversation,
    contact: seed.contacts!.find(({ id }) => id === conversation.contactId),
    channel: seed.channels.find(({ id }) => id === conversation.channelId),
    region: 'US',
    favorite: false,
    number: conversation.address,
    meetingUrl: 'https://meet.example/',
    ...more,
  }
}

export const AVAILABLE: Capability = { state: 'available' }
export const DENIED: Capability = { state: 'denied', reason: 'role' }
export const UNSUPPORTED: Capability = { state: 'unsupported' }

/** A template in a box, with its words in one line. */
export const drawn = async (template: unknown) => {
  const box = await fixture<HTMLElement>(html`<div>${template}</div>`)
  return {
    box,
    $: <E extends HTMLElement = HTMLElement>(selector: string) => box.querySelector<E>(selector),
    text: () => box.textContent.replace(/\s+/g, ' ').trim(),
  }
}
