/**
 * Takes from templates what only people who read them need, in everything that is published: indentation, line breaks,
 * comments. A run of white space with a line break in it becomes a space, so that markup draws the same.
 */
import ts from 'typescript'

const markup = text => text.replace(/\s*\n\s*/g, ' ')

const styles = text => text
  .replace(/\/\*[^]*?\*\//g, '')
  .replace(/\s+/g, ' ')
  .replace(/ ?([{};,]) ?/g, '$1')
  .replace(/: /g, ':')
  .replace(/;}/g, '}')

const compacts = { html: markup, svg: markup, css: styles }

/** A piece of a template as it is written, without what delimits it. */
const written = (piece, source) => piece.getText(source).replace(/^[`}]/, '').replace(/(`|\$\{)$/, '')

/** @type {ts.TransformerFactory<ts.SourceFile>} */
export const compactTemplates = context => source => {
  const { factory } = context

  const compacted = (template, compact) => {
    const piece = (create, old) => create(undefined, compact(written(old, source)))
    if (ts.isNoSubstitutionTemplateLiteral(template)) {
      return piece(factory.createNoSubstitutionTemplateLiteral, template)
    }
    return factory.createTemplateExpression(piece(factory.createTemplateHead, template.head), template.templateSpans
      .map(({ expression, literal }) => factory.createTemplateSpan(
        ts.visitNode(expression, visit),
        piece(ts.isTemplateTail(literal) ? factory.createTemplateTail : factory.createTemplateMiddle, literal))))
  }

  const visit = node => {
    const compact = ts.isTaggedTemplateExpression(node) && ts.isIdentifier(node.tag) && compacts[node.tag.text]
    if (!compact) return ts.visitEachChild(node, visit, context)
    return factory.updateTaggedTemplateExpression(node, node.tag, node.typeArguments, compacted(node.template, compact))
  }
  return ts.visitNode(source, visit)
}

const COMPILER_OPTIONS = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  useDefineForClassFields: true,
  sourceMap: true,
}

/** One module as JavaScript with smaller templates, and its source map. */
export function compactModule(code, fileName) {
  const { outputText, sourceMapText } = ts.transpileModule(code, {
    fileName,
    compilerOptions: COMPILER_OPTIONS,
    transformers: { before: [compactTemplates] },
  })
  return { code: outputText.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'), map: sourceMapText }
}

/** The same for Vite. */
export const compactTemplatesPlugin = () => ({
  name: 'inbox-compact-templates',
  enforce: 'pre',
  transform: (code, id) => /\/src\/.*\.ts$/.test(id) ? compactModule(code, id) : null,
})
