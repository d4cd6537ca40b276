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

/** What browsers draw and nothing runs from. */
const PICTURE = /^image\/(?:png|jpeg|gif|webp|avif|bmp)$/
/** Bigger ones are only drawn once somebody opens them. */
const DRAWN = 10_000_000

const file = (
  { name, type, size, url }: Attachment, isOurs: boolean, terms: BaseTerms & ThreadTerms, format: Format,
) => {
  const clean = cleanFileName(name)
  const [stem, ending] = splitFileName(clean)
  const weight = format.fileSize(size)
  // A stranger's may unpack to more than a page can hold: it is drawn by whoever opens it.
  const picture = isOurs && url !== null && isFileHref(url) && size <= DRAWN && PICTURE.test(type)
    ? html`<img class="picture" part="picture" src=${url} alt="" loading="lazy" decoding="async">` : nothing
  const body = html`${picture}${type.startsWith('image/') ? iconImage : iconFile}<span class="file-name" dir="ltr"
    ><bdi class="file-stem">${stem}</bdi><bdi>${ending}</bdi></span> <bdi class="file-size">${weight}</bdi>`
  // Only ever downloaded: opened here, a page or a drawing of theirs would run as ours.
  return url !== null && isFileHref(url)
    ? html`<a class="file" part="attachment" href=${url} download=${clean} rel="noopener noreferrer nofollow ugc"
      title=${terms.downloadAttachment(clean, weight)}>${body}</a>`
    : html`<span class="file" part="attachment" title=${clean}>${body}</span>`
}

/** The files of a message, by name and size; images that one of us sent are seen too. */
export const messageFiles = (
  attachments: readonly Attachment[], isOurs: boolean, terms: BaseTerms & ThreadTerms, format: Format,
): TemplateResult | typeof nothing =>
  attachments.length === 0
    ? nothing
    : html`<div class="files" part="attachments">${attachments.map(one => file(one, isOurs, terms, format))}</div>`
