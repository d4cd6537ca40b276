import type { CSSResultGroup, TemplateResult } from 'lit'
import { LitElement, css, html } from 'lit'
import { DialogController } from '../src/controllers/dialog.js'
import { MenuController } from '../src/controllers/menu.js'
import { avatarStyles } from '../src/elements/parts/avatar.styles.js'
import { badgeStyles } from '../src/elements/parts/badge.styles.js'
import { channelIconStyles } from '../src/elements/parts/channel-icon.styles.js'
import { deliveryIconStyles } from '../src/elements/parts/delivery-icon.styles.js'
import { noticeStyles } from '../src/elements/parts/notice.styles.js'
import { skeletonPartStyles } from '../src/elements/parts/skeleton.styles.js'
import { tagChipStyles } from '../src/elements/parts/tag-chip.styles.js'
import { timeStyles } from '../src/elements/parts/time.styles.js'
import { reset } from '../src/theme/reset.js'
import * as shared from '../src/theme/shared.js'
import { tokens } from '../src/theme/tokens.js'

/** A shadow root for stories of what is no element itself: tokens, styles, template functions. */
export class StoryStage extends LitElement {
  static override properties = { draw: { attribute: false } }

  static override styles: CSSResultGroup = [
    tokens, reset, ...Object.values(shared), avatarStyles, badgeStyles, channelIconStyles, deliveryIconStyles,
    noticeStyles, skeletonPartStyles, tagChipStyles, timeStyles,
    css`
      :host { padding: 16px; background: var(--_surface); }
      .row { display: flex; flex-wrap: wrap; align-items: center; gap: var(--_3); }
      .column { display: grid; gap: var(--_3); }
      .narrow { max-inline-size: 360px; }
      .label { color: var(--_text-muted); font-size: var(--_size-2); }
      .swatches { display: grid; grid-template-columns: repeat(auto-fill, minmax(132px, 1fr)); gap: var(--_2); }
      .swatch { display: grid; gap: 2px; overflow-wrap: anywhere; }
      .swatch > .color { block-size: 40px; border: 1px solid var(--_line); border-radius: var(--_radius-medium); }
      .pair { padding: var(--_2) var(--_3); border-radius: var(--_radius-medium); }
      .icons { display: grid; grid-template-columns: repeat(auto-fill, minmax(96px, 1fr)); gap: var(--_3) var(--_2); }
      .icons > span { display: grid; justify-items: center; gap: var(--_1); }
      .sample_size-1 { font-size: var(--_size-1); }
      .sample_size-2 { font-size: var(--_size-2); }
      .sample_size-3 { font-size: var(--_size-3); }
      .sample_size-4 { font-size: var(--_size-4); }
      .sample_size-5 { font-size: var(--_size-5); }
      .sample_size-6 { font-size: var(--_size-6); }
    `,
  ]

  declare draw: (stage: StoryStage) => unknown
  readonly menu = new MenuController(this, 'stage-menu')
  readonly dialog = new DialogController(this, 'stage-dialog')

  override render(): unknown {
    return this.draw(this)
  }
}

if (!customElements.get('story-stage')) customElements.define('story-stage', StoryStage)

export const stage = (draw: (stage: StoryStage) => unknown): TemplateResult =>
  html`<story-stage .draw=${draw}></story-stage>`
