import { expect, fixture, html } from '@open-wc/testing'
import { TAG_COLORS } from '../../src/model/tag.js'
import { TAG_CLASSES } from '../../src/theme/tag-colors.js'
import { stage } from '../../stories/stage.js'
import { contrast, inSchemes, painted } from '../contrast.js'

describe('tag colors', () => {
  it('read well in both schemes, and differ', async () => {
    const host = await fixture(stage(() => html`${TAG_COLORS.map(color => html`
      <span class="chip tag ${TAG_CLASSES[color]}">${color}</span>`)}`))
    await inSchemes(scheme => {
      const chips = [...host.shadowRoot!.querySelectorAll('.tag')].map(chip => getComputedStyle(chip))
      for (const [i, { color, backgroundColor }] of chips.entries()) {
        const ratio = contrast(painted(backgroundColor, color), painted(backgroundColor))
        expect(ratio, `${TAG_COLORS[i]!} ${scheme}`).to.be.at.least(4.5)
      }
      expect(new Set(chips.map(chip => chip.backgroundColor)).size).to.equal(TAG_COLORS.length)
    })
  })
})
