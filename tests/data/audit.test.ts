import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { may, permissions, type Verb } from '@/lib/access/permissions'
import { auditActions, weightOf } from '@/lib/access/privileged'
import type { Member, Rank } from '@/lib/access/viewer'
import { acceptInvitation } from '@/lib/data/accepting'
import { getAuditHead, listAudit } from '@/lib/data/audit-log'
import { archiveLink, pauseLink } from '@/lib/data/link-states'
import { changeRank, leaveWorkspace } from '@/lib/data/members'
import { removeNote } from '@/lib/data/notes'
import { removeRecipient } from '@/lib/data/recipients'
import { createWorkspace, renameWorkspace } from '@/lib/data/workspaces'
import { isRefusal } from '@/lib/schemas/refusal'
import { atOnce } from '../support/at-once'
import { idsOf, memberCases, type Ids } from '../support/member-cases'
import { memberOf, newMember, newPerson, newWorkspace } from '../support/members'
import { withAsk, type Ask } from '../support/planting'
import { rowHashes } from '../support/tenant-rows'
import { plantTenant, type Tenant } from '../support/workspaces'

// Acceptance 5, and Trust R33: each privileged change has its line, and no line is without its change.

const now = new Date()
const asked = <Result>(work: (ask: Ask) => Promise<Result>) => withAsk(process.env.DATABASE_URL ?? '', work)
const as = (of: Tenant, rank: Rank) => memberOf(of.workspaceId, of.people[rank].userId, rank)
const ranks = ['viewer', 'member', 'admin', 'owner'] as const
const figures = { calls: 0, changes: 0, lines: 0, refused: 0, broken: 0 }

afterAll(() =>
  process.stdout.write(
    `audit: ${figures.calls} calls, ${figures.changes} privileged changes, ${figures.lines} lines, ` +
      `${figures.refused} refused calls with none; ${figures.broken} changes undone where no line could be written\n`,
  ),
)

type Line = { seq: number; actor_id: string | null; action: string; object: string; meta: string }

const linesOf = (workspaceId: string) =>
  asked((ask) =>
    ask<Line>('SELECT seq, actor_id, action, object, meta::text FROM audit WHERE workspace_id = $1 ORDER BY seq', [
      workspaceId,
    ]),
  )

/** All that a workspace has but its lines. */
async function rowsOf(of: Tenant): Promise<Readonly<Record<string, string>>> {
  const { audit: _lines, ...rows } = await asked((ask) => rowHashes(ask, of.workspaceId))
  return rows
}

const earlier = `UPDATE letter SET settled_at = settled_at - interval '10 days', send_at = send_at - interval '10 days'
  WHERE workspace_id = $1 AND settled_at IS NOT NULL`

/** Changes that need something done before them, or there is nothing for them to do. */
const before: Readonly<Record<string, (member: Member, ids: Ids) => Promise<unknown>>> = {
  changeRank: (member, { user }) => changeRank(member, user, 'member', now),
  remind: (_, { workspace }) => asked((ask) => ask(earlier, [workspace])),
  resumeLink: (member, { link }) => pauseLink(member, link, now),
  unarchiveLink: (member, { link }) => archiveLink(member, link, now),
  restoreRecipient: (member, { link, recipient }) => removeRecipient(member, link, recipient, now),
  'restoreNote, another’s': (member, { submission, ownersNote }) => removeNote(member, submission, ownersNote, now),
}

/** Of these the line is the change: what is taken away stays. */
const linesAlone = ['recordExport', 'openExport', 'takePersonFile']
/** Cases that do something first, to have something to do. */
const several: Readonly<Record<string, number>> = { askRecipients: 2, askBack: 2 }
/** These change nothing, although they are part of changing something. */
const looks = /^(get|list|try|find|count)[A-Z]/
/** Privileged by what they do, under verbs that are not. */
const besides = ['leaveWorkspace', 'sendAgain']
/** What a member may do with their own, or for themselves alone, under a verb that is privileged for others. */
const isAudited = ({ name, verb }: { name: string; verb: Verb }) =>
  !looks.test(name) && (weightOf(verb) === 'privileged' || besides.includes(name))

describe.each(memberCases)('$name', (one) => {
  test(`${isAudited(one) ? 'writes one line with each change' : 'writes no line'}, and none where it is refused`, async () => {
    const { name, verb, ask } = one
    const a = await asked((planting) => plantTenant(planting, now))
    const owner = as(a, 'owner')
    await before[name]?.(owner, idsOf(a))
    let changes = 0
    for (const [index, rank] of ranks.entries()) {
      const was = await rowsOf(a)
      const lines = await linesOf(a.workspaceId)
      const answer = await ask(as(a, rank), idsOf(a), new Date(now.getTime() + index * 60_000))
      const written = (await linesOf(a.workspaceId)).slice(lines.length)
      // A file that held what is gone is let go of with it, by nobody.
      const added = written.filter(({ action, actor_id }) => action !== 'export.cancelled' || actor_id !== null)
      const changed = JSON.stringify(await rowsOf(a)) !== JSON.stringify(was) || linesAlone.includes(name)
      figures.calls += 1
      if (!may(as(a, rank), verb) || isRefusal(answer)) {
        expect(written, `${rank} ${JSON.stringify(answer)}`).toEqual([])
        figures.refused += 1
        continue
      }
      const expected = isAudited(one) && changed ? (several[name] ?? 1) : 0
      expect(added.length, `${rank}: ${JSON.stringify(added)}`).toBe(expected)
      expect(added.every(({ actor_id }) => actor_id === a.people[rank].userId)).toBe(true)
      expect(JSON.stringify(added).toLowerCase()).not.toContain(a.canary.toLowerCase())
      changes += expected
    }
    figures.changes += changes
    figures.lines += changes
    const isChange = isAudited(one) && !['changeRank, of an owner'].includes(name)
    expect(changes > 0, `${name} changed something for somebody`).toBe(isChange)
  })
})

describe('where no line can be written', () => {
  let a: Tenant

  beforeAll(async () => {
    await asked((ask) =>
      ask(`CREATE TABLE broken_for (workspace_id text PRIMARY KEY);
        CREATE FUNCTION break_audit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
        BEGIN
          IF EXISTS (SELECT 1 FROM broken_for b WHERE b.workspace_id = NEW.workspace_id) THEN
            RAISE EXCEPTION 'no line can be written';
          END IF;
          RETURN NEW;
        END $$;
        CREATE TRIGGER break_audit BEFORE INSERT ON audit FOR EACH ROW EXECUTE FUNCTION break_audit()`),
    )
  })

  afterAll(() => asked((ask) => ask('DROP TRIGGER break_audit ON audit; DROP TABLE broken_for')))

  test.each(memberCases.filter((one) => isAudited(one) && one.name !== 'changeRank, of an owner'))(
    'nothing is changed: $name',
    async ({ name, verb, ask }) => {
      a = await asked((planting) => plantTenant(planting, now))
      const by = as(a, [...permissions[verb]].reverse()[0] ?? 'owner')
      await before[name]?.(as(a, 'owner'), idsOf(a))
      // What a case does first, to have something to do, writes a line as well.
      await asked((planting) => planting('INSERT INTO broken_for VALUES ($1)', [a.workspaceId]))
      const was = await rowsOf(a)
      await expect(ask(by, idsOf(a), now)).rejects.toThrow()
      expect(await rowsOf(a)).toEqual(was)
      figures.broken += 1
    },
  )
})

describe('whoever becomes a member', () => {
  test('by making a workspace, once', async () => {
    const { userId } = await newPerson()
    const form = { opId: randomUUID(), name: 'Demo' }
    const id = await createWorkspace(userId, form, now)
    await createWorkspace(userId, form, now)
    const lines = await linesOf(id)
    expect(lines).toMatchObject([{ seq: 1, actor_id: userId, action: 'workspace.made', object: `workspace ${id}` }])
  })

  test('by an invitation, once', async () => {
    const a = await asked((ask) => plantTenant(ask, now))
    const accept = () => acceptInvitation(a.invitation.key, { userId: null, name: 'Somebody new' }, now)
    const answers = await atOnce(3, accept)
    expect(answers.filter((answer) => !isRefusal(answer))).toHaveLength(1)
    const lines = await linesOf(a.workspaceId)
    expect(lines.slice(-1)).toMatchObject([{ action: 'member.joined' }])
    expect(JSON.parse(lines.at(-1)?.meta ?? '')).toEqual({ rank: 'member', invitation: a.invitation.id })
  })
})

describe('the log', () => {
  test('is numbered without a gap, whoever writes at once', async () => {
    const workspaceId = await newWorkspace()
    const admin = await newMember(workspaceId, 'admin')
    await atOnce(20, (index) => renameWorkspace(admin, `Renamed ${index}`, now))
    expect((await linesOf(workspaceId)).map(({ seq }) => seq)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    )
  })

  test('is read by page, by person and by action, and names those who are there', async () => {
    const workspaceId = await newWorkspace()
    const owner = await newMember(workspaceId, 'owner', 'Demo Owner')
    const admin = await newMember(workspaceId, 'admin', 'Demo Admin')
    for (let time = 0; time < 5; time += 1) await renameWorkspace(time % 2 ? owner : admin, `Renamed ${time}`, now)
    await leaveWorkspace(admin, now)
    const all = { person: null, action: null, before: null }
    const read = async (query: object, most = 50) => {
      const page = await listAudit(owner, { ...all, ...query }, most)
      if (isRefusal(page)) throw new Error(page.message)
      return page
    }
    const seqs = async (query: object) => (await read(query)).entries.map(({ seq }) => seq)
    expect(await seqs({})).toEqual([6, 5, 4, 3, 2, 1])
    expect(await seqs({ person: owner.userId })).toEqual([4, 2])
    expect(await seqs({ person: 'left' })).toEqual([6, 5, 3, 1])
    expect(await seqs({ action: 'member.left' })).toEqual([6])
    const first = await read({}, 4)
    expect([first.entries.length, first.before]).toEqual([4, 3])
    expect((await read({ before: first.before }, 4)).entries.map(({ seq }) => seq)).toEqual([2, 1])
    expect(first.entries.map(({ actor }) => actor?.name)).toEqual([null, null, 'Demo Owner', null])
    expect(await getAuditHead(owner)).toMatchObject({ seq: 6, hash: first.entries[0]?.hash })
  })

  test('is read by owners and admins alone, and every action of it is known', async () => {
    expect(permissions['audit.see']).toEqual(['owner', 'admin'])
    const written = await asked((ask) => ask<{ action: string }>('SELECT DISTINCT action FROM audit'))
    expect(written.map(({ action }) => action).filter((action) => !auditActions.includes(action as never))).toEqual([])
  })
})
