import type { Instance } from './instance.js'

export interface Archive { readonly todo: Instance }
export const archiveOf = (instance: Instance): Archive => ({ todo: instance })
