import type { TemplateResult } from 'lit'
import { html, nothing } from 'lit'
import type { Format } from '../../i18n/format.js'
import type { BaseTerms } from '../../i18n/terms.js'
import type { ThreadTerms } from '../../i18n/terms/thread.js'
import { iconFile } from '../../icons/file.js'
import { iconImage } from '../../icons/image.js'
import { cleanFileName, splitFileName } from '../../lib/file-name.js'
import { isFileHref } from '../../lib/safe-href.js'
import type { Attachment } from '../../model/attachment.js'

const file = ({ name, type, size, url }: Attachment, terms: BaseTerms & ThreadTerms, format: Format) => {
  const clean = cleanFileName(name)
  const [stem, ending] = splitFileName(clean)
  const weight = format.fileSize(size)
  const body = html`${type.startsWith('image/') ? iconImage : iconFile}<span class="file-name" dir="ltr"
    ><bdi class="file-stem">${stem}</bdi><bdi>${ending}</bdi></span> <bdi class="file-size">${weight}</bdi>`
  // Only ever downloaded: opened here, a page or a drawing of theirs would run as ours.
  return url !== null && isFileHref(url)
    ? html`<a class="file" part="attachment" href=${url} download=${clean} rel="noopener noreferrer nofollow ugc"
      title=${terms.downloadAttachment(clean, weight)}>${body}</a>`
    : html`<span class="file" part="attachment" title=${clean}>${body}</span>`
}

/** The files of a message, by name and size. */
export const messageFiles = (
  attachments: readonly Attachment[], terms: BaseTerms & ThreadTerms, format: Format,
): TemplateResult | typeof nothing =>
  attachments.length === 0
    ? nothing
    : html`<div class="files" part="attachments">${attachments.map(one => file(one, terms, format))}</div>`
