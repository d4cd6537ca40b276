import { PREFERENCES_ID } from '../model/preferences.js'
import type { Inbox } from './inbox.js'
import type { Follow } from './records/derive.js'
import { createResource } from './resource.js'
import { memoize } from './widgets/memoize.js'

/**
 * What I like to see, asked for once for everyone who looks; its value: whether that is known. A back end that keeps
 * none is not asked.
 */
export const ownPreferences = memoize((inbox: Inbox, _options: Record<never, never>) => createResource(
  async signal => {
    const isKept = inbox.actions.capability('hide-tag').state === 'available'
    if (isKept) await inbox.load({ type: 'preferences' }, signal)
    return isKept
  },
  reload => {
    let wasReady = inbox.session.get().status === 'ready'
    const stops = [inbox.onGap(reload), inbox.session.subscribe(({ status }) => {
      const isNew = status === 'ready' && !wasReady
      wasReady = status === 'ready'
      if (isNew) reload()
    })]
    return () => { for (const stop of stops) stop() }
  }))

/** The tags I do not want to see in lists. */
export const hiddenTagIds = (follow: Follow): readonly string[] =>
  follow('preferences', PREFERENCES_ID)?.hiddenTagIds ?? []

/** Whether there is anything to do with the tags themselves: to change them for all, or to hide them from me. */
export const canManageTags = (inbox: Inbox): boolean =>
  (['update-tag', 'hide-tag'] as const).some(id => inbox.actions.capability(id).state !== 'unsupported')
