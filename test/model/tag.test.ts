import { expect } from '@open-wc/testing'
import { TAG_COLORS, TAG_NAME_LENGTH } from '../../src/model/tag.js'
import { TAG_CLASSES, tagColors } from '../../src/theme/tag-colors.js'

describe('tags', () => {
  it('have a style for each color', () => {
    expect(TAG_COLORS.filter(color => !tagColors.cssText.includes(`.${TAG_CLASSES[color]}`))).to.deep.equal([])
  })

  it('have names that fit a chip', () => {
    expect(TAG_NAME_LENGTH).to.be.within(20, 100)
  })
})
