import { expect } from '@open-wc/testing'

interface Manifest {
  readonly modules: readonly { readonly declarations: readonly { readonly tagName?: string }[] }[]
}

const bundle = '/dist/bundle/inbox-elements.js'

describe('the ready bundle', () => {
  it('registers every element of the manifest', async function () {
    // `npm test` builds it first; while working on one file there may be none.
    if (!(await fetch(bundle, { method: 'HEAD' })).ok) this.skip()
    await import(bundle)
    const { modules } = await (await fetch('/custom-elements.json')).json() as Manifest
    const tags = modules.flatMap(module => module.declarations).flatMap(({ tagName }) => tagName ?? [])
    expect(tags.filter(tag => !customElements.get(tag))).to.deep.equal([])
  })
})
