import 'server-only'
import { may } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import { storedLetter } from '@/lib/schemas/letter-data'
import { forbidden, notFound, type Refusal } from '@/lib/schemas/refusal'
import { mostAtOnce, writingPatience } from './asking'
import { audit } from './audit'
import type { Prisma } from './generated/client'
import { inWorkspace } from './in-workspace'
import { writeLetters, type NewLetter } from './letters'
import { daysAfter } from './lifetime'
import { cancelLetters, reminders } from './recipient-letters'
import { sendableLink, type LinkLook } from './sendable-link'

/** How many people were reminded, and how many of the list were not. */
export type Reminding = { readonly sent: number; readonly left: number }

/**
 * Reminds one recipient, or all who have not sent: at most twice each and three days apart, in the words they were asked
 * with, 500 at once at most. A reminder that was to go by itself later is moved up, never added to.
 * @param recipientId one of them; null for all who can be reminded
 * @returns how many went; where one was asked for and cannot be reminded, why
 */
export async function remind(
  member: Member,
  linkId: string,
  recipientId: string | null,
  now: Date,
): Promise<Reminding | Refusal> {
  if (!may(member, 'links.send')) return forbidden
  return inWorkspace(
    member,
    async (tx) => {
      const link = await sendableLink(tx, member, linkId, now)
      if ('refused' in link) return link
      const rows = await tx.recipient.findMany({
        where: { ...ownWorkspace(member), linkId, removedAt: null, ...(recipientId !== null && { id: recipientId }) },
        orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
        select: recipientColumns,
      })
      if (recipientId !== null && rows.length === 0) return notFound
      const ready = rows.filter((row) => whyNot(row, now) === null).slice(0, mostAtOnce)
      const [only] = rows
      if (recipientId !== null && only && ready.length === 0) return notNow(whyNot(only, now))
      const ids = ready.map(({ id }) => id)
      await cancelLetters(tx, member, { ids, kinds: ['reminder'] }, now)
      const letters = ready.flatMap((row) => moved(member, row, link.look, now))
      await writeLetters(tx, letters, now)
      const meta = { count: ready.length }
      const done = { action: 'reminders.sent', object: `link ${linkId}`, meta } as const
      if (ready.length > 0) await audit(tx, member, done, now)
      return { sent: ready.length, left: rows.length - ready.length }
    },
    writingPatience,
  )
}

/** Why somebody cannot be reminded now, in a word; null where they can. */
export type ReminderStop = 'sent-answers' | 'stopped' | 'not-asked' | 'too-soon' | 'enough'

type Row = {
  readonly stoppedAt: Date | null
  readonly letters: readonly {
    readonly kind: string
    readonly state: 'queued' | 'sent' | 'kept' | 'failed' | 'cancelled'
    readonly sendAt: Date
    readonly settledAt: Date | null
  }[]
  readonly visits: readonly { readonly submittedAt: Date | null }[]
}

/** Whether somebody can be reminded now. Letters that failed or were taken back do not count. */
export function whyNot({ stoppedAt, letters, visits }: Row, now: Date): ReminderStop | null {
  if (visits.some(({ submittedAt }) => submittedAt !== null)) return 'sent-answers'
  if (stoppedAt) return 'stopped'
  const counted = letters.filter(({ state, sendAt }) => isOut(state) || (state === 'queued' && sendAt <= now))
  if (!counted.some(({ kind }) => kind === 'asked')) return 'not-asked'
  if (counted.filter(({ kind }) => kind === 'reminder').length >= reminders.most) return 'enough'
  const last = Math.max(...counted.map(({ settledAt, sendAt }) => (settledAt ?? sendAt).getTime()))
  return daysAfter(new Date(last), reminders.daysApart) > now ? 'too-soon' : null
}

const isOut = (state: Row['letters'][number]['state']) => state === 'sent' || state === 'kept'

const recipientColumns = {
  ...{ id: true, slug: true, name: true, email: true, stoppedAt: true },
  letters: {
    where: { kind: { in: ['asked', 'reminder'] } },
    orderBy: { createdAt: 'asc' },
    select: { kind: true, state: true, sendAt: true, settledAt: true, data: true },
  },
  visits: { select: { submittedAt: true } },
} satisfies Prisma.RecipientSelect

type Remindable = Prisma.RecipientGetPayload<{ select: typeof recipientColumns }>

/** One reminder now, and the other one later if it was to go by itself. */
function moved(
  member: Member,
  { id, slug, name, email, letters }: Remindable,
  look: LinkLook,
  now: Date,
): readonly NewLetter[] {
  const asked = letters.findLast(({ kind }) => kind === 'asked')
  const words = asked ? storedLetter('asked', asked.data) : null
  if (words?.kind !== 'asked') return []
  const { subject, words: text } = words.data
  const went = letters.filter(({ kind, state }) => kind === 'reminder' && isOut(state)).length
  const waiting = letters.filter(({ kind, state }) => kind === 'reminder' && state === 'queued').length
  const written = went + 1 < reminders.most && waiting > 1 ? 2 : 1
  return Array.from({ length: written }, (_, index) => ({
    ...{ workspaceId: ownWorkspace(member).workspaceId, recipientId: id, to: { name, email } },
    kind: 'reminder',
    data: { look, slug, subject, words: text },
    sendAt: daysAfter(now, index * reminders.daysApart),
  }))
}

const reasons: Readonly<Record<ReminderStop, string>> = {
  'sent-answers': 'They have sent their answers already.',
  stopped: 'They asked for no more letters about this link.',
  'not-asked': 'The letter to them has not gone out, so there is nothing to remind them of.',
  'too-soon': 'Three days have to pass between two letters.',
  enough: 'They were reminded twice, which is the most.',
}

const notNow = (why: ReminderStop | null): Refusal => ({
  refused: 'unprocessable',
  field: 'recipient',
  message: reasons[why ?? 'too-soon'],
})
