import type { Page } from '@playwright/test'
import { newId, plant } from '@/tests/support/planting'
import { query } from './database'
import type { State } from './states'
import { signedMember, signIn, type Signed } from './studio'

export const auditHome = '/studio/settings/audit'

type Written = {
  readonly by: string | null
  readonly action: string
  readonly object: string
  readonly meta?: Readonly<Record<string, string | number | boolean>>
}

/** Puts lines into the log of a workspace, the first of them first; the database numbers and chains them. */
export async function writeAudit(workspaceId: string, lines: readonly Written[]): Promise<void> {
  for (const { by, action, object, meta = {} } of lines)
    await plant(query, 'audit', {
      ...{ workspace_id: workspaceId, at: new Date(), actor_id: by, action, object, meta },
      ...{ seq: 0, prev_hash: '', hash: '' },
    })
}

/** A log with a line of most kinds, by somebody who is there, somebody who has left, and nobody. */
export async function fullLog({ workspaceId, userId }: Signed): Promise<{ readonly admin: string }> {
  const long = 'A name that is long enough to go over more than one line of a phone'
  const admin = await signedMember(workspaceId, 'admin', long)
  await writeAudit(workspaceId, [
    { by: userId, action: 'workspace.made', object: `workspace ${workspaceId}` },
    { by: admin.userId, action: 'member.joined', object: `member ${admin.userId}`, meta: { rank: 'admin' } },
    { by: newId(), action: 'recipients.added', object: `link ${newId()}`, meta: { count: 1200 } },
    { by: userId, action: 'member.ranked', object: `member ${admin.userId}`, meta: { from: 'member', to: 'admin' } },
    { by: admin.userId, action: 'link.changed', object: `link ${newId()}`, meta: { fields: 'name colour told' } },
    { by: null, action: 'submission.removed', object: `submission ${newId()}` },
    { by: userId, action: 'later.added', object: 'later x' },
  ])
  return { admin: admin.userId }
}

const log = (name: string, open: (page: Page, signed: Signed) => Promise<unknown>): State => ({
  name,
  open: async (page) => void (await open(page, await signIn(page))),
})

/** The audit log in its states. */
export const auditStates: readonly State[] = [
  log('audit log, no lines yet', (page) => page.goto(auditHome)),
  log('audit log', async (page, signed) => {
    await fullLog(signed)
    await page.goto(auditHome)
  }),
  log('audit log, older lines of one person', async (page, signed) => {
    const { workspaceId, userId } = signed
    const object = `workspace ${workspaceId}`
    await writeAudit(
      workspaceId,
      Array.from({ length: 55 }, () => ({ by: userId, action: 'workspace.renamed', object })),
    )
    await page.goto(`${auditHome}?person=${userId}&before=53`)
  }),
  log('audit log, nothing of what was asked for', async (page, signed) => {
    await fullLog(signed)
    await page.goto(`${auditHome}?action=brand.changed`)
  }),
]
