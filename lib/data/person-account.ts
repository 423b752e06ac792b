import 'server-only'
import { auditBy } from './audit'
import type { Transaction } from './db'
import { Prisma } from './generated/client'

/** What somebody has who signs in. */
export type OwnAccount = {
  readonly userId: string
  readonly name: string
  /** Workspaces they belong to, and those where something bears their name. */
  readonly workspaces: readonly string[]
  /** Rows that are theirs alone, and rows that bear their name. */
  readonly theirs: number
  readonly named: number
}

const authored = ['note', 'task', 'file_link', 'ask_back', 'change', 'export'] as const
const bearing = [
  'note.removed_name',
  'task.removed_name',
  'task.done_name',
  'file_link.removed_name',
  'invitation.inviter_name',
]

/** The account with an address that was there before some time; null where there is none. Takes no member: the operator asks. */
export async function findAccount(tx: Transaction, email: string, before: Date): Promise<OwnAccount | null> {
  const user = await tx.user.findFirst({
    where: { email, createdAt: { lte: before } },
    select: {
      ...{ id: true, name: true, members: { select: { workspaceId: true } } },
      _count: { select: { sessions: true, accounts: true, members: true, views: true } },
    },
  })
  if (!user) return null
  const written = await tx.$queryRaw<{ workspace: string; count: number }[]>`
    SELECT workspace_id AS workspace, count(*)::int AS count FROM (${Prisma.join(
      authored.map((table) => Prisma.sql`SELECT workspace_id FROM ${raw(table)} WHERE author_id = ${user.id}`),
      ' UNION ALL ',
    )}) w GROUP BY 1`
  const workspaces = [
    ...new Set(
      [...user.members, ...written.map(({ workspace }) => ({ workspaceId: workspace }))].map(
        ({ workspaceId }) => workspaceId,
      ),
    ),
  ]
  const { sessions, accounts, members, views } = user._count
  return {
    ...{ userId: user.id, name: user.name, workspaces, theirs: 1 + sessions + accounts + members + views },
    named: written.reduce((sum, { count }) => sum + count, 0),
  }
}

/**
 * Deletes an account with all that is theirs alone, and takes its name off what they did in workspaces. Takes no member,
 * for the same reason. The database refuses to lose the last owner of a workspace: see `keepingAnOwner`.
 */
export async function eraseAccount(
  tx: Transaction,
  { userId, name, workspaces }: OwnAccount,
  now: Date,
): Promise<void> {
  const nobody = '[erased]'
  for (const table of authored)
    await tx.$executeRaw`UPDATE ${raw(table)} SET author_name = ${nobody} WHERE author_id = ${userId}`
  // An empty name is nobody's own.
  for (const [table = '', column = ''] of name.trim() ? bearing.map((one) => one.split('.')) : [])
    await tx.$executeRaw`
      UPDATE ${raw(table)} SET ${raw(column)} = ${nobody}
      WHERE workspace_id = ANY(${[...workspaces]}) AND ${raw(column)} = ${name}`
  for (const field of ['who', 'inviter'])
    await tx.$executeRaw`
      UPDATE letter SET data = jsonb_set(data::jsonb, ARRAY[${field}], to_jsonb(${nobody}::text))::json
      WHERE workspace_id = ANY(${[...workspaces]}) AND kind IN ('mentioned', 'asked-back', 'invitation')
        AND data->>${field} = ${name}`
  const members = await tx.member.findMany({ where: { userId }, select: { workspaceId: true, rank: true } })
  await tx.user.deleteMany({ where: { id: userId } })
  for (const { workspaceId, rank } of members)
    await auditBy(
      tx,
      { workspaceId, actorId: null },
      { action: 'member.removed', object: `member ${userId}`, meta: { rank } },
      now,
    )
}

const raw = (name: string) => Prisma.raw(`"${name}"`)
