import { expect } from '@open-wc/testing'
import type { Shortcuts, Stroke } from '../../src/state/shortcuts.js'
import { DEFAULT_KEYS, nameOf, readKey, readShortcuts, SHORTCUT_NAMES, shortcutKeys } from '../../src/state/shortcuts.js'
import { aDesk } from './world.js'

const stroke = (key: string, held: Partial<Stroke> = {}): Stroke =>
  ({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })

const meaning = (key: string, held: Partial<Stroke> = {}, given: Shortcuts = {}, isApple = false) =>
  nameOf(stroke(key, held), readShortcuts(given, isApple).keys, isApple)

describe('shortcuts', () => {
  it('have a key each, and no key twice', () => {
    const { keys, faults } = readShortcuts({}, false)
    expect(faults).to.deep.equal([])
    const given = SHORTCUT_NAMES.filter(name => DEFAULT_KEYS[name] !== null)
    expect([...keys.keys()]).to.deep.equal(given)
    expect(new Set(keys.values()).size).to.equal(given.length)
  })

  it('are no letter with Alt', () => {
    for (const key of Object.values(DEFAULT_KEYS)) expect(key ?? '').not.to.match(/Alt/)
    expect(meaning('e', { altKey: true })).to.equal(undefined)
    expect(readKey('Alt+e', false)).to.equal(undefined)
  })

  it('mean a letter with or without Shift and Caps Lock', () => {
    expect(meaning('e')).to.equal('close')
    expect(meaning('E', { shiftKey: true })).to.equal('close')
    expect(meaning('E')).to.equal('close')
    expect(meaning('E', { shiftKey: true }, { reply: 'Shift+e' })).to.equal('reply')
  })

  it('mean a sign wherever it stands on the keyboard', () => {
    expect(meaning('?', { shiftKey: true, code: 'Minus' })).to.equal('help')
    expect(meaning('!', { shiftKey: true, code: 'Digit1' })).to.equal('mark-spam')
    expect(meaning('!', { code: 'Digit8' })).to.equal('mark-spam')
  })

  it('go by where the letter stands where the alphabet is not Latin', () => {
    expect(meaning('у', { code: 'KeyE' })).to.equal('close')
    expect(meaning('λ', { code: 'KeyL' })).to.equal('tags')
    expect(meaning('ç', { code: 'Semicolon' })).to.equal(undefined)
    expect(meaning('у', { code: 'KeyE' }, { pin: 'у' })).to.equal('pin')
  })

  it('go by the letter, not by its place, where it is Latin', () => {
    expect(meaning('a', { code: 'KeyQ' })).to.equal('assign-to')
  })

  it('take Command on Apple’s keyboards, Ctrl on others, for the same', () => {
    expect(meaning('k', { ctrlKey: true })).to.equal('palette')
    expect(meaning('k', { metaKey: true }, {}, true)).to.equal('palette')
    expect(meaning('k', { ctrlKey: true }, {}, true)).to.equal(undefined)
    expect(meaning('k', { metaKey: true })).to.equal(undefined)
    expect(meaning('K', { ctrlKey: true, shiftKey: true })).to.equal(undefined)
    expect(meaning('e', { ctrlKey: true })).to.equal(undefined)
    expect(readKey('Ctrl+k', false)).to.equal('Mod+k')
    expect(readKey('Ctrl+k', true)).to.equal('Ctrl+k')
  })

  it('can be given other keys, or none', () => {
    const { keys, faults } = readShortcuts({ close: 'x', pin: null }, false)
    expect(faults).to.deep.equal([])
    expect([keys.get('close'), keys.has('pin'), keys.get('reply')]).to.deep.equal(['x', false, 'r'])
  })

  it('say what a host wrote wrong, and keep the rest', () => {
    const given = { cloze: 'x', close: 'Alt+c', pin: 'u', tags: 'Enter', move: 7, snooze: '' } as unknown as Shortcuts
    const { keys, faults } = readShortcuts(given, false)
    expect(faults).to.deep.equal([
      'there is no "cloze"',
      '"close" cannot have the key "Alt+c"',
      '"tags" cannot have the key "Enter"',
      '"move" has no text for a key',
      '"snooze" cannot have the key ""',
      '"mark-unread" and "pin" both have the key "u"; "pin" keeps it',
    ])
    expect([keys.get('pin'), keys.has('mark-unread'), keys.get('reply')]).to.deep.equal(['u', false, 'r'])
  })

  it('are none as long as nobody switched them on', () => {
    expect(shortcutKeys(aDesk().inbox, {}).get().size).to.equal(0)
  })
})
