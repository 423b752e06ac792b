import 'server-only'
import { createHmac } from 'node:crypto'
import { RateLimiterMemory, RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { env } from '@/lib/env'
import { db } from './db'

const hour = 3600
const day = 24 * hour

/**
 * How often something may be done within so many seconds, by one key. What can be tried from anywhere is bounded per
 * network and, where the network may be made up, for all together.
 */
const table = {
  /** Assessments begun: per network, and all together. */
  start: { points: 60, seconds: hour },
  startAll: { points: 3000, seconds: hour },
  /** Keys that open nothing: per network, and all together. A whole office with a dead link stays under it. */
  miss: { points: 120, seconds: hour },
  missAll: { points: 6000, seconds: hour },
  /** Tries to sign in, by letter or password: per network, and all together. */
  signIn: { points: 60, seconds: hour },
  signInAll: { points: 3000, seconds: hour },
  /** The same per e-mail address, so that nobody is flooded or guessed at from many networks. */
  signInAddress: { points: 8, seconds: hour / 4 },
  /** Letters with a sign-in link: the least time between two, per e-mail address. */
  signInAgain: { points: 1, seconds: 30 },
  /** Tries of the setup code: all together. */
  setup: { points: 20, seconds: hour },
  /** Invitations accepted: per network. */
  invitation: { points: 60, seconds: hour },
  /** Invitations written: per workspace. */
  invite: { points: 100, seconds: day },
  /** Workspaces made: per person. */
  workspace: { points: 10, seconds: day },
  /** Branded links and pictures made: per workspace. */
  link: { points: 100, seconds: hour },
  logo: { points: 60, seconds: hour },
  /** Letters to recipients: per workspace. */
  send: { points: 1000, seconds: day },
  /** Letters sent again by hand, and questions to the name system: per workspace. */
  resend: { points: 200, seconds: hour },
  domain: { points: 60, seconds: hour },
  /** Times a branded link was seen: per network. */
  view: { points: 600, seconds: hour },
  /** Submissions to a workspace: per network, and per link. */
  submission: { points: 60, seconds: hour },
  submissionLink: { points: 1000, seconds: hour },
  /** Files taken out of a workspace: per person. */
  export: { points: 200, seconds: hour },
  /** Puzzles asked for: per network. */
  puzzle: { points: 240, seconds: hour },
  /** Forms let through because somebody without a script waited: per network. */
  waited: { points: 10, seconds: hour },
} as const satisfies Readonly<Record<string, { readonly points: number; readonly seconds: number }>>

/** One thing that is counted. */
export type LimitName = keyof typeof table

/** How often it may be done within how many seconds: what a test goes through. */
export const limits: Readonly<Record<LimitName, { readonly points: number; readonly seconds: number }>> = table

// Next bundles this file more than once; the process keeps one counter of each kind all the same.
const kept = globalThis as { seamGaugeLimiters?: Map<LimitName, RateLimiterPrisma> }

/**
 * Counts something done. Takes no viewer: what is counted is mostly done by nobody yet. While the database cannot be
 * reached each process counts by itself.
 * @param key who did it: a network, an address, a workspace. It is kept as a keyed hash and names nobody.
 * @param times how often at once; as many are taken or none
 * @returns false when that is more than the limit allows
 */
export async function within(limit: LimitName, key: string, times = 1): Promise<boolean> {
  if (times > 1 && (await used(limit, key)) * table[limit].points + times > table[limit].points) return false
  try {
    await limiter(limit).consume(hashed(key), times)
    return true
  } catch (error) {
    if (error instanceof RateLimiterRes) return false
    throw error
  }
}

/** How much of a limit somebody has used: 0 is nothing, 1 and more is all of it. Counts nothing. */
export async function used(limit: LimitName, key: string): Promise<number> {
  const counted = await limiter(limit).get(hashed(key))
  return counted ? counted.consumedPoints / table[limit].points : 0
}

/** Deletes the counts whose time has run out. Takes no viewer: nobody asks for it. */
export async function deleteOldCounts(now: Date): Promise<void> {
  await db().rateLimiterFlexible.deleteMany({ where: { expire: { lte: now } } })
}

function limiter(limit: LimitName): RateLimiterPrisma {
  kept.seamGaugeLimiters ??= new Map()
  const made = kept.seamGaugeLimiters.get(limit) ?? make(limit)
  kept.seamGaugeLimiters.set(limit, made)
  return made
}

function make(limit: LimitName): RateLimiterPrisma {
  const { points, seconds: duration } = table[limit]
  return new RateLimiterPrisma({
    storeClient: db(),
    tableName: 'rateLimiterFlexible',
    keyPrefix: limit,
    points,
    duration,
    // Who has used all of it costs no further query.
    inMemoryBlockOnConsumed: points,
    insuranceLimiter: new RateLimiterMemory({ keyPrefix: limit, points, duration }),
    clearExpiredByTimeout: false,
  })
}

const hashed = (key: string): string => createHmac('sha256', env().AUTH_SECRET).update(key).digest('base64url')
