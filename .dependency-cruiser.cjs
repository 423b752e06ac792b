/**
 * The house plan: what each room may import beside itself. What is not written here is forbidden.
 * `node` stands for Node's own modules.
 */
const rooms = {
  'lib/engine': [],
  'lib/rubric': ['lib/engine'],
  'lib/access': [],
  'lib/brand': [],
  'lib/env.ts': ['zod'],
  'lib/security-headers.ts': [],
  'lib/pictures': ['sharp', 'server-only', 'node'],
  'lib/domains': ['lib/env.ts', 'server-only', 'node'],
  'lib/schemas': ['lib/engine', 'lib/rubric', 'lib/brand', 'zod', 'csv-parse'],
  'lib/views': ['lib/engine', 'lib/rubric', 'lib/access', 'lib/brand'],
  'lib/letters': ['lib/brand', 'lib/schemas', 'lib/views'],
  'lib/documents': ['lib/engine', 'lib/rubric', 'lib/views', 'docx', 'ics', 'server-only', 'node'],
  'lib/data': [
    ...['lib/engine', 'lib/rubric', 'lib/schemas', 'lib/access', 'lib/env.ts'],
    ...['@prisma', 'pg', 'better-auth', 'server-only', 'rate-limiter-flexible', 'node'],
  ],
  'lib/auth': ['lib/data', 'lib/env.ts', 'better-auth', 'zod', 'server-only', 'node'],
  'lib/jobs': [
    ...[
      'lib/access',
      'lib/engine',
      'lib/rubric',
      'lib/schemas',
      'lib/views',
      'lib/letters',
      'lib/documents',
      'lib/data',
    ],
    ...['lib/env.ts', 'graphile-worker', 'nodemailer', 'server-only', 'node'],
  ],
  'lib/session': ['lib/access', 'lib/data', 'lib/schemas', 'lib/env.ts', 'next', 'server-only', 'node'],
  'lib/member-session.ts': ['lib/access', 'lib/auth', 'lib/data', 'lib/env.ts', 'next', 'server-only'],
  'lib/commands': [
    ...['lib/engine', 'lib/rubric', 'lib/schemas', 'lib/access', 'lib/views', 'lib/auth', 'lib/data', 'lib/domains'],
    ...['lib/pictures', 'lib/letters', 'lib/brand', 'server-only', 'node'],
  ],
  'lib/route': [
    ...['lib/engine', 'lib/rubric', 'lib/schemas', 'lib/access', 'lib/env.ts', 'lib/security-headers.ts', 'lib/brand'],
    ...['lib/views', 'lib/documents', 'lib/domains', 'lib/letters', 'lib/auth', 'lib/data', 'lib/session'],
    ...['lib/member-session.ts'],
    ...['next', 'server-only', 'rate-limiter-flexible', 'altcha-lib', 'node'],
  ],
  'components/ui': ['react', 'next', '@phosphor-icons/react'],
  components: [
    ...['components/ui', 'lib/engine', 'lib/rubric', 'lib/schemas', 'lib/views', 'lib/brand'],
    ...['react', 'next', 'altcha-lib', '@tanstack/react-table', '@tanstack/react-virtual'],
  ],
  'proxy.ts': ['lib/env.ts', 'lib/security-headers.ts', 'lib/data', 'next'],
  'instrumentation.ts': ['lib/route', 'lib/jobs'],
}

const test = '\\.test\\.tsx?$'
const generated = '^lib/data/generated/'

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const ours = (name) => /^(lib|components)(\/|$)/.test(name) || /^\w+\.ts$/.test(name)
const pathOf = (name) => (ours(name) ? `^${escaped(name)}(/|$)` : `(^|/)node_modules/(@types/)?${escaped(name)}(/|$)`)
const every = Object.keys(rooms).map(pathOf)

const walls = Object.entries(rooms).flatMap(([room, may]) => {
  const from = { path: pathOf(room), pathNot: room === 'components' ? [test, pathOf('components/ui')] : [test] }
  const paths = may.filter((name) => name !== 'node').map(pathOf)
  const name = `${room} may import ${may.join(', ') || 'nothing'}`
  return [
    { name, severity: 'error', from, to: { pathNot: [pathOf(room), ...paths], dependencyTypesNot: ['core'] } },
    ...(may.includes('node') ? [] : [{ name, severity: 'error', from, to: { dependencyTypes: ['core'] } }]),
  ]
})

module.exports = {
  forbidden: [
    ...walls,
    {
      name: 'components take the words of the rubric, not its tables',
      severity: 'error',
      from: { path: '^components/', pathNot: test },
      to: { path: '^lib/rubric/', dependencyTypesNot: ['type-only'] },
    },
    { name: 'a file in lib without a room', severity: 'error', from: { path: '^lib/', pathNot: every }, to: {} },
    {
      name: 'a file in lib without a room',
      severity: 'error',
      from: { orphan: true, path: '^lib/', pathNot: every },
      to: {},
    },
    { name: 'a way into lib without a room', severity: 'error', from: {}, to: { path: '^lib/', pathNot: every } },
    {
      name: 'only lib/data knows the database',
      severity: 'error',
      from: { pathNot: ['^(lib/data|prisma|tests|ops|bench)/', test] },
      to: { path: ['(^|/)node_modules/(@types/)?(@prisma|\\.prisma|pg)/', generated] },
    },
    {
      name: "app leaves Node's own modules to its route handlers",
      severity: 'error',
      from: { path: '^app/', pathNot: ['/route\\.tsx?$', test] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'lib/session alone holds keys and makes viewers',
      severity: 'error',
      from: { path: '^(app|components|lib)/', pathNot: ['^lib/session/', test] },
      to: { path: '^lib/session/(key|key-cookie|link-key|viewer-of)\\.ts$' },
    },
    { name: 'nothing imports app', severity: 'error', from: { pathNot: '^(app|tests)/' }, to: { path: '^app/' } },
    {
      name: 'nothing imports tests, ops, bench or prisma',
      severity: 'error',
      from: { pathNot: ['^(tests|ops|bench|prisma)/', test] },
      to: { path: '^(tests|ops|bench|prisma)/' },
    },
    {
      name: 'every import is found',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\.css$' },
    },
    {
      name: 'no circles',
      severity: 'error',
      from: { pathNot: generated },
      to: { circular: true, viaOnly: { pathNot: generated } },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: '(^|/)node_modules/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
