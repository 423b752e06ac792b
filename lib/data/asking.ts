import 'server-only'
import { may } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import { forbidden, type Refusal } from '@/lib/schemas/refusal'
import type { LetterForm } from '@/lib/schemas/letter-form'
import { audit } from './audit'
import type { Prisma } from './generated/client'
import { inWorkspace } from './in-workspace'
import { writeLetters, type NewLetter } from './letters'
import { daysAfter } from './lifetime'
import { cancelLetters, reminders } from './recipient-letters'
import { sendableLink, type LinkLook } from './sendable-link'

/** The most people that letters are written to at once. */
export const mostAtOnce = 500
/** Milliseconds that writing them may take: each letter queues its job, and a busy server needs some seconds for all. */
export const writingPatience = 30_000

/** Who can be asked: on the list, without a letter so far, and not tired of them. */
export const unasked = {
  removedAt: null,
  stoppedAt: null,
  letters: { none: { kind: 'asked', state: { in: ['queued', 'sent', 'kept'] } } },
} satisfies Prisma.RecipientWhereInput

/**
 * Writes one letter to everybody on a link's list who was not asked yet, 500 at once at most, in one transaction; where
 * it is wished for, two reminders to each follow by themselves while they are wanted. The same form sent again writes
 * nothing and says the same.
 */
export async function askRecipients(
  member: Member,
  linkId: string,
  form: LetterForm,
  now: Date,
): Promise<{ readonly sent: number } | Refusal> {
  if (!may(member, 'links.send')) return forbidden
  return inWorkspace(
    member,
    async (tx) => {
      const link = await sendableLink(tx, member, linkId, now)
      if ('refused' in link) return link
      const own = { ...ownWorkspace(member), linkId }
      const before = await tx.letter.count({
        where: {
          ...{ ...ownWorkspace(member), kind: 'asked', recipient: { linkId } },
          dedupe: { endsWith: ` ${form.opId}` },
        },
      })
      if (before > 0) return { sent: before }
      const people = await tx.recipient.findMany({
        where: { ...own, ...unasked },
        orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
        take: mostAtOnce,
        select: { id: true, slug: true, name: true, email: true },
      })
      if (people.length === 0) return nobody
      // Those of a letter that failed would come on top of the new ones.
      await cancelLetters(tx, member, { ids: people.map(({ id }) => id), kinds: ['reminder'] }, now)
      await writeLetters(
        tx,
        people.flatMap((person) => lettersTo(member, person, link.look, form, now)),
        now,
      )
      const meta = { count: people.length, remind: form.remind }
      await audit(tx, member, { action: 'letters.sent', object: `link ${linkId}`, meta }, now)
      return { sent: people.length }
    },
    writingPatience,
  )
}

type Asked = { readonly id: string; readonly slug: string; readonly name: string | null; readonly email: string }

function lettersTo(
  member: Member,
  { id, slug, name, email }: Asked,
  look: LinkLook,
  { opId, subject, words, remind }: LetterForm,
  now: Date,
): readonly NewLetter[] {
  const letter = {
    ...{ workspaceId: ownWorkspace(member).workspaceId, recipientId: id, to: { name, email } },
    data: { look, slug, subject, words },
  }
  const later = Array.from({ length: remind ? reminders.most : 0 }, (_, index) => index + 1)
  return [
    { ...letter, kind: 'asked', dedupe: `asked ${id} ${opId}` },
    ...later.map((number) => ({
      ...letter,
      kind: 'reminder' as const,
      sendAt: daysAfter(now, number * reminders.daysApart),
      dedupe: `reminder ${id} ${number} ${opId}`,
    })),
  ]
}

const nobody: Refusal = {
  refused: 'unprocessable',
  field: 'people',
  message: 'Everybody on the list was asked already. Add people first.',
}
