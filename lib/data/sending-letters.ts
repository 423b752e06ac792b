import 'server-only'
import type { Contact } from '@/lib/schemas/sending-form'
import { brandColumns } from './brands'
import type { Prisma } from './generated/client'
import type { NewLetter } from './letters'
import { receiptOf } from './submission-end'

/** What is read of a link for the letters that say something was sent. */
export const letterColumns = {
  ...brandColumns,
  name: true,
  tells: { select: { member: { select: { user: { select: { name: true, email: true } } } } } },
} satisfies Prisma.BrandedLinkSelect

type Visit = {
  readonly workspaceId: string
  readonly recipient: { readonly name: string | null } | null
  readonly link: Prisma.BrandedLinkGetPayload<{ select: typeof letterColumns }>
}

type News = {
  readonly submissionId: string
  /** Whether another version was sent before. */
  readonly again: boolean
  readonly assessmentId: string
  readonly versionNumber: number
  readonly businessName: string | null
  readonly contact: Contact
  readonly origin: string
}

/** What is written when a version was sent: to each member who is told, and to the prospect if they gave an address. */
export function lettersOf(visit: Visit, news: News, now: Date): readonly NewLetter[] {
  return [...submitted(visit, news), ...receipt(visit, news, now)]
}

function submitted({ workspaceId, link, recipient }: Visit, news: News): readonly NewLetter[] {
  const { submissionId, versionNumber, again, businessName, contact } = news
  const known = [contact.name ?? recipient?.name ?? null, businessName].filter((name) => name !== null)
  const who = known.join(', ') || 'Somebody'
  return link.tells.map(({ member: { user } }) => ({
    ...({ kind: 'submitted', data: { link: link.name, who, submissionId, again } } as const),
    ...{ workspaceId, to: { name: user.name || null, email: user.email } },
    dedupe: `submitted ${submissionId} ${versionNumber} ${user.email}`.slice(0, 160),
  }))
}

function receipt({ workspaceId, link }: Visit, news: News, now: Date): readonly NewLetter[] {
  const { contact, assessmentId, versionNumber, origin } = news
  if (contact.email === null) return []
  const { sender, sells, colour } = link
  const replyTo = link.tells[0]?.member.user.email ?? null
  const look = { workspace: link.workspace.name, sender, sells, colour, logo: link.logo?.id ?? null, origin, replyTo }
  const data = { look, sentOn: now.toISOString().slice(0, 10), assessmentId }
  const dedupe = receiptOf(assessmentId, versionNumber)
  return [{ kind: 'receipt', data, workspaceId, to: { name: contact.name, email: contact.email }, dedupe }]
}
