import type { AskBackPartProps } from '@/components/submissions/ask-back-part'
import { may } from '@/lib/access/permissions'
import type { Member } from '@/lib/access/viewer'
import { listAskBacks, type AskBack } from '@/lib/data/ask-backs'
import { parseAskBackForm } from '@/lib/schemas/ask-back-form'
import { isRefusal } from '@/lib/schemas/refusal'
import { one, type Query } from '../query'
import { fromOf } from './from-list'
import { submissionPage } from './open-submission'
import { refusedPart } from './refused-part'

/** What was asked back at a submission, with the form for one more question. */
export async function askBacksOf(
  member: Member,
  submission: string,
  query: Query,
  now: Date,
): Promise<AskBackPartProps> {
  const found = await listAskBacks(member, submission, now)
  const { asked, to } = isRefusal(found) ? { asked: [], to: { kind: 'nobody' } as const } : found
  const action = `${submissionPage({ submission })}/questions`
  return {
    asked: asked.map(askedRow),
    of: { workspaceId: member.workspaceId, submission },
    action: `${action}${fromOf(query)}`,
    revocation: (ask) => `${action}/${ask}/revocation${fromOf(query)}`,
    write: may(member, 'submissions.ask') ? { opId: crypto.randomUUID(), to: whereTo(to) } : null,
    refused: await refusedPart(query, 'ask', parseAskBackForm, { words: 'Nothing was sent. Read why below.' }),
    said: saidOf(query),
  }
}

const whereTo = (to: { readonly kind: string; readonly email?: string }) =>
  to.kind === 'address' ? { email: to.email ?? '' } : to.kind === 'stopped' ? 'stopped' : 'nobody'

const askedRow = ({ askedAt, expiresAt, openedAt, answeredAt, revokedAt, ...row }: AskBack) => ({
  ...row,
  askedAt: askedAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
  openedAt: openedAt?.toISOString() ?? null,
  answeredAt: answeredAt?.toISOString() ?? null,
  revokedAt: revokedAt?.toISOString() ?? null,
})

function saidOf(query: Query): AskBackPartProps['said'] {
  if (one(query.ask) === undefined) return null
  const did = one(query.did)
  return did === 'added' || did === 'revoked' ? did : null
}
