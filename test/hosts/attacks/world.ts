import type { Seed } from '../../../src/backend/memory/index.js'
import type { Attachment } from '../../../src/model/attachment.js'
import { TAG_COLORS } from '../../../src/model/tag.js'
import { AGENTS, SCENE_TIME } from '../../../src/testing/index.js'
import type { Line } from '../../../src/testing/scenes/thread.js'
import { CUSTOMER, emptyConversation, play } from '../../../src/testing/scenes/thread.js'
import { FILE_NAMES } from './strings.js'

/** Where everything that is one thread stands. */
export const THREAD = 'thread'

const fileOf = (name: string, index: number): Attachment => ({
  id: `file-${index}`, name, size: 1_000, type: ['image/svg+xml', 'text/html', 'image/png', 'application/pdf'][index % 4]!,
  url: ['javascript:attack()', 'data:text/html,<script>attack()</script>', 'https://attack.invalid/file', null][index % 4]!,
})

const channelOf = (text: string, index: number): Seed['channels'][number] => ({
  id: `channel-${index}`, version: 1, type: (['sms', 'whatsapp', 'webchat', 'email'] as const)[index % 4]!, name: text, address: text,
  inboxId: `inbox-${index}`, ownerId: null, registration: null,
})

/** Failures and events of so many strings are enough: drawing thousands of rows takes long. */
const MANY = 100

/** What one thread says of a string: a text, a note, and of the first ones what failed and what happened, too. */
const linesOf = (text: string, index: number, ago: number): readonly Line[] => [
  { ago, from: CUSTOMER, text },
  { ago, from: `agent-${index}`, text, note: true },
  ...index >= MANY ? [] : [
    { ago, from: AGENTS.mara, text, delivery: 'failed' as const, failure: text },
    { ago, from: `agent-${index}`, event: { type: 'tagged' as const, tagId: `tag-${index}` } },
    { ago, from: AGENTS.mara, event: { type: 'assigned' as const, assigneeId: `agent-${index}` } },
    { ago, from: AGENTS.mara, event: { type: 'called' as const, number: text, outcome: 'answered' as const, seconds: 9 } },
  ],
]

/**
 * A world in which every name, text and address is a stranger's string: one conversation a string, and one thread with
 * all of them.
 */
export const poisoned = (texts: readonly string[]): Seed => {
  const all = texts.map((_, index) => `agent-${index}`)
  const channels = texts.map(channelOf)
  const single = texts.map((text, index) => play(
    emptyConversation(`conversation-${index}`, channels[index]!, `${text}!`, SCENE_TIME - 3_600_000, {
      contactId: `contact-${index}`, assigneeId: `agent-${index}`, tagIds: [`tag-${index}`], title: text,
    }),
    [{ ago: index + 1, from: CUSTOMER, text }], SCENE_TIME, 1,
  ))
  const whole = play(
    emptyConversation(THREAD, channels[0]!, texts[0]!, SCENE_TIME - 86_400_000, { contactId: 'contact-0' }),
    texts.flatMap((text, index) => linesOf(text, index, 900 - index)),
    SCENE_TIME,
  )
  const [first, ...rest] = whole.messages
  return {
    tenantId: 'attacked',
    agents: [
      { id: AGENTS.mara, version: 1, name: texts[0]!, email: texts[0]!, avatarUrl: 'https://attack.invalid/me.png', role: 'manager', presence: 'online' },
      ...texts.map((text, index) => ({
        id: `agent-${index}`, version: 1, name: text, email: text, avatarUrl: 'https://attack.invalid/agent.png', role: 'agent' as const, presence: 'online' as const,
      })),
    ],
    inboxes: texts.map((text, index) => ({
      id: `inbox-${index}`, version: 1, name: text, memberIds: [AGENTS.mara, ...index === 0 ? all : [`agent-${index}`]], assignmentMode: 'open', movable: true, defaultRegion: text,
      meetingUrl: text,
    })),
    channels,
    contacts: texts.map((text, index) => ({
      id: `contact-${index}`, version: 1, scope: 'shared', ownerId: null, name: text, company: `${text} `, notes: text, optedOut: [text],
      phones: [{ label: text, value: text }], emails: [{ label: text, value: text }], avatarUrl: ['https://attack.invalid/face.png', 'javascript:attack()', '//attack.invalid/face'][index % 3]!,
    })),
    tags: texts.map((text, index) => ({ id: `tag-${index}`, version: 1, name: text, color: TAG_COLORS[index % TAG_COLORS.length]! })),
    canned: texts.map((text, index) => ({ id: `canned-${index}`, version: 1, title: text, keyPhrase: text, text, inboxId: null })),
    conversations: [whole, ...single].map(one => one.conversation),
    messages: [{ ...first!, attachments: FILE_NAMES.map(fileOf) }, ...rest, ...single.flatMap(one => one.messages)],
  }
}
