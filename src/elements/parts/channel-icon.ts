import type { TemplateResult } from 'lit'
import { html } from 'lit'
import { iconCamera } from '../../icons/camera.js'
import { iconGlobe } from '../../icons/globe.js'
import { iconMail } from '../../icons/mail.js'
import { iconMessageCircle } from '../../icons/message-circle.js'
import { iconMessagesSquare } from '../../icons/messages-square.js'
import { iconSmartphone } from '../../icons/smartphone.js'
import type { ChannelType } from '../../model/channel.js'

/** Neutral shapes: the names of companies are words, their logos are theirs. */
const ICONS = {
  sms: iconSmartphone,
  whatsapp: iconMessageCircle,
  webchat: iconGlobe,
  facebook: iconMessagesSquare,
  instagram: iconCamera,
  email: iconMail,
} as const satisfies Record<ChannelType, TemplateResult>

/** Where messages come from. `label`: the channel's name, for speech and as a tooltip. */
export const channelIcon = (type: ChannelType, label: string): TemplateResult =>
  html`<span class="channel-icon" part="channel-icon" title=${label}
    >${ICONS[type]}<span class="visually-hidden">${label}</span></span>`
