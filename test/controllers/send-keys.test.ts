import { expect } from '@open-wc/testing'
import { Arrival } from '../../src/controllers/arrival.js'
import type { SendKeysOptions } from '../../src/controllers/send-keys.js'
import { sendKeys } from '../../src/controllers/send-keys.js'

const pressed = (init: KeyboardEventInit, options: Partial<SendKeysOptions> = {}) => {
  const done: string[] = []
  const event = new KeyboardEvent('keydown', { cancelable: true, ...init })
  sendKeys({
    arrival: new Arrival(), isEnterSending: () => true, canUndo: () => true, first: () => false,
    onSend: () => { done.push('send') }, onUndo: () => { done.push('undo') }, ...options,
  })(event)
  return { done, isHandled: event.defaultPrevented }
}

const nothing = { done: [], isHandled: false }

describe('keys in a text that is sent', () => {
  it('send it with Enter, and start a new line with Shift or Alt', () => {
    expect(pressed({ key: 'Enter' })).to.deep.equal({ done: ['send'], isHandled: true })
    expect(pressed({ key: 'Enter', shiftKey: true })).to.deep.equal(nothing)
    expect(pressed({ key: 'Enter', altKey: true })).to.deep.equal(nothing)
    expect(pressed({ key: 'a' })).to.deep.equal(nothing)
  })

  it('send it only with Ctrl or Command where Enter starts a new line', () => {
    const isEnterSending = () => false
    expect(pressed({ key: 'Enter' }, { isEnterSending })).to.deep.equal(nothing)
    expect(pressed({ key: 'Enter', ctrlKey: true }, { isEnterSending }).done).to.deep.equal(['send'])
    expect(pressed({ key: 'Enter', metaKey: true }, { isEnterSending }).done).to.deep.equal(['send'])
  })

  it('send nothing while a word is being composed, while held down, or when the key led here', () => {
    expect(pressed({ key: 'Enter', isComposing: true })).to.deep.equal(nothing)
    expect(pressed({ key: 'Enter', repeat: true })).to.deep.equal({ done: [], isHandled: true })
    const arrival = new Arrival()
    arrival.came()
    expect(pressed({ key: 'Enter' }, { arrival })).to.deep.equal({ done: [], isHandled: true })
  })

  it('leave Enter to what comes first', () => {
    expect(pressed({ key: 'Enter' }, { first: () => true })).to.deep.equal(nothing)
  })

  it('take back what was sent, unless the text has something of its own to take back', () => {
    expect(pressed({ key: 'z', ctrlKey: true })).to.deep.equal({ done: ['undo'], isHandled: true })
    expect(pressed({ key: 'z', ctrlKey: true }, { canUndo: () => false })).to.deep.equal(nothing)
  })
})
