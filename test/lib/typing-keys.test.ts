import { expect, fixture } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { html } from 'lit'
import { isComposing, isTyping, isUndo, keepTyping } from '../../src/lib/typing-keys.js'

const key = (name: string, more: KeyboardEventInit & { altGraph?: boolean } = {}) =>
  new KeyboardEvent('keydown', { key: name, ...more, modifierAltGraph: more.altGraph ?? false })

describe('isTyping', () => {
  it('knows letters of any script, digits, the space bar and what edits a text', () => {
    for (const name of ['a', 'É', '字', '🚲', ' ', '/', 'Enter', 'Backspace', 'ArrowUp', 'Home', 'Dead']) {
      expect(isTyping(key(name)), name).to.equal(true)
    }
  })

  it('leaves shortcuts, Escape, Tab and function keys to the page', () => {
    for (const event of [key('k', { ctrlKey: true }), key('k', { metaKey: true }), key('Escape'), key('Tab'), key('F5')]) {
      expect(isTyping(event), event.key).to.equal(false)
    }
  })

  it('knows letters typed with AltGr and Option', () => {
    expect(isTyping(key('ą', { ctrlKey: true, altKey: true, altGraph: true }))).to.equal(true)
    expect(isTyping(key('ą', { altKey: true }))).to.equal(true)
  })
})

describe('isComposing', () => {
  it('is true while an input method works, in Safari’s way too', () => {
    expect(isComposing(key('Enter'))).to.equal(false)
    expect(isComposing(key('Enter', { isComposing: true }))).to.equal(true)
    expect(isComposing(key('Enter', { keyCode: 229 }))).to.equal(true)
  })
})

describe('isUndo', () => {
  it('is Ctrl+Z or Command+Z, and no redo', () => {
    expect([isUndo(key('z', { ctrlKey: true })), isUndo(key('Z', { metaKey: true }))]).to.deep.equal([true, true])
    expect([isUndo(key('z')), isUndo(key('z', { ctrlKey: true, shiftKey: true }))]).to.deep.equal([false, false])
  })
})

describe('keepTyping', () => {
  it('keeps what is typed in a field from the page, and nothing else', async () => {
    const box = await fixture<HTMLElement>(html`<div @keydown=${keepTyping} @keypress=${keepTyping} @keyup=${keepTyping}>
      <input aria-label="Text"><button type="button">Act</button></div>`)
    const heard: string[] = []
    const listen = ({ type, key: name }: Event & { key?: string }) => { heard.push(`${type} ${name}`) }
    for (const type of ['keydown', 'keypress', 'keyup']) document.addEventListener(type, listen)
    box.querySelector('input')!.focus()
    await sendKeys({ press: 'e' })
    expect(heard).to.deep.equal([])
    await sendKeys({ press: 'Escape' })
    expect(heard).to.deep.equal(['keydown Escape', 'keyup Escape'])
    box.querySelector('button')!.focus()
    await sendKeys({ press: 'e' })
    expect(heard).to.include('keydown e')
    for (const type of ['keydown', 'keypress', 'keyup']) document.removeEventListener(type, listen)
  })
})
