import 'server-only'
import { Prisma } from './generated/client'

const codes = new Set([
  // Prisma: no server, no answer in time, connection closed, no free connection, transaction not begun or not ended in time.
  ...['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037'],
  // The system: no server, no socket, connection cut, name not found.
  ...['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EACCES'],
  // PostgreSQL: lock not given in time, statement too slow, shutting down, crashed, starting up, too many connections.
  ...['55P03', '57014', '57P01', '57P02', '57P03', '53300'],
])

/** Whether an error says that the database did not answer in time. Trying again later is then worth it. */
export function isUnreachable(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientInitializationError) return true
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    return codes.has(error.code) || codes.has(originalCode(error.meta?.driverAdapterError))
  }
  // What fails before a query is sent, or while a transaction ends, comes through as the driver made it.
  return error instanceof Error && (isCut(error) || codes.has(originalCode(error)) || unnamed.has(error.message))
}

/** No connection, or one that was cut while something was sent. */
const isCut = (error: Error) => 'syscall' in error && ['connect', 'read', 'write'].includes(String(error.syscall))

/** The driver gives these no code. Their words are fixed with its version and held by a test. */
const unnamed = new Set([
  'timeout exceeded when trying to connect',
  'Connection terminated due to connection timeout',
  'Connection terminated unexpectedly',
  'Client has encountered a connection error and is not queryable',
  'timeout expired',
])

/** The code that the server itself gave, which the adapter keeps inside its own error. */
function originalCode(driver: unknown): string {
  if (!(driver instanceof Error) || typeof driver.cause !== 'object' || driver.cause === null) return ''
  return 'originalCode' in driver.cause ? String(driver.cause.originalCode) : ''
}
