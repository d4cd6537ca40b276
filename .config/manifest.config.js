/**
 * The analyzer's settings for custom-elements.json: elements only, of each what is public and documented.
 * Cures for the analyzer: it lists private members and Lit's lifecycle, and invents names for event classes.
 */
const publicModule = path => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js')

/** `@fires inbox-select {InboxSelectEvent} - …` names the events; all else is guesswork. */
function documentedEvents(ts, node) {
  return ts.getJSDocTags(node)
    .filter(tag => ['fires', 'event'].includes(tag.tagName.text))
    .map(tag => (ts.getTextOfJSDocComment(tag.comment) ?? '').replace(/^\{[^}]*\}\s*/, '').trim().split(/\s/)[0])
}

const isOverride = (ts, node) =>
  ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(one => one.kind === ts.SyntaxKind.OverrideKeyword)

/** What the browser calls, and Lit does not have. */
const lifecycle = ['adoptedCallback', 'connectedMoveCallback']

const publicFaces = {
  name: 'inbox-public-faces',

  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isClassDeclaration(node) || !node.name) return
    const declaration = moduleDoc.declarations?.find(one => one.name === node.name.text)
    if (!declaration) return

    const inherited = new Set(node.members
      .filter(member => member.name && isOverride(ts, member))
      .map(member => member.name.getText()))
    declaration.members = declaration.members?.filter(member =>
      !member.static
      && !/^[#_]/.test(member.name)
      && (member.privacy ?? 'public') === 'public'
      && !lifecycle.includes(member.name)
      && !inherited.has(member.name))

    const events = documentedEvents(ts, node)
    declaration.events = declaration.events?.filter(event => events.includes(event.name))
    declaration.attributes = declaration.attributes?.filter(attribute =>
      !attribute.fieldName || declaration.members?.some(member => member.name === attribute.fieldName))
  },

  packageLinkPhase({ customElementsManifest }) {
    const elements = customElementsManifest.modules.flatMap(module => (module.declarations ?? [])
      .filter(declaration => declaration.customElement && declaration.tagName)
      .map(declaration => ({ declaration, path: publicModule(module.path) })))
    elements.sort((one, other) => one.declaration.tagName < other.declaration.tagName ? -1 : 1)

    customElementsManifest.modules = elements.flatMap(({ declaration, path }) => {
      const tag = declaration.tagName
      const reference = { name: declaration.name, module: path }
      return [
        {
          kind: 'javascript-module',
          path,
          declarations: [clean(declaration)],
          exports: [{ kind: 'js', name: declaration.name, declaration: reference }],
        },
        {
          kind: 'javascript-module',
          path: `dist/define/${tag}.js`,
          declarations: [],
          exports: [{ kind: 'custom-element-definition', name: tag, declaration: reference }],
        },
      ]
    })
  },
}

/** Paths of sources are not published; a member of the base class says so by `inheritedFrom` alone. */
function clean(declaration) {
  const published = JSON.parse(JSON.stringify(declaration), (key, value) =>
    key === 'module' && typeof value === 'string' ? publicModule(value) : value)
  for (const list of ['attributes', 'cssParts', 'cssProperties', 'cssStates', 'events', 'members', 'slots']) {
    if (published[list]?.length === 0) delete published[list]
  }
  return published
}

export default {
  globs: ['src/elements/**/*.ts'],
  exclude: ['**/*.styles.ts'],
  litelement: true,
  packagejson: false,
  plugins: [publicFaces],
}
