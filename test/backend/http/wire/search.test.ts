import { expect } from '@open-wc/testing'
import * as v from 'valibot'
import { addressOf, valuesOf } from '../../../../src/backend/http/wire/search.js'

const fields = v.object({
  id: v.string(), size: v.exactOptional(v.number()), wide: v.exactOptional(v.boolean()),
  tags: v.exactOptional(v.pipe(v.array(v.string()), v.maxLength(3))), place: v.exactOptional(v.nullable(v.string())),
})

const values = { id: 'a/b ?#&=%2F…', size: -1.5e3, wide: false, tags: ['x', 'y&z', ''], place: '+1 555' }

describe('addresses', () => {
  it('have in their path what it names, and everything else behind it', () => {
    const address = addressOf('/v1/{id}/parts', values)
    expect(address).to.match(/^\/v1\/a%2Fb%20%3F%23%26%3D%252F%E2%80%A6\/parts\?size=-1500&wide=false&tags=x/)
    expect(addressOf('/v1/tags', {})).to.equal('/v1/tags')
    expect(addressOf('/v1/tags', { cursor: undefined })).to.equal('/v1/tags')
  })

  it('are read as they were written', () => {
    const { pathname, searchParams } = new URL(addressOf('/v1/{id}', values), 'https://a.example')
    const names = [...new Set(searchParams.keys())]
    const texts = Object.fromEntries(names.map(name => [name, searchParams.getAll(name)].flat()).map(([name, ...all]) =>
      [name, all.length > 1 ? all : all[0]])) as Record<string, string | string[]>
    const id = decodeURIComponent(pathname.slice('/v1/'.length))
    expect(v.parse(fields, valuesOf(fields, { ...texts, id }))).to.deep.equal(values)
  })

  it('take one tag for a list of one', () => {
    expect(valuesOf(fields, { tags: 'x' })).to.deep.equal({ tags: ['x'] })
  })

  it('leave to the schema what means nothing, comes twice, or nobody asked for', () => {
    const wrong = { size: '12px', wide: 'yes', id: ['a', 'b'], more: '1', constructor: 'x' }
    expect(valuesOf(fields, wrong)).to.deep.equal({ size: '12px', wide: 'yes', id: ['a', 'b'] })
    for (const text of ['', ' 1', '0x10', 'NaN', 'Infinity', '1_000']) expect(valuesOf(fields, { size: text })).to.deep.equal({ size: text })
  })
})
