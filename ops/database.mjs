import { Sentence } from './sentence.mjs'

/**
 * Runs `work` on one connection to the database of this URL and closes it.
 *
 * @template Result
 * @param {string} url
 * @param {(client: import('pg').Client) => Result | Promise<Result>} work
 * @returns {Promise<Result>}
 * @throws {Sentence} when the database cannot be reached; it names the host and never the password
 */
export async function onConnection(url, work) {
  const client = await open(url)
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

/** Makes the database a URL names, when its server has none of that name. */
export async function ensureDatabaseOf(url) {
  try {
    await onConnection(url, () => {})
  } catch (error) {
    if (error.cause?.code !== '3D000') throw error
    await onConnection(withDatabase(url, 'postgres'), (client) =>
      client.query(`CREATE DATABASE ${quoted(nameIn(url))}`),
    )
  }
}

/** The same server, another database. */
export function withDatabase(url, name) {
  const other = new URL(url)
  other.pathname = `/${encodeURIComponent(name)}`
  return String(other)
}

/** The database a URL names. */
export const nameIn = (url) => decodeURIComponent(new URL(url).pathname.slice(1))

/** A name as SQL reads it. */
export const quoted = (name) => `"${name.replaceAll('"', '""')}"`

async function open(url) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: checked(url), connectionTimeoutMillis: 10_000 })
  client.on('error', () => {}) // the query under way tells it
  try {
    await client.connect()
    return client
  } catch (error) {
    throw new Sentence(`PostgreSQL at ${addressIn(url)} cannot be used: ${reason(error)}`, { cause: error })
  }
}

function checked(url) {
  if (URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol)) return url
  throw new Sentence(
    'DATABASE_URL is not a PostgreSQL address. It looks like postgresql://user:password@host:5432/name',
  )
}

function addressIn(url) {
  const { hostname, port, searchParams } = new URL(url)
  return searchParams.get('host') ?? `${hostname}:${port || 5432}`
}

function reason(error) {
  const known = {
    ECONNREFUSED: 'nothing answers there. Start it, or correct DATABASE_URL.',
    ENOENT: 'there is no socket. Start it, or correct DATABASE_URL.',
    ENOTFOUND: 'the host name is unknown. Correct DATABASE_URL.',
    '28P01': 'it refuses the password in DATABASE_URL.',
    28000: 'it refuses the user in DATABASE_URL.',
    '3D000': 'it has no database of the name in DATABASE_URL, and this user may not make one.',
  }
  return known[error.code] ?? (error.message || error.code)
}
