/**
 * Lint rules for Lit templates: what a strict Content-Security-Policy forbids, and words outside i18n/.
 */

const isTemplate = node => node.tag.type === 'Identifier' && ['html', 'svg'].includes(node.tag.name)

/** The markup with every expression replaced by one sign that is neither a letter nor a bracket. */
const markup = node => node.quasi.quasis.map(quasi => quasi.value.raw).join('·')

const forbidden = [
  { pattern: /\sstyle\s*=/i, message: 'no style attribute: a strict CSP drops it; use a class, `.style=` or a custom property' },
  { pattern: /\s\.?(inner|outer)HTML\s*=/i, message: 'no HTML from text: lib/html.ts is the only door' },
  { pattern: /\s\.?srcdoc\s*=/i, message: 'no srcdoc: lib/html.ts is the only door' },
  { pattern: /\son[a-z]+\s*=/i, message: 'no inline handler: use @event' },
  { pattern: /<(script|style)\b/i, message: 'no script or style in a template' },
]

/** @type {import('eslint').Rule.RuleModule} */
export const strictTemplates = {
  meta: { type: 'problem', schema: [], messages: { forbidden: '{{message}}' } },
  create: context => ({
    TaggedTemplateExpression(node) {
      if (!isTemplate(node)) return
      for (const { pattern, message } of forbidden) {
        if (pattern.test(markup(node))) context.report({ node, messageId: 'forbidden', data: { message } })
      }
    },
  }),
}

const spoken = /\s(aria-label|aria-description|aria-roledescription|aria-valuetext|title|placeholder|alt|label)="([^"]*)"/g

/** Words of a template that a person would read or hear, in the order of the text. */
export function wordsIn(text) {
  const plain = text.replace(/<!--[\s\S]*?-->/g, '')
  const said = [...plain.matchAll(spoken)].map(match => match[2] ?? '')
  const shown = plain.replace(/<[^>]*>/g, '\n').split('\n')
  return [...said, ...shown].map(one => one.trim()).filter(one => /\p{L}{2}/u.test(one))
}

/** @type {import('eslint').Rule.RuleModule} */
export const noWords = {
  meta: { type: 'problem', schema: [], messages: { words: 'words belong in i18n/: "{{words}}"' } },
  create: context => ({
    TaggedTemplateExpression(node) {
      if (!isTemplate(node)) return
      for (const words of wordsIn(markup(node))) context.report({ node, messageId: 'words', data: { words } })
    },
  }),
}
