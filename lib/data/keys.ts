import 'server-only'
import { visibleAssessments } from '@/lib/access/policy'
import type { Viewer } from '@/lib/access/viewer'
import { notFound, type Refusal } from '@/lib/schemas/refusal'
import { ceilings, most } from './ceilings'
import { db } from './db'
import { endedKeyDays, daysAfter } from './lifetime'
import { lockAssessment } from './lock'

/** SHA-256 of a key: 32 bytes. */
export type KeyHash = Uint8Array<ArrayBuffer>
export type Purpose = 'browser' | 'resume'
/** How and when an assessment ended. */
export type Ending = { readonly endedAt: Date; readonly endedBy: 'holder' | 'expiry' }

/**
 * Which assessment a key opens for one purpose, or null when it opens none, was made for another purpose or has ended.
 * Takes no viewer: it is how one comes to be, and `lib/session` alone asks.
 */
export async function findViewerByKey(hash: KeyHash, purpose: Purpose, now: Date): Promise<string | null> {
  const key = await db().key.findFirst({
    where: { hash: { equals: hash }, purpose, endedAt: null, assessment: { expiresAt: { gt: now } } },
    select: { assessmentId: true },
  })
  return key?.assessmentId ?? null
}

/** A key to one assessment, as a browser claims to hold it. */
export type HeldKey = { readonly assessmentId: string; readonly hash: KeyHash }

/**
 * The ids of the newest assessments that are opened by the browser keys claimed to open them, `atMost` of them. Takes no
 * viewer, as above.
 */
export async function findNewestOpened(
  held: readonly HeldKey[],
  atMost: number,
  now: Date,
): Promise<readonly string[]> {
  const rows = await db().assessment.findMany({
    where: {
      expiresAt: { gt: now },
      OR: held.map(({ assessmentId, hash }) => ({
        id: assessmentId,
        keys: { some: { hash: { equals: hash }, purpose: 'browser', endedAt: null } },
      })),
    },
    select: { id: true },
    orderBy: { createdAt: 'desc' },
    take: atMost,
  })
  return rows.map(({ id }) => id)
}

/**
 * How the assessment of a key ended, or null for a key that is unknown, lives or was made for another purpose.
 * Takes no viewer: who holds a key that ended sees nothing any more.
 */
export async function findEnding(hash: KeyHash, purpose: Purpose, now: Date): Promise<Ending | null> {
  const key = await db().key.findFirst({
    where: { hash: { equals: hash }, purpose },
    select: { endedAt: true, endedBy: true, assessment: { select: { expiresAt: true } } },
  })
  if (key?.endedAt && key.endedBy) return { endedAt: key.endedAt, endedBy: key.endedBy }
  const expiresAt = key?.assessment?.expiresAt
  return expiresAt && expiresAt <= now ? { endedAt: expiresAt, endedBy: 'expiry' } : null
}

/** Adds a key for another browser. Refused when the assessment is gone or 50 browsers have one. */
export const createBrowserKey = (viewer: Viewer, hash: KeyHash, now: Date) => createKey(viewer, hash, 'browser', now)

/** Adds a key for a resume link, and says when the link stops working unless more is saved. Refused alike. */
export const createResumeKey = (viewer: Viewer, hash: KeyHash, now: Date) => createKey(viewer, hash, 'resume', now)

/** Forgets the keys whose holders have been told long enough how they ended. @returns how many */
export async function deleteEndedKeys(now: Date): Promise<number> {
  const { count } = await db().key.deleteMany({ where: { endedAt: { lte: daysAfter(now, -endedKeyDays) } } })
  return count
}

type Made = { readonly expiresAt: Date }

function createKey(viewer: Viewer, hash: KeyHash, purpose: Purpose, now: Date): Promise<Made | Refusal> {
  return db().$transaction(async (tx) => {
    const assessment = await lockAssessment(tx, viewer, now)
    if (!assessment) return notFound
    const live = { assessment: visibleAssessments(viewer), purpose, endedAt: null }
    if ((await tx.key.count({ where: live })) >= most[purpose]) return ceilings[purpose]
    await tx.assessment.update({
      where: visibleAssessments(viewer),
      data: { keys: { create: { hash, purpose, createdAt: now } } },
      select: { id: true },
    })
    return { expiresAt: assessment.expiresAt }
  })
}
