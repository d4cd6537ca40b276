import type { Attachment } from '../../model/attachment.js'
import { LARGEST_FILE } from '../../model/file-rules.js'
import { BackendError } from '../errors.js'

/** Biggest file an embedded back end takes, in bytes. */
export const UPLOAD_SIZE = LARGEST_FILE

export const checkUpload = (size: number): void => {
  if (size > UPLOAD_SIZE) throw new BackendError('too-large', { limit: UPLOAD_SIZE, actual: size })
}

const HARMLESS = /^(?:image\/(?:png|jpeg|gif|webp|avif|bmp)|audio\/[\w.+-]+|video\/[\w.+-]+|application\/pdf)$/

/**
 * The media type to serve a stranger's bytes under. What could run as a page of ours (html, svg, xml) is served as
 * bytes, whatever it calls itself.
 */
export const servedType = (type: string): string => {
  const plain = type.split(';', 1)[0]!.trim().toLowerCase()
  return HARMLESS.test(plain) ? plain : 'application/octet-stream'
}

/** The record of an uploaded file. `url`: where its bytes are served from. */
export const attachmentOf = (
  blob: Blob, { id, name }: Pick<Attachment, 'id' | 'name'>, url: string | null,
): Attachment => ({ id, name, type: blob.type || 'application/octet-stream', size: blob.size, url })
