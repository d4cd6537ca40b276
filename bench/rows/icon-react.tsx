import type { TemplateResult } from 'lit'
import { markupOf } from './stage.js'

const innerOf = (icon: TemplateResult): string => markupOf(icon).replace(/^<svg[^>]*>|<\/svg>$/g, '')

export const Icon = ({ of }: { readonly of: TemplateResult }) =>
  <svg className="icon" aria-hidden="true" focusable="false" viewBox="0 0 24 24" width="16" height="16" fill="none"
    stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round"
    dangerouslySetInnerHTML={{ __html: innerOf(of) }} />
