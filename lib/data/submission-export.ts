import 'server-only'
import { may } from '@/lib/access/permissions'
import { ownWorkspace } from '@/lib/access/policy'
import type { Member } from '@/lib/access/viewer'
import { forbidden, notFound, type Refusal } from '@/lib/schemas/refusal'
import { audit } from './audit'
import { inWorkspace } from './in-workspace'

/** The kinds of file that one submission can be taken away as. */
export type TakenAs = 'pdf' | 'docx' | 'summary' | 'csv' | 'json'

/**
 * Writes that a member takes a submission away as a file. It comes before the file: where the line cannot be written,
 * nothing is taken.
 * @returns true; `notFound` where the workspace has no such submission, `forbidden` by rank
 */
export async function recordExport(
  member: Member,
  id: string,
  { as, version }: { readonly as: TakenAs; readonly version: number },
  now: Date,
): Promise<true | Refusal> {
  if (!may(member, 'submissions.export')) return forbidden
  return inWorkspace(member, async (tx) => {
    if ((await tx.submission.count({ where: { ...ownWorkspace(member), id } })) === 0) return notFound
    const taken = { action: 'submission.exported', object: `submission ${id}`, meta: { as, version } } as const
    await audit(tx, member, taken, now)
    return true
  })
}
