import { expect } from '@open-wc/testing'
import { CHANNEL_TYPES } from '../../src/model/channel.js'
import { fileFault, fileRulesOf, fileRulesProblem, LARGEST_FILE, MOST_FILES, presetOf } from '../../src/model/file-rules.js'

const rules = { count: 2, size: 100, types: ['image/*', 'application/pdf', '.vcf'] }
const file = { name: 'a.png', type: 'image/png', size: 100 }

describe('rules for files', () => {
  it('are five of 2 MB for texting, and each channel has some', () => {
    expect(fileRulesOf({ type: 'sms' })).to.include({ count: 5, size: 2_000_000 })
    expect(CHANNEL_TYPES.filter(type => fileRulesOf({ type }).count < 1)).to.deep.equal([])
    expect(fileRulesOf(undefined).types).to.deep.equal([])
  })

  it('are a channel\'s own where it brings some', () => {
    expect(fileRulesOf({ type: 'sms', rules: { files: rules } })).to.equal(rules)
  })

  it('say what is wrong with a file', () => {
    expect(fileFault(file, 0, rules)).to.equal(null)
    expect(fileFault({ ...file, size: 101 }, 0, rules)).to.equal('too-large')
    expect(fileFault({ ...file, size: 0 }, 0, rules)).to.equal('empty')
    expect(fileFault(file, 2, rules)).to.equal('too-many')
    expect(fileFault({ ...file, type: 'text/html' }, 0, rules)).to.equal('wrong-type')
  })

  it('go by kind, by type or by ending, and any file fits where none is named', () => {
    expect(fileFault({ ...file, type: 'application/PDF; x=1' }, 0, rules)).to.equal(null)
    expect(fileFault({ ...file, name: 'Me.VCF', type: '' }, 0, rules)).to.equal(null)
    expect(fileFault({ ...file, type: '' }, 0, { ...rules, types: [] })).to.equal(null)
  })
})

describe('rules that a manager writes', () => {
  const problem = (more: Partial<typeof rules>) => {
    const found = fileRulesProblem({ ...rules, ...more })
    return found && [found.field, found.rule, found.type]
  }

  it('are fine as every type of channel has them, and where no file may go', () => {
    expect(CHANNEL_TYPES.map(type => fileRulesProblem(presetOf(type)))).to.deep.equal(CHANNEL_TYPES.map(() => null))
    expect(problem({ count: 0 })).to.equal(null)
  })

  it('have whole numbers within what can be kept', () => {
    expect(problem({ count: 1.5 })).to.deep.equal(['count', 'not-a-number', ''])
    expect(problem({ count: MOST_FILES + 1 })).to.deep.equal(['count', 'too-many', ''])
    expect(problem({ size: 0 })).to.deep.equal(['size', 'not-a-number', ''])
    expect(problem({ size: LARGEST_FILE + 1 })).to.deep.equal(['size', 'too-many', ''])
  })

  it('name types that there can be, each once', () => {
    for (const type of ['image', 'image/', '*/*', 'vcf', '.', '. vcf', '']) {
      expect(problem({ types: [type] }), type).to.deep.equal(['types', 'malformed', type])
    }
    expect(problem({ types: ['image/*', 'IMAGE/*'] })).to.deep.equal(['types', 'duplicate', 'IMAGE/*'])
    expect(problem({ types: Array.from({ length: 51 }, (_, index) => `.t${index}`) })).to.deep.equal(['types', 'too-many', ''])
  })
})
