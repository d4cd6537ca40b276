import { contactName } from '../../src/i18n/contact-name.js'
import { en } from '../../src/i18n/en.js'
import { formatFor } from '../../src/i18n/format.js'
import { iconCamera } from '../../src/icons/camera.js'
import { iconGlobe } from '../../src/icons/globe.js'
import { iconMail } from '../../src/icons/mail.js'
import { iconMessageCircle } from '../../src/icons/message-circle.js'
import { iconMessagesSquare } from '../../src/icons/messages-square.js'
import { iconSmartphone } from '../../src/icons/smartphone.js'
import { avatarHue } from '../../src/theme/avatar-hues.js'
import { TAG_CLASSES } from '../../src/theme/tag-colors.js'
import type { ListItem } from '../page/data.js'
import { ME, NOW } from '../page/data.js'

const format = formatFor('en')

const CHANNEL_ICONS = {
  sms: iconSmartphone, whatsapp: iconMessageCircle, webchat: iconGlobe, facebook: iconMessagesSquare,
  instagram: iconCamera, email: iconMail,
} as const

/** What a row says, worked out from its records: the same for whoever draws it. */
export const listText = (item: ListItem) => {
  const { conversation, contact, channel, assignee, author, tags, unread } = item
  const last = conversation.lastMessage
  const mine = assignee?.id === ME
  const name = contactName({ conversation, contact, channel }, en, format)
  return {
    id: conversation.id,
    name,
    initials: name.split(' ').map(word => word[0]!).join(''),
    hue: avatarHue(contact.id),
    time: format.relative(conversation.activityAt, NOW),
    exact: format.exact(conversation.activityAt),
    iso: new Date(conversation.activityAt).toISOString(),
    lead: last?.direction === 'out' ? `${en.previewBy(author?.id === ME ? en.you : author?.name ?? en.someone)} ` : '',
    preview: last?.text ?? '',
    unread,
    unreadLabel: en.unreadMessages(unread),
    channelIcon: CHANNEL_ICONS[channel.type],
    channelLabel: en.channels[channel.type],
    channelName: channel.name,
    mine,
    assignee: assignee && (mine ? en.you : assignee.name),
    assigneeLabel: assignee && (mine ? en.assignedToYou : en.assignedTo(assignee.name)),
    tags: tags.map(tag => ({ name: tag.name, color: TAG_CLASSES[tag.color] })),
    menuLabel: en.actionsFor(name),
    menuTitle: en.moreActions,
  }
}

export type ListText = ReturnType<typeof listText>
