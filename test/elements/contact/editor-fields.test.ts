import { expect, html } from '@open-wc/testing'
import { notesField, rowsField, textField } from '../../../src/elements/contact/editor-fields.js'
import type { EditorState } from '../../../src/state/widgets/contact-editor.js'
import { drawn, format, terms } from './drawn.js'

const calm: EditorState = {
  isNew: false, leftAt: null, isDirty: false, conflict: null, isSaving: false, error: null, problems: new Map(),
  form: {
    name: 'Ana', company: '', notes: 'Regular', emails: [],
    phones: [{ id: 'a', label: 'Mobile', value: '1234' }, { id: 'b', label: '', value: '' }],
  },
}

const draw = (more: Partial<EditorState> = {}, done: unknown[] = []) => {
  const state = { ...calm, ...more }
  const options = {
    terms, format,
    editor: {
      setText: (...args: unknown[]) => { done.push(args) }, setRow: (...args: unknown[]) => { done.push(args) },
      leave: (key: string) => { done.push(key) },
    },
    onAdd: (name: string) => { done.push(`add ${name}`) }, onRemove: (...args: unknown[]) => { done.push(args) },
  }
  return drawn(html`${textField('name', state, options)}${rowsField('phones', state, options)}${notesField(state, options)}`)
}

const typeInto = (field: HTMLElement | null, value: string) => {
  Object.assign(field!, { value })
  field!.dispatchEvent(new Event('input'))
}

describe('fields of the contact form', () => {
  it('are named, and tell what is typed and left', async () => {
    const done: unknown[] = []
    const { $ } = await draw({}, done)
    typeInto($('#name'), 'Anna')
    $('#name')!.dispatchEvent(new Event('blur'))
    typeInto($('#notes'), 'New')
    expect($<HTMLInputElement>('#name')!.labels?.[0]?.textContent).to.equal('Name')
    expect(done).to.deep.equal([['name', 'Anna'], 'name', ['notes', 'New']])
  })

  it('are rows that come, change and go', async () => {
    const done: unknown[] = []
    const { $ } = await draw({}, done)
    expect($('#row-b')?.getAttribute('aria-label')).to.equal('Phone 2')
    typeInto($('#row-a'), '5678')
    typeInto($('#row-a-label'), 'Work')
    $('#row-a-remove')?.click()
    $('#add-phones')?.click()
    expect(done).to.deep.equal([
      ['phones', 'a', { value: '5678' }], ['phones', 'a', { label: 'Work' }], ['phones', 'a'], 'add phones',
    ])
  })

  it('say what is wrong where it is', async () => {
    const { $ } = await draw({ problems: new Map([['name', 'required'], ['b', 'not-a-phone'], ['phones', 'too-many']]) })
    expect($('#name')?.getAttribute('aria-invalid')).to.equal('true')
    expect($('#row-a')?.hasAttribute('aria-invalid')).to.equal(false)
    const described = $('#row-b')!.getAttribute('aria-describedby')!
    expect($(`#${described}`)?.textContent).to.equal(terms.invalidRules['not-a-phone'])
    expect($('#phones-problem')?.textContent).to.equal(terms.invalidRules['too-many'])
  })

  it('can only be read while they are saved', async () => {
    const { box } = await draw({ isSaving: true })
    expect([...box.querySelectorAll('input, textarea')].every(field => field.hasAttribute('readonly'))).to.equal(true)
  })
})
