import 'server-only'
import { holdsKey, storedLetter, type LetterContent } from '@/lib/schemas/letter-data'
import { env } from '@/lib/env'
import { isAskedStill } from './ask-back-letters'
import { db } from './db'
import { Prisma } from './generated/client'
import { putOff, turnOf } from './letter-turn'

/** A letter whose time has come. */
export type DueLetter = {
  readonly id: string
  /** Null where what is kept cannot be read, which is a mistake of ours. */
  readonly content: LetterContent | null
  readonly to: { readonly name: string | null; readonly email: string }
  /** The date it carries; the same however often it is tried. */
  readonly date: Date
  /** False once nobody waits for it any more: it is not sent then. */
  readonly wanted: boolean
}

/** What became of a letter. */
export type Settled = 'sent' | 'kept' | 'failed' | 'cancelled'

/**
 * A letter that is still to be sent; null where it is gone, was settled before, or has to wait: then it is queued for
 * later. Takes no viewer: the worker asks, for everyone.
 */
export async function findDueLetter(id: string, now: Date): Promise<DueLetter | null> {
  const row = await db().letter.findUnique({ where: { id, state: 'queued' }, select: dueColumns })
  if (!row) return null
  const content = read(row.kind, row.data)
  const isAsking = content?.kind === 'asked' || content?.kind === 'reminder'
  const wanted = isAsking ? await isStillAsked(row.recipientId, now) : await isWaitedFor(content, row, now)
  const turn = isAsking && wanted ? turnOf(row, await othersTo(row), now) : 'now'
  if (typeof turn === 'object') {
    await putOff(id, turn.notBefore)
    return null
  }
  return {
    id,
    content: content && (await ledHome(content, row.workspaceId)),
    to: { name: row.toName, email: row.toEmail },
    // The day it was to go: a reminder is written days before.
    date: row.sendAt,
    wanted: wanted && turn === 'now',
  }
}

const turnColumns = { id: true, kind: true, state: true, sendAt: true, settledAt: true } as const
const dueColumns = {
  ...turnColumns,
  data: true,
  toName: true,
  toEmail: true,
  recipientId: true,
  workspaceId: true,
} as const

type Due = Prisma.LetterGetPayload<{ select: typeof dueColumns }>

/** The other letters about a link to the same recipient. */
const othersTo = ({ id, recipientId, workspaceId }: Due) =>
  db().letter.findMany({
    where: { workspaceId, recipientId, id: { not: id }, kind: { in: ['asked', 'reminder'] } },
    select: turnColumns,
  })

/** Whether somebody still waits for a letter that is about no link. */
async function isWaitedFor(content: LetterContent | null, row: Due, now: Date): Promise<boolean> {
  if (content?.kind === 'submitted' || content?.kind === 'answered') return isTold(row)
  return content?.kind !== 'asked-back' || isAskedStill(content.data.askBackId, now)
}

/** Whoever was taken out of the workspace meanwhile is not told who sent it answers. */
async function isTold({ workspaceId, toEmail }: Due): Promise<boolean> {
  return workspaceId === null || (await db().member.count({ where: { workspaceId, user: { email: toEmail } } })) > 0
}

/** The same letter, leading to our own address where the host it was to lead to is the workspace’s no more, or fails. */
async function ledHome(content: LetterContent, workspaceId: string | null): Promise<LetterContent> {
  if (!('look' in content.data)) return content
  const home = new URL(env().APP_URL).origin
  const { hostname, origin } = new URL(content.data.look.origin)
  const own = { host: hostname, workspaceId: workspaceId ?? '', verifiedAt: { not: null }, problem: null }
  if (origin === home || (await db().domain.count({ where: own })) > 0) return content
  return { ...content, data: { ...content.data, look: { ...content.data.look, origin: home } } } as LetterContent
}

function read(kind: string, data: unknown): LetterContent | null {
  try {
    return storedLetter(kind, data)
  } catch (error) {
    console.error('A letter that was written cannot be read:', error)
    return null
  }
}

/**
 * Whoever stopped the letters, was taken off the list or has submitted is asked no more, nor by a link that stopped. What
 * was submitted may have been removed since: the visit still tells.
 */
async function isStillAsked(recipientId: string | null, now: Date): Promise<boolean> {
  if (recipientId === null) return false
  const open = { pausedAt: null, archivedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] }
  const visits = { none: { submittedAt: { not: null } } }
  const asked = {
    id: recipientId,
    stoppedAt: null,
    removedAt: null,
    visits,
    submissions: { none: {} },
    link: { is: open },
  }
  return (await db().recipient.count({ where: asked })) > 0
}

/**
 * Notes what became of a letter, once; a key in it is taken out. Takes no viewer: the worker alone does it.
 * @param problem why it failed, in words
 */
export async function settleLetter(
  { id, content }: Pick<DueLetter, 'id' | 'content'>,
  state: Settled,
  now: Date,
  problem: string | null = null,
): Promise<void> {
  const keyless = content && holdsKey(content.kind) ? { data: { ...content.data, token: '' } } : {}
  await db().letter.updateMany({
    where: { id, state: 'queued' },
    data: {
      state,
      settledAt: now,
      problem,
      ...keyless,
      ...(state === 'cancelled' ? {} : { attempts: { increment: 1 } }),
    },
  })
}

/** Notes a try that failed; the queue tries again. Takes no viewer: the worker alone does it. */
export async function noteFailedTry(id: string, problem: string): Promise<void> {
  await db().letter.updateMany({
    where: { id, state: 'queued' },
    data: { attempts: { increment: 1 }, problem },
  })
}

/**
 * Says of letters whose job used up its tries without saying so itself that they failed: a worker that is killed leaves
 * no word. Takes no viewer: the worker alone does it.
 * @returns how many
 */
export async function failForsakenLetters(now: Date): Promise<number> {
  return db().$executeRaw(Prisma.sql`
    UPDATE "letter" SET "state" = 'failed', "settled_at" = ${now},
      "problem" = 'Sending was cut off every time it was tried.'
    WHERE "state" = 'queued' AND EXISTS (
      SELECT 1 FROM "graphile_worker"."jobs" j
      WHERE j."key" = 'letter ' || "letter"."id" AND j."locked_at" IS NULL AND j."attempts" >= j."max_attempts")`)
}
