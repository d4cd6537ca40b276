import { expect } from '@open-wc/testing'
import { refusedWords } from '../../../src/elements/compose/refused-file.js'
import { en } from '../../../src/i18n/en.js'
import { formatFor } from '../../../src/i18n/format.js'
import type { FileFault } from '../../../src/model/file-rules.js'

const rules = { count: 5, size: 2_000_000, types: ['image/png', 'image/jpeg', 'application/pdf', '.vcf', 'text/*'] }
const words = (fault: FileFault, name = 'a.exe') =>
  refusedWords({ name, size: 3_000_000, fault, rules }, en, formatFor('en')).replace(/\s/g, ' ')

describe('refusedWords', () => {
  it('names the file, why it was not taken, and what would be', () => {
    expect(words('too-large')).to.equal('a.exe is too large: at most 2 MB')
    expect(words('too-many')).to.equal('a.exe is one too many: at most 5 go with a message')
    expect(words('empty')).to.equal('a.exe is empty')
    expect(words('wrong-type')).to.equal('a.exe cannot be sent here. Possible: images, PDF, VCF, and text files')
  })

  it('shows no name as something else', () => {
    expect(words('empty', 'photo\u202egpj.exe')).to.equal('photogpj.exe is empty')
  })
})
