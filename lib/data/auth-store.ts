import 'server-only'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { db } from './db'

/**
 * Where Better Auth keeps users, their sessions, passwords and sign-in links. Takes no viewer: it is how one comes to be,
 * and `lib/auth` alone asks.
 */
export function authStore() {
  // The library leaves what it does not ask for undefined, which our client takes for a mistake.
  const lenient = db().$extends({
    query: { $allModels: { $allOperations: ({ args, query }) => query(withoutUndefined(args)) } },
  })
  return prismaAdapter(lenient, { provider: 'postgresql', transaction: true })
}

function withoutUndefined<Args>(args: Args): Args {
  if (args === null || typeof args !== 'object' || args instanceof Date) return args
  if (Array.isArray(args)) return args.map(withoutUndefined) as Args
  if (Object.getPrototypeOf(args) !== Object.prototype) return args
  return Object.fromEntries(
    Object.entries(args).flatMap(([name, value]) => (value === undefined ? [] : [[name, withoutUndefined(value)]])),
  ) as Args
}
