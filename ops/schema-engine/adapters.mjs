import { randomBytes } from 'node:crypto'

import { onConnection, quoted, withDatabase } from '../database.mjs'

const charType = 18 // "char", which the catalogs use and Prisma's adapter does not know
const textType = 25
const characterColumn = 6 // Prisma's number for a column of single characters

/**
 * The connections the engine may open: the database, and a shadow database to try migrations in. Unless one is given,
 * the shadow is a fresh database on the same server, dropped in `close`.
 */
export function openAdapters(url, shadowUrl) {
  const open = []
  const scratch = []
  const keep = async (address) => {
    const adapter = await adapterFor(address)
    open.push(adapter)
    return adapter
  }
  const makeScratch = async () => {
    const name = `seam_gauge_shadow_${randomBytes(6).toString('hex')}`
    await onConnection(withDatabase(url, 'postgres'), (client) =>
      client.query(`CREATE DATABASE ${quoted(name)} TEMPLATE template0`),
    )
    scratch.push(name)
    return withDatabase(url, name)
  }
  return {
    factory: {
      provider: 'postgres',
      adapterName: 'seam-gauge',
      connect: () => keep(url),
      connectToShadowDb: async () => keep(shadowUrl || (await makeScratch())),
    },
    close: async () => {
      for (const adapter of open) await adapter.dispose()
      if (scratch.length === 0) return
      await onConnection(withDatabase(url, 'postgres'), async (client) => {
        for (const name of scratch) await client.query(`DROP DATABASE IF EXISTS ${quoted(name)} WITH (FORCE)`)
      })
    },
  }
}

async function adapterFor(connectionString) {
  const { default: pg } = await import('pg')
  const { PrismaPg } = await import('@prisma/adapter-pg')
  const pool = new pg.Pool({ connectionString, max: 1 })
  pool.on('error', () => {}) // the next query tells it
  const types = teachCharType(pool)
  const adapter = await new PrismaPg(pool).connect()

  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query)
    const columnTypes = result.columnTypes.map((type, i) => (types.last[i] === charType ? characterColumn : type))
    return { ...result, columnTypes }
  }
  // The adapter's own splits a script at every ";", which breaks function bodies. One query keeps it whole.
  adapter.executeScript = async (sql) => {
    try {
      await pool.query(sql)
    } catch (error) {
      adapter.onError(error)
    }
  }
  let disposed
  adapter.dispose = () => (disposed ??= pool.end())
  return adapter
}

function teachCharType(pool) {
  const seen = { last: [] }
  const query = pool.query.bind(pool)
  pool.query = async (...args) => {
    const result = await query(...args)
    const fields = (Array.isArray(result) ? result.at(-1) : result)?.fields ?? []
    seen.last = fields.map((field) => field.dataTypeID)
    for (const field of fields) if (field.dataTypeID === charType) field.dataTypeID = textType
    return result
  }
  return seen
}
