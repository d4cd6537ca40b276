import type { Format } from '../../i18n/format.js'
import type { AttachingTerms, FileKind } from '../../i18n/terms/attaching.js'
import { cleanFileName } from '../../lib/file-name.js'
import type { RefusedFile } from '../../state/widgets/attachments.js'

/** A rule's type for people: `image/*` is images, `application/pdf` is PDF, `.vcf` is VCF. */
const kindOf = (type: string, { fileKinds }: AttachingTerms): string => {
  const [main = '', sub = ''] = type.split('/')
  return main in fileKinds ? fileKinds[main as FileKind] : (sub || main).replace(/^\./, '').toUpperCase()
}

/** Which file was not taken, and why. */
export const refusedWords = (
  { name, fault, rules }: RefusedFile, terms: AttachingTerms & { readonly language: string }, format: Format,
): string => {
  const limits = {
    empty: () => '',
    'too-many': () => String(rules.count),
    'too-large': () => format.fileSize(rules.size),
    'wrong-type': () => format.list([...new Set(rules.types.map(type => kindOf(type, terms)))]),
  }
  return terms.fileFaults[fault](cleanFileName(name), limits[fault]())
}
