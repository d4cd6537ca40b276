import { expect, fixture, html } from '@open-wc/testing'
import { AVATAR_HUES, avatarHue } from '../../src/theme/avatar-hues.js'
import { stage } from '../../stories/stage.js'
import { contrast, inSchemes, painted } from '../contrast.js'

describe('avatar hues', () => {
  it('are the same for the same id', () => {
    expect(avatarHue('contact-1')).to.equal(avatarHue('contact-1'))
  })

  it('spread over many ids', () => {
    for (const prefix of ['c', 'contact-', '00000000-0000-4000-8000-00000000']) {
      const counts = new Map<string, number>()
      for (let i = 0; i < 800; i++) {
        const hue = avatarHue(`${prefix}${i}`)
        counts.set(hue, (counts.get(hue) ?? 0) + 1)
      }
      expect(counts.size).to.equal(AVATAR_HUES.length)
      for (const count of counts.values()) expect(count).to.be.within(70, 130)
    }
  })

  it('read well in both schemes', async () => {
    const host = await fixture(stage(() => html`${AVATAR_HUES.map(hue => html`<span class="hue ${hue}">AB</span>`)}`))
    await inSchemes(scheme => {
      for (const face of host.shadowRoot!.querySelectorAll('.hue')) {
        const { color, backgroundColor } = getComputedStyle(face)
        const ratio = contrast(painted(backgroundColor, color), painted(backgroundColor))
        expect(ratio, `${face.className} ${scheme}`).to.be.at.least(4.5)
      }
    })
  })
})
