import tseslint from 'typescript-eslint'

const viewer = {
  selector: ":matches(TSAsExpression, TSTypeAssertion)[typeAnnotation.typeName.name='Viewer']",
  message: 'Only lib/session says who is asking.',
}
const environment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'The environment is read in lib/env.ts alone.',
}
const barrel = {
  selector: 'ExportAllDeclaration',
  message: 'Name what goes out; import it from where it is written.',
}
const today = [
  {
    selector: ":matches(NewExpression, CallExpression)[callee.name='Date'][arguments.length=0]",
    message: 'Take the time as an argument.',
  },
  {
    selector: "MemberExpression[object.name=/^(Date|performance)$/][property.name='now']",
    message: 'Take the time as an argument.',
  },
]
const forbid = (...rules) => ({ 'no-restricted-syntax': ['error', ...rules] })

export default tseslint.config(
  {
    ignores: [
      ...['**/node_modules/**', '.next/**', '.data/**', 'lib/data/generated/**', 'next-env.d.ts'],
      ...['tests/fixtures/**', 'test-results/**', 'playwright-report/**', '**/.cache/**'],
    ],
  },
  ...tseslint.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['warn', { max: 250, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-debugger': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/ban-ts-comment': 'error',
      ...forbid(viewer, environment, barrel),
    },
  },
  { files: ['lib/env.ts', 'instrumentation.ts', '*.config.{ts,mjs}', '{ops,bench}/**'], rules: forbid(viewer, barrel) },
  { files: ['lib/session/viewer-of.ts'], rules: forbid(environment, barrel) },
  { files: ['tests/**'], rules: forbid(viewer, barrel) },
  { files: ['tests/support/**'], rules: forbid(barrel) },
  {
    // Judgement and permission depend on their arguments alone.
    files: ['lib/{engine,rubric,views,access}/**'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Take the randomness as an argument.' },
      ],
      ...forbid(viewer, environment, barrel, ...today),
    },
  },
  {
    // Nothing there needs a calendar, so even the name is out.
    files: ['lib/{engine,rubric,access}/**'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-globals': ['error', { name: 'Date', message: 'Take the time as an argument.' }] },
  },
  { files: ['lib/rubric/*/**'], rules: { 'max-lines': 'off' } }, // tables of words and numbers
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
)
