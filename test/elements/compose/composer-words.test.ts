import { expect } from '@open-wc/testing'
import { composerName, composerPlaceholder, spokenSent } from '../../../src/elements/compose/composer-words.js'
import { en } from '../../../src/i18n/en.js'
import { formatFor } from '../../../src/i18n/format.js'
import { composerWidget } from '../../../src/state/widgets/composer.js'
import { aReadyDesk } from '../../state/world.js'

const format = formatFor('en')

const view = async () => {
  const { inbox } = await aReadyDesk()
  await inbox.load({ type: 'conversation', conversationId: 'priya' }, new AbortController().signal)
  return composerWidget(inbox, { conversationId: 'priya' }).view.get()
}

describe('the words of a composer', () => {
  it('name whom the text goes to, as far as it is known', async () => {
    const priya = await view()
    const name = priya.contact!.name
    expect(composerName(priya, en, format)).to.equal(en.replyTo(name))
    expect(composerName({ ...priya, kind: 'note' }, en, format)).to.equal(en.noteOn(name))
    expect(composerName({ ...priya, conversation: undefined }, en, format)).to.equal(en.reply)
  })

  it('say in the empty box how it goes, unless nothing goes', async () => {
    const priya = await view()
    expect(composerPlaceholder(priya, en, format)).to.equal(en.replyPlaceholder(en.channels[priya.channel!.type]))
    expect(composerPlaceholder({ ...priya, kind: 'note' }, en, format)).to.equal(en.notePlaceholder)
    expect(composerPlaceholder({ ...priya, channel: undefined }, en, format)).to.equal(composerName(priya, en, format))
    expect(composerPlaceholder({ ...priya, blocked: { reason: 'gone' } }, en, format)).to.equal('')
  })

  it('tell what became of a text', () => {
    expect(spokenSent(undefined, en)).to.equal('')
    expect(['sent', 'noted', 'failed', 'taken-back'].map(one => spokenSent(one as 'sent', en)))
      .to.deep.equal([en.announceSent, en.announceNoted, en.announceFailed, en.takenBack])
  })
})
