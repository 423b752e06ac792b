import { z } from 'zod'

const schema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('production'),
  DATABASE_URL: z.string(),
  APP_URL: z.url({ protocol: /^https?$/ }).default('http://localhost:3000'),
  /** What sessions are signed with: 32 characters or more, kept from everyone. */
  AUTH_SECRET: z.string().min(32),
  /** Where letters are handed over, as `smtp://user:password@host:port`; without it they are kept in the outbox. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** The address letters come from. */
  MAIL_FROM: z.email().default('seam-gauge@localhost.localdomain'),
  /** 0 leaves letters to `npm run worker`. */
  WORKER: z
    .enum(['0', '1'])
    .default('1')
    .transform((flag) => flag === '1'),
  /** A DNS server to ask about custom domains, as `127.0.0.1:5353`; the system's own unless it is set. */
  DNS_SERVER: z.string().optional(),
  /** The file outside the database that says who was erased, so that a restored backup can be made to forget them too. */
  TOMBSTONES: z.string().default('.data/tombstones.jsonl'),
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
