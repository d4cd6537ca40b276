import stylistic from '@stylistic/eslint-plugin'
import lit from 'eslint-plugin-lit'
import litA11y from 'eslint-plugin-lit-a11y'
import wc from 'eslint-plugin-wc'
import tseslint from 'typescript-eslint'
import { imports } from './.config/eslint/imports.mjs'
import { noWords, strictTemplates } from './.config/eslint/templates.mjs'

const inbox = { rules: { imports, 'no-words': noWords, 'strict-templates': strictTemplates } }

/** Syntax we do without, each with what to write instead. */
const syntax = [
  ['ExportDefaultDeclaration', 'named exports only'],
  ['TSEnumDeclaration', 'a union of literals, or a constant `as const`'],
  ['TSModuleDeclaration[kind!="global"][declare!=true]', 'a module is a file'],
  ['TSParameterProperty', 'declare the field, assign it in the constructor'],
  ['Decorator', 'static properties with declare fields'],
  [':matches(PropertyDefinition, MethodDefinition[kind!="constructor"])[accessibility="private"]', '`#` for private'],
  [':matches(PropertyDefinition, MethodDefinition)[accessibility="public"]', 'public is the default'],
].map(([selector, message]) => ({ selector, message }))

const htmlSinks = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|srcdoc|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment)$/]',
    message: 'lib/html.ts is the only door for HTML',
  },
  {
    selector: 'CallExpression[callee.property.name="setAttribute"] > Literal.arguments[value=/^(style|srcdoc|on[a-z]+)$/]',
    message: 'a strict CSP drops it; use CSSOM, a property or a listener',
  },
  { selector: 'NewExpression[callee.name="DOMParser"]', message: 'lib/html.ts is the only door for HTML' },
]

const unsafeDirectives = [
  { name: 'lit/directives/style-map.js', message: 'a strict CSP drops its first rendering; use `.style=` or a custom property' },
  { name: 'lit/directives/unsafe-html.js', message: 'lib/html.ts is the only door for HTML' },
  { name: 'lit/directives/unsafe-svg.js', message: 'icons are templates' },
  { name: 'lit/static-html.js', message: 'templates are fixed' },
  { name: 'lit/decorators.js', message: 'static properties with declare fields' },
  { name: 'dompurify', message: 'lib/html.ts is the only door for HTML' },
]

const domGlobals = [
  'window', 'document', 'customElements', 'HTMLElement', 'Element', 'Node', 'localStorage', 'sessionStorage', 'location',
  'history', 'navigator', 'requestAnimationFrame', 'matchMedia', 'getComputedStyle',
]

const typed = ['src/**/*.ts', 'stories/**/*.ts', 'examples/**/*.ts', 'test/**/*.ts', 'server/**/*.ts']

export default tseslint.config(
  { ignores: ['dist/', '.cache/', 'bench/', '**/node_modules/', '**/*.d.ts', 'server/dist/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    files: ['**/*.{ts,js,mjs}'],
    plugins: { '@stylistic': stylistic },
    rules: {
      '@stylistic/semi': ['error', 'never'],
      '@stylistic/quotes': ['error', 'single', { avoidEscape: true, allowTemplateLiterals: 'always' }],
      '@stylistic/max-len': ['error', { code: 120, ignoreUrls: true, ignoreStrings: true, ignoreRegExpLiterals: true, ignoreTemplateLiterals: true }],
      '@stylistic/eol-last': 'error',
      '@stylistic/no-tabs': 'error',
      '@stylistic/no-trailing-spaces': 'error',
      '@stylistic/no-multiple-empty-lines': ['error', { max: 1, maxEOF: 0 }],
      '@stylistic/comma-dangle': ['error', 'always-multiline'],
      '@stylistic/object-curly-spacing': ['error', 'always'],
      '@stylistic/keyword-spacing': 'error',
      '@stylistic/space-infix-ops': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },

  { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } },
  {
    files: typed,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-restricted-syntax': ['error', ...syntax],
      // Ports promise; whether one implementation waits is its own matter.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false, properties: false, attributes: false } }],
      // Stores and ports are literals of functions, made to be taken apart; Lit binds its listeners.
      '@typescript-eslint/unbound-method': 'off',
      // noUncheckedIndexedAccess makes `bytes[0]!` the shortest way to say what a loop has proved.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // It believes that a variable cannot change during an await.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      '@typescript-eslint/unified-signatures': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },

  {
    files: ['src/**/*.ts'],
    plugins: { inbox },
    rules: {
      'inbox/imports': 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...syntax, ...htmlSinks],
      'no-restricted-imports': ['error', { paths: unsafeDirectives }],
      'no-eval': 'error',
      '@typescript-eslint/no-implied-eval': 'error',
    },
  },
  { files: ['server/**/*.ts'], plugins: { inbox }, rules: { 'inbox/imports': 'error' } },
  {
    files: ['src/lib/html.ts'],
    rules: { 'no-restricted-syntax': ['error', ...syntax], 'no-restricted-imports': 'off' },
  },
  // The one place that speaks to the host's developer.
  { files: ['src/lib/warn.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['src/model/**/*.ts', 'src/backend/*.ts', 'src/backend/rules/**/*.ts', 'src/state/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...domGlobals.map(name => ({ name, message: 'no DOM here' }))] },
  },

  {
    files: ['src/{elements,controllers,icons}/**/*.ts', 'stories/**/*.ts', 'examples/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended'], litA11y.configs.recommended],
    plugins: { inbox },
    settings: { litHtmlSources: true },
    rules: {
      'inbox/strict-templates': 'error',
    },
  },
  { files: ['src/elements/**/*.ts', 'src/controllers/**/*.ts'], rules: { 'inbox/no-words': 'error' } },

  {
    files: ['test/**/*.ts', 'server/test/**/*.ts', 'stories/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...syntax.filter(({ selector }) => selector !== 'ExportDefaultDeclaration')],
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-floating-promises': ['error', {
        allowForKnownSafeCalls: [{ from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] }],
      }],
    },
  },
)
