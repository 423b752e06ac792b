import 'server-only'
import type { Prisma } from './generated/client'

/** Which submission it is, and how it ended. */
export const endColumns = { id: true, endedAt: true, endedBy: true } satisfies Prisma.SubmissionSelect

type End = Prisma.SubmissionGetPayload<{ select: typeof endColumns }>

/**
 * When the last of what was sent by some visits was taken back or deleted by who had sent it.
 * @returns null where nothing was sent, where some of it stands, and where none of them ended it
 */
export function takenBackAt(submissions: readonly (End | null)[]): Date | null {
  const sent = submissions.filter((one) => one !== null)
  if (sent.some(({ endedAt }) => endedAt === null)) return null
  const theirs = sent.filter(({ endedBy }) => endedBy === 'withdrawn' || endedBy === 'deleted')
  const moments = theirs.flatMap(({ endedAt }) => endedAt?.getTime() ?? [])
  return moments.length === 0 ? null : new Date(Math.max(...moments))
}

/** Which of what was sent by some visits can be read; null where none of it stands. */
export const standing = (submissions: readonly (End | null)[]): string | null =>
  submissions.find((one) => one !== null && one.endedAt === null)?.id ?? null
