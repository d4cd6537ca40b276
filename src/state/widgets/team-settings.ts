import { atom } from 'nanostores'
import type { Capability } from '../../backend/capabilities.js'
import type { BackendError, InvalidRule } from '../../backend/errors.js'
import { fold } from '../../lib/fold.js'
import type { Agent } from '../../model/agent.js'
import type { Channel } from '../../model/channel.js'
import type { FileRules } from '../../model/file-rules.js'
import { fileRulesOf, fileRulesProblem } from '../../model/file-rules.js'
import type { InboxSettings, SharedInbox } from '../../model/inbox.js'
import { ASSIGNMENT_MODES, settingsOf } from '../../model/inbox.js'
import type { OptOutWords } from '../../model/opt-out.js'
import { OPT_OUT_WORDS, wordsProblem } from '../../model/opt-out.js'
import type { Tag } from '../../model/tag.js'
import { capabilityAt } from '../capability.js'
import type { Inbox } from '../inbox.js'
import { deriveAll } from '../records/derive-all.js'
import type { Resource } from '../resource.js'
import { createResource } from '../resource.js'
import { combine } from '../store.js'
import { memoize } from './memoize.js'

/** What one channel of an inbox carries. */
export interface ChannelSetting {
  readonly channel: Channel
  readonly rules: FileRules
  /** Not those of its type. */
  readonly own: FileRules | null
}

/** An inbox as managers see it. */
export interface TeamInbox {
  readonly inbox: SharedInbox
  readonly settings: InboxSettings
  /** Those who are there, and those who might be, by name. */
  readonly members: readonly Agent[]
  readonly others: readonly Agent[]
  readonly tags: readonly Tag[]
  /** Those that conversations may begin with besides. */
  readonly moreTags: readonly Tag[]
  readonly channels: readonly ChannelSetting[]
}

/** What is typed before it is saved. Numbers are as they were typed. */
export interface FilesText {
  readonly count: string
  readonly megabytes: string
  readonly types: string
}

interface Texts {
  readonly name: string
  readonly words: OptOutWords
  readonly files: FilesText
}

/** What is saved by itself as soon as it is chosen, and what is typed first. */
export type TeamPart =
  'members' | 'assignmentMode' | 'movable' | 'moveNeedsReason' | 'historyShared' | 'defaultTagIds' | keyof Texts

/** Why something is not saved: a value that breaks a rule, or what the back end said. */
export type TeamTrouble =
  | { readonly type: 'wrong', readonly value: string, readonly rule: InvalidRule }
  | { readonly type: 'refused', readonly error: BackendError }

interface Form {
  readonly value: Texts[keyof Texts]
  /** What was there when the typing began. */
  readonly seen: InboxSettings['name'] | OptOutWords | FileRules | null
}

/** A part of an inbox, or of a channel. */
const keyOf = (id: string, part: TeamPart): string => `${id} ${part}`

const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name.localeCompare(b.name, undefined, { numeric: true })

/** The agents whose name or mail address holds what is typed; none as long as nothing is. */
export const matchAgents = (agents: readonly Agent[], query: string): readonly Agent[] => {
  const wanted = fold(query).trim()
  return wanted === '' ? [] : agents.filter(({ name, email }) => fold(`${name} ${email}`).includes(wanted))
}

/** Who may assign, from nobody to managers. */
export const MODES = ASSIGNMENT_MODES

const MEGABYTE = 1_000_000

export const textOf = ({ count, size, types }: FileRules): FilesText =>
  ({ count: String(count), megabytes: String(size / MEGABYTE), types: types.join(' ') })

/** What was typed, as rules. */
export const rulesOf = ({ count, megabytes, types }: FilesText): FileRules => ({
  count: count.trim() === '' ? NaN : Number(count),
  size: Math.round(Number(megabytes.replace(',', '.')) * MEGABYTE),
  types: types.split(/[\s,;]+/).filter(type => type !== ''),
})

/** Every shared inbox, for managers to set. */
export const teamSettings = memoize((inbox: Inbox, _options: Record<never, never>) => {
  const { records } = inbox
  const loaded = createResource(async signal => {
    const [inboxes] = await Promise.all([
      inbox.load({ type: 'inboxes' }, signal), inbox.load({ type: 'agents' }, signal), inbox.load({ type: 'tags' }, signal),
    ])
    return inboxes.items.map(one => one.id)
  }, reload => inbox.onGap(reload))

  const all = deriveAll(records, ['inbox', 'agent', 'tag', 'channel'], (): readonly TeamInbox[] => {
    const [agents, tags] = [records.all('agent').toSorted(byName), records.all('tag').toSorted(byName)]
    const channels = records.all('channel').toSorted(byName)
    return records.all('inbox').toSorted(byName).map(one => {
      const settings = settingsOf(one)
      return {
        inbox: one,
        settings,
        members: agents.filter(({ id }) => one.memberIds.includes(id)),
        others: agents.filter(({ id }) => !one.memberIds.includes(id)),
        tags: settings.defaultTagIds.flatMap(id => tags.find(tag => tag.id === id) ?? []),
        moreTags: tags.filter(({ id }) => !settings.defaultTagIds.includes(id)),
        channels: channels.filter(({ inboxId }) => inboxId === one.id).map(channel =>
          ({ channel, rules: fileRulesOf(channel), own: channel.rules?.files ?? null })),
      }
    })
  })

  const state = combine([loaded, all, inbox.session], (ids, inboxes): Resource<readonly TeamInbox[]> =>
    ids.status === 'ready' ? { status: 'ready', value: inboxes } : ids)

  const forms = atom<ReadonlyMap<string, Form>>(new Map())
  const troubles = atom<ReadonlyMap<string, TeamTrouble>>(new Map())

  const setForm = (key: string, form: Form | undefined) => {
    const next = new Map(forms.get())
    if (form) next.set(key, form)
    else next.delete(key)
    forms.set(next)
  }
  const tell = (id: string, part: TeamPart, trouble: TeamTrouble | undefined) => {
    const key = keyOf(id, part)
    if (trouble === undefined && !troubles.get().has(key)) return
    const next = new Map(troubles.get())
    if (trouble) next.set(key, trouble)
    else next.delete(key)
    troubles.set(next)
  }
  const seenOf = (id: string, part: keyof Texts): Form['seen'] => {
    if (part === 'files') return records.get('channel', id)?.rules?.files ?? null
    const shared = records.get('inbox', id)
    return part === 'name' ? shared?.name ?? '' : shared?.optOutWords ?? null
  }
  const textNow = <P extends keyof Texts>(id: string, part: P): Texts[P] => {
    const texts: { readonly [K in keyof Texts]: () => Texts[K] } = {
      name: () => records.get('inbox', id)?.name ?? '',
      words: () => records.get('inbox', id)?.optOutWords ?? OPT_OUT_WORDS,
      files: () => textOf(fileRulesOf(records.get('channel', id))),
    }
    return texts[part]()
  }

  return {
    state,
    forms,
    troubles,
    /** Whether numbers have history here. */
    hasHistory: () => capabilityAt(inbox, 'legacy').state !== 'unsupported',
    capability: (): Capability => inbox.actions.capability('update-inbox'),
    retry: () => { loaded.reload() },
    /** What is typed, or what is there. */
    text: <P extends keyof Texts>(id: string, part: P): Texts[P] =>
      forms.get().get(keyOf(id, part))?.value as Texts[P] | undefined ?? textNow(id, part),
    /** Whether something is typed that is not saved. */
    isTyped: (id: string, part: keyof Texts): boolean => forms.get().has(keyOf(id, part)),
    type<P extends keyof Texts>(id: string, part: P, value: Texts[P]) {
      const key = keyOf(id, part)
      const seen = forms.get().get(key)?.seen ?? seenOf(id, part)
      tell(id, part, undefined)
      setForm(key, JSON.stringify(value) === JSON.stringify(textNow(id, part)) ? undefined : { value, seen })
    },
    discard(id: string, part: keyof Texts) {
      tell(id, part, undefined)
      setForm(keyOf(id, part), undefined)
    },
    trouble: (id: string, part: TeamPart): TeamTrouble | undefined => troubles.get().get(keyOf(id, part)),
    /** What is typed, fit to be saved, and what was there when the typing began; undefined where it is told why not. */
    ready<P extends keyof Texts>(
      id: string, part: P,
    ): { readonly value: Texts[P], readonly seen: Form['seen'] } | undefined {
      const form = forms.get().get(keyOf(id, part))
      if (!form) return undefined
      const problem = problemOf(part, form.value)
      tell(id, part, problem)
      return problem ? undefined : { value: form.value as Texts[P], seen: form.seen }
    },
    /**
     * How an act on a part ended. What is typed stays where it was refused; after a conflict it is meant for what is
     * there now.
     */
    answered(id: string, part: TeamPart, error: BackendError | undefined) {
      tell(id, part, error && { type: 'refused', error })
      if (part !== 'name' && part !== 'words' && part !== 'files') return
      const key = keyOf(id, part)
      const form = forms.get().get(key)
      if (!error) setForm(key, undefined)
      else if (error.is('conflict') && form) setForm(key, { value: form.value, seen: seenOf(id, part) })
    },
  }
})

const problemOf = (part: keyof Texts, value: Texts[keyof Texts]): TeamTrouble | undefined => {
  if (part === 'words') {
    const problem = wordsProblem(value as OptOutWords)
    return problem ? { type: 'wrong', value: problem.word, rule: problem.rule } : undefined
  }
  if (part === 'files') {
    const problem = fileRulesProblem(rulesOf(value as FilesText))
    return problem ? { type: 'wrong', value: problem.type, rule: problem.rule } : undefined
  }
  return (value as string).trim() === '' ? { type: 'wrong', value: '', rule: 'required' } : undefined
}

export type TeamSettingsWidget = ReturnType<typeof teamSettings>
