import type { Capability } from '../../backend/capabilities.js'
import { fold } from '../../lib/fold.js'
import type { CannedMessage } from '../../model/canned.js'
import { typedPhrase, wholePhrase } from '../../model/key-phrase.js'
import { fillPlaceholders } from '../../model/placeholder.js'
import { conversationResource } from '../conversation-resource.js'
import type { Draft } from '../drafts.js'
import type { Inbox } from '../inbox.js'
import { derive } from '../records/derive.js'
import { createResource } from '../resource.js'
import { composerWidget } from './composer.js'
import { memoize } from './memoize.js'

/** One or two letters are in every text; one or two Chinese characters are not. */
const isCommon = (word: string): boolean => /^[a-z]{1,2}$/.test(word)

/** Smaller is better; Infinity: no match. The key phrase counts most, then the title, then the text. */
const rank = (canned: CannedMessage, words: readonly string[]): number => {
  const phrase = fold(canned.keyPhrase)
  const title = fold(canned.title)
  const names = `${phrase} ${title}`
  const text = fold(canned.text)
  if (!words.every(word => names.includes(word) || !isCommon(word) && text.includes(word))) return Infinity
  const first = words[0] ?? ''
  return phrase.startsWith(first) ? 0
    : title.startsWith(first) ? 1 : phrase.includes(first) ? 2 : title.includes(first) ? 3 : 4
}

/** Canned messages that fit what was typed, best first; all of them, by key phrase, when nothing was. */
export const searchCanned = (all: readonly CannedMessage[], query: string): readonly CannedMessage[] => {
  const words = fold(query).split(/\s+/).filter(word => word !== '')
  return all
    .map(canned => ({ canned, rank: rank(canned, words) }))
    .filter(entry => entry.rank !== Infinity)
    .sort((a, b) => a.rank - b.rank || a.canned.keyPhrase.localeCompare(b.canned.keyPhrase))
    .map(entry => entry.canned)
}

/** Whether exactly its key phrase was typed. */
const isNamed = (canned: CannedMessage, query: string): boolean => query !== '' && fold(canned.keyPhrase) === fold(query)

/** A canned message as it would be inserted now. */
export interface CannedOption {
  readonly canned: CannedMessage
  /** With all placeholders filled that something is known for. */
  readonly text: string
}

export interface CannedMatches {
  readonly options: readonly CannedOption[]
  /** The option whose key phrase was typed whole; -1: none. */
  readonly named: number
}

/** Why a text that is nothing but a key phrase is no message yet. */
export type UnmetPhrase = {
  readonly phrase: string
  /** `unknown`: no canned message has it. `open`: one may, and was not taken. The others: nobody knows yet. */
  readonly reason: 'unknown' | 'open' | 'loading' | 'failed'
}

/** The canned messages an agent may use in one conversation. */
export const cannedWidget = memoize((inbox: Inbox, { conversationId }: { conversationId: string }) => {
  const conversation = conversationResource(inbox, { conversationId })
  const messages = createResource(async signal => {
    await inbox.load({ type: 'conversation', conversationId }, signal)
    const inboxId = inbox.records.get('conversation', conversationId)?.inboxId ?? null
    return (await inbox.load({ type: 'canned', inboxId }, signal)).items
  }, reload => inbox.onGap(reload))
  /** What placeholders are filled with. */
  const facts = derive(inbox.records, follow => ({
    contact: follow('contact', follow('conversation', conversationId)?.contactId),
    agent: follow('agent', inbox.me()?.id),
  }))

  return {
    conversation,
    /** All of them; failed or loading until they are there. */
    messages,
    facts,
    /** Those that fit what was typed, best first; none until they are loaded. */
    match(query: string): CannedMatches {
      const all = messages.get()
      const found = all.status === 'ready' ? searchCanned(all.value, query) : []
      return {
        options: found.map(canned => ({ canned, text: fillPlaceholders(canned.text, facts.get()) })),
        named: found.findIndex(canned => isNamed(canned, query)),
      }
    },
    /** The key phrase being typed where the caret stands; null when there is none. */
    phrase: ({ text, selection: [start, end] }: Draft, trigger: string) =>
      start === end ? typedPhrase(text, end, trigger) : null,
    /** A key phrase alone, which an agent hardly means to send; null for every other text. */
    unmet(text: string, trigger: string): UnmetPhrase | null {
      const query = wholePhrase(text, trigger)
      if (query === null) return null
      const { status } = messages.get()
      const found = status === 'ready' && this.match(query).options.length > 0
      return { phrase: text.trim(), reason: status !== 'ready' ? status : found ? 'open' : 'unknown' }
    },
    capability: (): Capability => inbox.actions.capability('insert-canned', conversationId),
    /** Gives the focus to a composer of this conversation. Returns whether there is one. */
    focusComposer: (): boolean => composerWidget(inbox, { conversationId }).takeFocus(),
    retry() {
      inbox.retry()
      messages.reload()
    },
  }
})

export type CannedWidget = ReturnType<typeof cannedWidget>
