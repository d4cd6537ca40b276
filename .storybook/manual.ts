import type { ArgTypes } from '@storybook/web-components-vite'
import manifest from '../custom-elements.json' with { type: 'json' }

interface Face {
  readonly name: string
  readonly description?: string
  readonly default?: string
  readonly kind?: string
  readonly attribute?: string
  readonly fieldName?: string
  readonly type?: { readonly text: string }
  readonly parameters?: readonly { readonly name: string, readonly type: { readonly text: string } }[]
}

type List = 'attributes' | 'members' | 'events' | 'slots' | 'cssParts' | 'cssProperties'
type Element = { readonly tagName: string } & { readonly [list in List]?: readonly Face[] }

const elements = manifest.modules.flatMap(module => module.declarations as readonly object[]) as readonly Element[]

/** The control that an attribute of such a type is tried with. */
const controlOf = (type: string) => {
  const words = [...type.matchAll(/'([^']+)'/g)].map(match => match[1]!)
  if (words.length > 0) return { control: { type: 'select' as const }, options: [undefined, ...words] }
  return { control: { type: type === 'boolean' ? 'boolean' as const : 'text' as const } }
}

const row = (category: string, { name, description, default: value, type }: Face, title = name) => ({
  name: title,
  description: description ?? '',
  control: { disable: true },
  table: {
    category,
    ...type && { type: { summary: type.text } },
    ...value !== undefined && { defaultValue: { summary: value } },
  },
})

const rows = (category: string, faces: readonly Face[] | undefined, titleOf = (face: Face) => face.name): ArgTypes =>
  Object.fromEntries((faces ?? []).map(face => [`${category} ${face.name}`, row(category, face, titleOf(face))]))

const callOf = ({ name, parameters }: Face): string =>
  `${name}(${(parameters ?? []).map(one => `${one.name}: ${one.type.text}`).join(', ')})`

/**
 * The table of an element's page, from the manifest: attributes with a control each, then everything else that a page
 * or a designer may build on.
 */
export const manualOf = (tag: string): ArgTypes | null => {
  const element = elements.find(one => one.tagName === tag)
  if (!element) return null
  const members = element.members ?? []
  const isProperty = ({ kind, attribute }: Face) => kind === 'field' && attribute === undefined
  return {
    ...Object.fromEntries((element.attributes ?? []).map(face =>
      [face.name, { ...row('attributes', face), ...controlOf(face.type?.text ?? '') }])),
    ...rows('properties', members.filter(isProperty)),
    ...rows('methods', members.filter(({ kind }) => kind === 'method'), callOf),
    ...rows('events', element.events),
    ...rows('slots', element.slots, ({ name }) => name || '(default)'),
    ...rows('parts', element.cssParts),
    ...rows('tokens', element.cssProperties),
  }
}
