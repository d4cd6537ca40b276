import type { Page, Query } from '../../../backend/queries.js'
import type { Actor } from '../actor.js'
import { area } from '../case.js'
import { equal, holds, present, refused } from '../check.js'

const found = async (actor: Actor, search: string): Promise<readonly string[]> =>
  (await actor.load({ type: 'contacts', search, limit: 50 })).items.map(one => one.id).sort()

const next = (actor: Actor, cursor: string | null): Promise<Page<Query<'contacts'>>> =>
  actor.load({ type: 'contacts', limit: 4, ...cursor !== null && { cursor } })

/** Searches, and the only contact each finds; none with null. */
const SOUGHT = [
  ['OKAFOR ama', 'contact-01'], ['mara', null], ['akery', null], ['lantern okafor', 'contact-01'], ['lantern price', null],
  ['odegard', 'contact-05'], ['amara@lantern.example', 'contact-01'], ['lantern.ex', 'contact-01'], ['mara@lantern', null],
  ['1005', 'contact-05'], ['010-1005', 'contact-05'], ['+1 (555) 010 1005', 'contact-05'], ['10059', null], ['05', null],
  ['emil 1007', null], ['…!', null], ['%', null],
] as const

export const contactCases = area('contacts', [
  ['a contact comes by its id, whole', [], async ({ seed, as }) => {
    const page = await (await as('remy')).load({ type: 'contact', contactId: 'contact-03' })
    equal(page.items, seed.contacts?.filter(one => one.id === 'contact-03'), 'the contact')
  }],
  ['a contact says whether it is my favorite', ['favorite'], async ({ as }) => {
    const query = { type: 'contact', contactId: 'contact-01' } as const
    const dear = async (name: 'iris' | 'noel'): Promise<boolean> =>
      (await (await as(name)).load(query)).included.some(one => one.kind === 'favorite' && one.value !== null)
    holds(await dear('iris'), 'it is of Iris')
    holds(!await dear('noel'), 'it is not of Noel')
  }],
  ['a private contact is its owner\'s alone', [], async ({ as }) => {
    const noel = await as('noel')
    const tova = await as('tova')
    equal(await found(noel, 'Lena'), ['contact-12'], 'found by its owner')
    equal(await found(tova, 'Lena'), [], 'found by a colleague')
    await refused(tova.load({ type: 'contact', contactId: 'contact-12' }), 'not-found',
      { kind: 'contact', id: 'contact-12' }, 'loaded by a colleague')
  }],
  ['a search looks in names, companies, phones and emails', [], async ({ as }) => {
    const iris = await as('iris')
    equal(await found(iris, 'amara'), ['contact-01'], 'by name, whatever its case')
    equal(await found(iris, 'fjord'), ['contact-05', 'contact-07'], 'by company')
    equal(await found(iris, '5550101010'), ['contact-10'], 'by phone')
    equal(await found(iris, 'emil@fjord'), ['contact-05'], 'by email')
    equal(await found(iris, '森田'), ['contact-03'], 'by a name in another script')
    equal(await found(iris, 'nobody has this'), [], 'nothing')
  }],
  ['every word of a search begins some word, or its digits stand anywhere in a number', [], async ({ as }) => {
    const iris = await as('iris')
    for (const [search, id] of SOUGHT) equal(await found(iris, search), id === null ? [] : [id], `"${search}"`)
  }],
  ['contacts come by name, page by page, with their total', [], async ({ as }) => {
    const iris = await as('iris')
    const whole = await iris.load({ type: 'contacts', limit: 50 })
    equal(whole.items.length, 11, 'how many I may see')
    if (whole.total !== null) equal(whole.total, 11, 'the total')
    const latin = whole.items.map(one => one.name).filter(name => /^[A-Z]/.test(name))
    equal(latin, [...latin].sort((a, b) => a.localeCompare(b, 'en')), 'by name')
    const paged: string[] = []
    let cursor: string | null = null
    do {
      const page: Page<Query<'contacts'>> = await next(iris, cursor)
      paged.push(...page.items.map(one => one.id))
      cursor = page.next
    } while (cursor !== null && paged.length < 100)
    equal(paged, whole.items.map(one => one.id), 'pages of four')
  }],
  ['favorites are mine', ['favorite'], async ({ as }) => {
    const mine = async (name: 'iris' | 'noel' | 'tova'): Promise<readonly string[]> =>
      (await (await as(name)).load({ type: 'contacts', favorites: true, limit: 50 })).items.map(one => one.id)
    equal(await mine('iris'), ['contact-01'], 'of Iris')
    equal(await mine('noel'), ['contact-12'], 'of Noel')
    equal(await mine('tova'), [], 'of Tova')
  }],
  ['a search answers with pages, too', [], async ({ as }) => {
    const iris = await as('iris')
    const first = await iris.load({ type: 'contacts', search: '+1555', limit: 6 })
    const second = await iris.load({
      type: 'contacts', search: '+1555', limit: 6, cursor: present(first.next, 'a second page'),
    })
    equal(new Set([...first.items, ...second.items].map(one => one.id)).size, 11, 'both pages together')
    equal(second.next, null, 'the end')
  }],
])
