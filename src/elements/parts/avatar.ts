import type { TemplateResult } from 'lit'
import { html, nothing } from 'lit'
import { iconUser } from '../../icons/user.js'
import { initialsOf } from '../../lib/initials.js'
import { isOwnAddress } from '../../lib/own-address.js'
import { avatarHue } from '../../theme/avatar-hues.js'

export interface AvatarOptions {
  /** Gives the color: the same for one person everywhere. */
  readonly id: string
  readonly name: string
  readonly url?: string | null
  /** Also load pictures from other origins. Default: false. */
  readonly allowRemote?: boolean
  readonly size?: 'small' | 'large'
}

const hideBroken = ({ target }: Event) => { (target as HTMLImageElement).hidden = true }
const showWhole = ({ target }: Event) => { (target as HTMLImageElement).hidden = false }

/** A face: the picture where it may be loaded, else initials. Silent: the name stands beside it. */
export const avatar = ({ id, name, url = null, allowRemote = false, size }: AvatarOptions): TemplateResult => {
  const initials = initialsOf(name)
  const picture = url !== null && url !== '' && (allowRemote || isOwnAddress(url)) ? url : undefined
  if (initials !== '' && picture === undefined) {
    // Most are: one template instead of two.
    return html`<span class="avatar hue ${avatarHue(id)} ${size ?? ''}" part="avatar" aria-hidden="true"><span
      class="initials">${initials}</span></span>`
  }
  return html`<span class="avatar hue ${avatarHue(id)} ${size ?? ''}" part="avatar" aria-hidden="true"
    >${initials === '' ? iconUser : html`<span class="initials">${initials}</span>`}${picture === undefined
      ? nothing
      : html`<img src=${picture} alt="" decoding="async" referrerpolicy="no-referrer" draggable="false"
        @error=${hideBroken} @load=${showWhole}>`}</span>`
}
