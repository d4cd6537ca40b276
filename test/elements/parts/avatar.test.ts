import { expect, html, oneEvent } from '@open-wc/testing'
import { avatar } from '../../../src/elements/parts/avatar.js'
import { accessible, drawn, spoken } from './drawn.js'

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA='

describe('avatar', () => {
  it('shows initials, or a person where a name has none', async () => {
    const { host, root } = await drawn(() => html`${avatar({ id: 'a', name: 'Ana Souza' })}${avatar({ id: 'b', name: '+12133734253' })}`)
    const [named, unnamed] = root.querySelectorAll('.avatar')
    expect(named!.textContent.trim()).to.equal('AS')
    expect(unnamed!.querySelector('svg')).to.not.equal(null)
    await accessible(host)
  })

  it('is silent: the name stands beside it', async () => {
    const { root } = await drawn(() => avatar({ id: 'a', name: 'Ana Souza' }))
    expect(spoken(root)).to.equal('')
  })

  it('shows a picture that is here, and none of another origin unless allowed', async () => {
    const { root } = await drawn(() => html`
      ${avatar({ id: 'a', name: 'Ana', url: PIXEL })}
      ${avatar({ id: 'b', name: 'Bia', url: 'https://example.invalid/face.png' })}`)
    expect(root.querySelectorAll('img')).to.have.length(1)
    expect(root.querySelector('img')!.src).to.equal(PIXEL)
  })

  it('shows the initials again when the picture is broken', async () => {
    const { root } = await drawn(() => avatar({ id: 'a', name: 'Ana', url: 'data:image/png;base64,AAAA' }))
    const picture = root.querySelector('img')!
    if (!picture.hidden) await oneEvent(picture, 'error')
    expect(picture.hidden).to.equal(true)
    expect(root.querySelector('.avatar')!.textContent.trim()).to.equal('A')
  })
})
