import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '@/lib/env'
import { PrismaClient } from './generated/client'

// Next bundles this file more than once and reloads it in development; the process keeps one pool all the same.
const kept = globalThis as { seamGaugeDb?: PrismaClient }

/**
 * The one client of this process, made on first use, so that a build needs no database.
 * Waits are bounded (Trust §5 Overload): 2 s for a connection or a lock, 5 s for a statement.
 */
export function db(): PrismaClient {
  kept.seamGaugeDb ??= new PrismaClient({
    adapter: new PrismaPg({
      connectionString: env().DATABASE_URL,
      max: 10,
      connectionTimeoutMillis: 2_000,
      statement_timeout: 5_000,
      lock_timeout: 2_000,
      idle_in_transaction_session_timeout: 10_000,
    }),
    transactionOptions: { maxWait: 2_000, timeout: 5_000 },
  })
  return kept.seamGaugeDb
}

/** The client inside a transaction. */
export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0]
