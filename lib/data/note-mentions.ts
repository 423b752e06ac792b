import 'server-only'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import { mentionedIn } from '@/lib/schemas/mentions'
import type { Transaction } from './db'
import { writeLetters } from './letters'

/** A member who is mentioned. */
export type Mentioned = { readonly userId: string; readonly name: string; readonly email: string }

/**
 * Whom a note mentions: those who were chosen and those whom its words name with an `@`, members of the workspace alone.
 * An id of nobody else's is passed over: whoever it was may have left while the note was written.
 */
export async function mentionedBy(
  tx: Transaction,
  member: Member,
  words: string,
  chosen: readonly string[],
): Promise<readonly Mentioned[]> {
  if (chosen.length === 0 && !words.includes('@')) return []
  const rows = await tx.member.findMany({
    where: ownWorkspace(member),
    orderBy: [{ since: 'asc' }, { userId: 'asc' }],
    select: { userId: true, user: { select: { name: true, email: true } } },
  })
  const people = rows.map(({ userId, user }) => ({ userId, ...user }))
  const named = mentionedIn(words, people)
  return people.filter(({ userId }) => chosen.includes(userId) || named.includes(userId))
}

type News = {
  readonly note: string
  readonly submissionId: string
  /** Who wrote it. */
  readonly who: string
  readonly mentioned: readonly Mentioned[]
}

/**
 * Writes a letter to each who is mentioned, and once alone however often a note is changed: who mentions them and where,
 * and nothing of the note. Notes can be taken back and letters cannot.
 */
export async function tellMentioned(tx: Transaction, member: Member, news: News, now: Date): Promise<void> {
  const { note, submissionId, who, mentioned } = news
  const others = mentioned.filter(({ userId }) => userId !== member.userId)
  if (others.length === 0) return
  const { workspaceId } = ownWorkspace(member)
  const found = await tx.submission.findFirst({
    where: { ...ownWorkspace(member), id: submissionId },
    select: {
      ...{ businessName: true, contactName: true },
      ...{ link: { select: { name: true } }, recipient: { select: { name: true } } },
    },
  })
  const about = found?.businessName ?? found?.contactName ?? found?.recipient?.name ?? 'Somebody'
  const data = { who, about, link: found?.link.name ?? '', submissionId }
  const letters = others.map(({ name, email, userId }) => ({
    ...({ kind: 'mentioned', data } as const),
    ...{ workspaceId, to: { name: name || null, email }, dedupe: `mentioned ${note} ${userId}`.slice(0, 160) },
  }))
  await writeLetters(tx, letters, now)
}
