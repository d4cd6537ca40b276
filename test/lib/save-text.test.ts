import { expect } from '@open-wc/testing'
import { saveText } from '../../src/lib/save-text.js'
import { savedBy } from '../saved.js'

describe('saveText', () => {
  it('puts a text among the downloads, in every script', async () => {
    const saved = await savedBy(() => { saveText('texts.txt', 'Até já · 了解 🙂\n') })
    expect(saved).to.deep.equal({ name: 'texts.txt', text: 'Até já · 了解 🙂\n' })
  })
})
