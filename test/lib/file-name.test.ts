import { expect } from '@open-wc/testing'
import { cleanFileName, splitFileName } from '../../src/lib/file-name.js'

describe('a stranger’s file name', () => {
  it('stays as it is when it is harmless', () => {
    expect(cleanFileName('Rechnung März 2026.pdf')).to.equal('Rechnung März 2026.pdf')
  })

  it('loses what turns its ending around', () => {
    expect(cleanFileName('photo\u202egpj.exe')).to.equal('photogpj.exe')
  })

  it('loses paths, controls and leading dots', () => {
    expect(cleanFileName('../../etc/passwd')).to.not.match(/[/\\]/).and.not.match(/^\./)
    expect(cleanFileName('a\u0000b\n.txt')).to.equal('ab.txt')
    expect(cleanFileName('C:\\temp\\x.bat')).to.equal('C__temp_x.bat')
  })

  it('keeps its ending when it is too long', () => {
    const name = cleanFileName(`${'x'.repeat(500)}.pdf`)
    expect(name.length).to.be.below(250)
    expect(name.endsWith('.pdf')).to.equal(true)
  })

  it('is told apart from its ending', () => {
    expect(splitFileName('a.tar.gz')).to.deep.equal(['a.tar', '.gz'])
    expect(splitFileName('README')).to.deep.equal(['README', ''])
    expect(splitFileName('.profile')).to.deep.equal(['.profile', ''])
    expect(splitFileName('a.this is no ending')).to.deep.equal(['a.this is no ending', ''])
  })
})
