import { z } from 'zod'

const schema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('production'),
  DATABASE_URL: z.string(),
  APP_URL: z.url({ protocol: /^https?$/ }).default('http://localhost:3000'),
  KITCHEN: z
    .enum(['0', '1'])
    .default('0')
    .transform((flag) => flag === '1'),
})

export type Env = z.output<typeof schema>

let parsed: Env | undefined

/**
 * The environment of this process, read once, on first use; a build needs none of it.
 * @throws an error that names every missing or unreadable variable at once
 */
export function env(): Env {
  parsed ??= parseEnv(process.env)
  return parsed
}

/**
 * Reads our settings out of a table of environment variables. An empty value counts as missing.
 * @throws an error that names every missing or unreadable variable at once
 */
export function parseEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const result = schema.safeParse(given)
  if (result.success) return result.data
  const lines = result.error.issues.map(({ path }) => {
    const name = String(path[0])
    return given[name] === undefined ? `  ${name} is missing` : `  ${name} has a value we cannot read`
  })
  throw new Error(`The environment is not complete:\n${lines.join('\n')}`)
}
