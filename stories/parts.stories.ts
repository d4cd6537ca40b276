import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, userEvent } from 'storybook/test'
import { avatar } from '../src/elements/parts/avatar.js'
import { badge } from '../src/elements/parts/badge.js'
import { channelIcon } from '../src/elements/parts/channel-icon.js'
import { deliveryIcon } from '../src/elements/parts/delivery-icon.js'
import { dialog } from '../src/elements/parts/dialog.js'
import { emptyState } from '../src/elements/parts/empty-state.js'
import { errorState } from '../src/elements/parts/error-state.js'
import { iconButton } from '../src/elements/parts/icon-button.js'
import { menu } from '../src/elements/parts/menu.js'
import { notice } from '../src/elements/parts/notice.js'
import { skeletonBubbles, skeletonRows } from '../src/elements/parts/skeleton.js'
import { tagChip } from '../src/elements/parts/tag-chip.js'
import { time } from '../src/elements/parts/time.js'
import { en } from '../src/i18n/en.js'
import { formatFor } from '../src/i18n/format.js'
import { iconCheck } from '../src/icons/check.js'
import { iconEllipsis } from '../src/icons/ellipsis.js'
import { iconInbox } from '../src/icons/inbox.js'
import { iconMailOpen } from '../src/icons/mail-open.js'
import { iconPhone } from '../src/icons/phone.js'
import { iconSearch } from '../src/icons/search.js'
import { iconSend } from '../src/icons/send.js'
import { iconStar } from '../src/icons/star.js'
import { iconTrash } from '../src/icons/trash.js'
import { iconUserPlus } from '../src/icons/user-plus.js'
import { CHANNEL_TYPES } from '../src/model/channel.js'
import { TAG_COLORS } from '../src/model/tag.js'
import { stage } from './stage.js'

const meta: Meta = { title: 'Foundations/Parts' }
export default meta

const format = formatFor('en')
const nothingHappens = () => { /* a story */ }
const NAMES = ['Ana Souza', 'Émile Zola', '李小龍', 'محمد علي', 'Ψυχή', 'madonna', '👩‍🚀 Sally', '+55 11 91234-5678']
const DELIVERIES = ['queued', 'waiting', 'sending', 'sent', 'delivered', 'read', 'failed'] as const

export const Avatars: StoryObj = {
  render: () => stage(() => html`
    <div class="row">
      ${NAMES.map((name, i) => avatar({ id: `contact-${i}`, name }))}
      ${avatar({ id: 'a', name: 'Ana Souza', size: 'small' })}
      ${avatar({ id: 'a', name: 'Ana Souza', size: 'large' })}
    </div>`),
}

export const BadgesAndTimes: StoryObj = {
  render: () => stage(() => html`
    <div class="row">
      ${[1, 12, 100].map(count => badge({ count, label: en.unreadMessages(count), number: format.number }))}
      ${badge({ count: 7, label: en.unreadMessages(7), number: format.number, quiet: true })}
      ${time({ at: 1_760_000_000_000, text: '5m ago', exact: format.exact(1_760_000_000_000) })}
      ${CHANNEL_TYPES.map(type => channelIcon(type, en.channels[type]))}
      ${DELIVERIES.map(state => deliveryIcon(state, en.deliveries[state]))}
    </div>`),
}

export const Tags: StoryObj = {
  render: () => stage(() => html`
    <div class="column">
      <div class="row">${TAG_COLORS.map(color => tagChip({ tag: { name: en.tagColors[color], color } }))}</div>
      <div class="row">${TAG_COLORS.slice(0, 3).map(color => tagChip({
        tag: { name: en.tagColors[color], color }, removeLabel: en.removeTag(color), onRemove: nothingHappens,
      }))}</div>
      <div class="row">
        <span class="chip">Draft</span><span class="chip accent">Assigned</span><span class="chip positive">Open</span>
        <span class="chip warning">Opted out</span><span class="chip danger">Not sent</span>
      </div>
    </div>`),
}

export const Buttons: StoryObj = {
  render: () => stage(() => html`
    <div class="column">
      <div class="row">
        <button type="button" class="button primary">${iconSend} Send</button>
        <button type="button" class="button">Assign to me</button>
        <button type="button" class="button quiet">Cancel</button>
        <button type="button" class="button danger">Discard</button>
        <button type="button" class="button" aria-disabled="true">Close conversation</button>
      </div>
      <div class="row">
        ${iconButton({ part: 'call-button', icon: iconPhone, label: en.actions.call })}
        ${iconButton({ part: 'favorite-button', icon: iconStar, label: en.favorite, pressed: true })}
        ${iconButton({ part: 'send-button', icon: iconSend, label: en.sendReply, primary: true })}
        ${iconButton({
          part: 'close-button', icon: iconCheck, label: en.actions.close, disabledReason: en.forbiddenReasons['read-only'],
        })}
      </div>
    </div>`),
}

export const Fields: StoryObj = {
  render: () => stage(() => html`
    <div class="column narrow">
      <div class="search">${iconSearch}<input class="input" type="search" aria-label="Search" placeholder="Search canned messages"></div>
      <div class="field">
        <label class="label" for="name">Name</label>
        <input class="input" id="name" value="Ana Souza" autocomplete="off">
      </div>
      <div class="field">
        <label class="label" for="mail">Email</label>
        <input class="input" id="mail" value="ana@" aria-invalid="true" aria-describedby="mail-error" autocomplete="off">
        <span class="error" id="mail-error">${en.invalidRules['not-an-email']}</span>
      </div>
      <div class="field">
        <label class="label" for="notes">Notes</label>
        <textarea class="input" id="notes" rows="3">Prefers to be called after six.</textarea>
      </div>
    </div>`),
}

export const Menu: StoryObj = {
  render: () => stage(({ menu: controller }) => html`
    ${iconButton({
      part: 'more-button', icon: iconEllipsis, label: en.moreActions, popup: 'menu', controls: controller.id,
      expanded: controller.isOpen, onClick: event => { controller.toggle(event.currentTarget as HTMLElement) },
    })}
    ${menu(controller, {
      label: en.moreActions,
      onChoose: nothingHappens,
      groups: [
        { items: [
          { id: 'assign', label: en.assignToMe, icon: iconUserPlus },
          { id: 'mark-unread', label: en.actions['mark-unread'], icon: iconMailOpen, detail: 'U' },
          { id: 'close', label: en.actions.close, icon: iconCheck, disabledReason: en.forbiddenReasons['managers-only'] },
        ] },
        { title: en.views, items: [
          { id: 'open', label: en.viewOpen, check: 'radio', checked: true },
          { id: 'closed', label: en.viewClosed, check: 'radio', checked: false },
        ] },
        { items: [{ id: 'discard', label: en.discardMessage, icon: iconTrash, danger: true }] },
      ],
    })}`),
  async play({ canvasElement }) {
    const root = canvasElement.querySelector('story-stage')!.shadowRoot!
    await userEvent.click(root.querySelector('button')!)
    await expect(root.querySelector('[role=menu]')!.matches(':popover-open')).toBe(true)
  },
}

export const Dialog: StoryObj = {
  render: () => stage(({ dialog: controller }) => html`
    <button type="button" class="button" @click=${(event: Event) => controller.open(event.currentTarget as HTMLElement)}
      >${en.actions['edit-contact']}</button>
    ${dialog(controller, {
      title: en.contactChangedTitle('Deniz Aksoy'),
      closeLabel: en.closePanel,
      body: html`<p>${en.contactChangedHint}</p>`,
      foot: html`
        <button type="button" class="button">${en.takeTheirs}</button>
        <button type="button" class="button primary">${en.keepMine}</button>`,
    })}`),
  async play({ canvasElement }) {
    const root = canvasElement.querySelector('story-stage')!.shadowRoot!
    await userEvent.click(root.querySelector('button')!)
    await expect(root.querySelector('dialog')!.open).toBe(true)
  },
}

export const Notices: StoryObj = {
  render: () => stage(() => html`
    <div class="column">
      ${notice({ tone: 'info', title: en.connections.reconnecting, text: en.connectionHints.reconnecting })}
      ${notice({
        tone: 'warning', title: en.unregisteredTitle, text: en.unregisteredHint,
        action: { label: en.showUnsent, onAct: nothingHappens },
      })}
      ${notice({ tone: 'danger', title: en.deviceFaultTitle, text: en.deviceFaults.full })}
      ${notice({
        tone: 'positive', title: en.actionDone.close, shape: 'toast', action: { label: en.undo, onAct: nothingHappens },
        dismiss: { label: en.dismiss, onAct: nothingHappens },
      })}
    </div>`),
}

export const Empty: StoryObj = {
  render: () => stage(() => emptyState({
    icon: iconInbox, title: en.emptyTitles.open, hint: en.emptyHints.open,
    action: { label: en.showClosed, onAct: nothingHappens },
  })),
}

export const Failed: StoryObj = {
  render: () => stage(() => errorState({
    title: en.listFailed, sentences: [en.errorTitles.unavailable, en.errorAdvice.unavailable],
    retry: { label: en.retry, onAct: nothingHappens },
  })),
}

export const Loading: StoryObj = {
  render: () => stage(() => html`
    ${skeletonRows(3, en.loadingConversations)}
    ${skeletonBubbles(3, en.loadingMessages)}`),
}
