import type { Actor } from '../actor.js'
import { pick } from '../actor.js'
import type { ViewPlace } from '../../../model/view.js'
import { area } from '../case.js'
import { equal, refused } from '../check.js'
import { AGENTS } from '../seed-people.js'

const PLACE: ViewPlace = {
  status: 'open', scope: 'shared', inboxId: 'inbox-support', channelId: null, filter: { assignee: 'me', tagIds: ['tag-urgent'] },
  sort: 'longest-waiting',
}

interface More extends Partial<ViewPlace> {
  readonly name?: string
  readonly shared?: boolean
}

const save = (who: Actor, viewId: string, more: More = {}) =>
  who.do({ type: 'save-view', viewId, name: 'Urgent', shared: false, ...PLACE, ...more })

const names = async (who: Actor): Promise<readonly string[]> =>
  (await who.load({ type: 'views' })).items.map(one => one.name)

export const savedViewCases = area('saved views', [
  ['saved: mine alone, with all that it shows', ['saved-views'], async ({ as }) => {
    const [noel, iris] = [await as('noel'), await as('iris')]
    const { version: _, ...view } = pick((await save(noel, 'urgent')).changes, 'view')
    equal(view, { id: 'urgent', name: 'Urgent', ownerId: AGENTS.noel, shared: false, ...PLACE }, 'the view')
    equal(await names(noel), ['Urgent'], 'mine')
    equal(await names(iris), [], 'a colleague\'s')
  }],
  ['saved again, it is the same one, changed', ['saved-views'], async ({ as }) => {
    const noel = await as('noel')
    const first = pick((await save(noel, 'urgent')).changes, 'view')
    const second = pick((await save(noel, 'urgent', { name: ' Rush ', filter: {} })).changes, 'view')
    equal([second.name, second.filter, second.version > first.version], ['Rush', {}, true], 'the view')
    equal(await names(noel), ['Rush'], 'all of them')
  }],
  ['a view of mine is streamed to me, and to no colleague', ['saved-views'], async ({ as }) => {
    const [noel, iris] = [await as('noel'), await as('iris')]
    const [mine, theirs] = [noel.listen(noel.session.cursor), iris.listen(iris.session.cursor)]
    const { version } = pick((await save(noel, 'urgent')).changes, 'view')
    await mine.untilChange({ kind: 'view', id: 'urgent', version })
    const { changes } = await noel.do({ type: 'close', conversationId: 'fresh' })
    await theirs.untilChange({ kind: 'conversation', id: 'fresh', version: pick(changes, 'conversation').version })
    equal(theirs.of('view').length, 0, 'what a colleague hears')
  }],
  ['a manager\'s is everybody\'s, and only a manager changes it', ['saved-views'], async ({ as }) => {
    const [iris, noel] = [await as('iris'), await as('noel')]
    const probe = noel.listen(noel.session.cursor)
    const { version } = pick((await save(iris, 'team', { shared: true })).changes, 'view')
    await probe.untilChange({ kind: 'view', id: 'team', version })
    equal(await names(noel), ['Urgent'], 'a colleague\'s')
    await refused(save(noel, 'team', { name: 'Mine' }), 'forbidden', { reason: 'managers-only' }, 'another\'s change')
    await refused(noel.do({ type: 'delete-view', viewId: 'team' }), 'forbidden', { reason: 'managers-only' }, 'another\'s removal')
    await refused(save(noel, 'own', { shared: true }), 'forbidden', { reason: 'managers-only' }, 'shared by an agent')
    await refused(save(iris, 'team', { shared: false }), 'invalid', { field: 'shared', rule: 'not-allowed-here' }, 'taken back')
    equal(await names(noel), ['Urgent'], 'as it was')
  }],
  ['removed, and saved again under its id', ['saved-views'], async ({ as }) => {
    const noel = await as('noel')
    const first = pick((await save(noel, 'urgent')).changes, 'view')
    const { changes } = await noel.do({ type: 'delete-view', viewId: 'urgent' })
    equal(changes.find(one => one.kind === 'view')?.value, null, 'what is told')
    equal(await names(noel), [], 'all of them')
    equal((await noel.do({ type: 'delete-view', viewId: 'urgent' })).changes, [], 'again')
    const third = pick((await save(noel, 'urgent')).changes, 'view')
    equal(third.version > first.version + 1, true, 'a version beyond the removal')
    equal(await names(noel), ['Urgent'], 'back')
  }],
  ['a name that is none is refused, and another\'s view is not found', ['saved-views'], async ({ as }) => {
    const [noel, iris] = [await as('noel'), await as('iris')]
    await refused(save(noel, 'urgent', { name: '  ' }), 'invalid', { field: 'name', rule: 'required' }, 'no name')
    await refused(save(noel, 'urgent', { name: 'x'.repeat(61) }), 'invalid', { field: 'name', rule: 'too-long' }, 'a long one')
    await save(noel, 'urgent')
    await refused(save(iris, 'urgent', { name: 'Hers' }), 'not-found', { kind: 'view', id: 'urgent' }, 'a manager\'s change')
    equal(await names(noel), ['Urgent'], 'as it was')
  }],
])

export const preferenceCases = area('preferences', [
  ['which tags I hide is mine alone, and stays', ['preferences'], async ({ as }) => {
    const [noel, tova] = [await as('noel'), await as('tova')]
    equal((await noel.load({ type: 'preferences' })).items, [], 'before')
    await noel.do({ type: 'set-preferences', hiddenTagIds: ['tag-urgent', 'tag-urgent', 'tag-refund'] })
    const mine = async (who: Actor) => (await who.load({ type: 'preferences' })).items.map(one => one.hiddenTagIds)
    equal([await mine(noel), await mine(tova)], [[['tag-urgent', 'tag-refund']], []], 'what is hidden')
    equal((await noel.do({ type: 'set-preferences', hiddenTagIds: ['tag-urgent', 'tag-refund'] })).changes, [], 'again')
    await noel.do({ type: 'set-preferences', hiddenTagIds: [] })
    equal(await mine(noel), [[]], 'shown again')
  }],
  ['they are streamed to me, and to no colleague', ['preferences'], async ({ as }) => {
    const [noel, tova] = [await as('noel'), await as('tova')]
    const [mine, theirs] = [noel.listen(noel.session.cursor), tova.listen(tova.session.cursor)]
    const { changes } = await noel.do({ type: 'set-preferences', hiddenTagIds: ['tag-urgent'] })
    const { id, version } = pick(changes, 'preferences')
    await mine.untilChange({ kind: 'preferences', id, version })
    const closing = await noel.do({ type: 'close', conversationId: 'fresh' })
    await theirs.untilChange({ kind: 'conversation', id: 'fresh', version: pick(closing.changes, 'conversation').version })
    equal(theirs.of('preferences').length, 0, 'what a colleague hears')
  }],
])
