import { pressSoon } from './buttons.js'
import { empty, type } from './hand.js'
import type { Name } from './sight.js'
import { allIn, firstIn, messageIn, named, oneIn, seenText } from './sight.js'
import { waitFor } from './wait.js'

/** Somebody who is in a team chat, or could be. */
export interface SeenColleague {
  readonly name: string
  /** Whether they are there, in words. */
  readonly presence: string
}

/** What a person sees of an `inbox-chat-members`, and does with it. */
export interface ChatMembersHarness {
  readonly element: Element
  /** What stands in place of it: that it failed, or may not be. */
  readonly message: string
  /** The chat's name, as it stands in its field. */
  readonly name: string
  /** What is wrong with it. */
  readonly problem: string
  members(): readonly SeenColleague[]
  /** Those who are not in it. */
  others(): readonly SeenColleague[]
  ready(): Promise<void>
  rename(name: string): Promise<void>
  /** Brings colleagues into it. */
  add(...names: readonly Name[]): Promise<void>
  /** Leaves the chat: asks for it, and confirms. */
  leave(): Promise<void>
}

const nameOf = (person: HTMLElement): string => seenText(person.querySelector('bdi') ?? undefined)

const read = (person: HTMLElement): SeenColleague => ({
  name: nameOf(person),
  presence: seenText([...person.querySelectorAll<HTMLElement>('.hint')].at(-1)),
})

/** Looks at and drives an `inbox-chat-members`. */
export const chatMembersHarness = (element: Element): ChatMembersHarness => {
  const input = () => oneIn(element, '[part~="input"]', 'the name') as HTMLInputElement
  const colleagues = () => allIn(element, '[part~="colleague"]')
  const message = () => messageIn(element) || seenText(firstIn(element, ':host > .nobody'))
  return {
    element,
    get message() { return message() },
    get name() { return input().value },
    get problem() { return seenText(firstIn(element, '#error')) },
    members: () => allIn(element, '[part~="member"]').map(read),
    others: () => colleagues().map(read),
    async ready() {
      await waitFor(() => firstIn(element, '[part~="members"]') ?? message() !== '', 'the members')
    },
    async rename(name) {
      const field = await waitFor(input, 'the name')
      empty(field)
      type(field, name)
      await pressSoon(() => oneIn(element, '[part~="rename"] button', 'the button'), 'the button')
    },
    async add(...names) {
      for (const name of names) {
        await pressSoon(() => named(colleagues(), name, nameOf).querySelector('input')!, 'the colleague')
      }
      await pressSoon(() => oneIn(element, '[part~="add"]', 'the button'), 'the button')
    },
    async leave() {
      await pressSoon(() => oneIn(element, '#leave', 'the way out'), 'the way out')
      await pressSoon(() => oneIn(element, '[part~="leave"]', 'the way out'), 'the way out')
    },
  }
}
