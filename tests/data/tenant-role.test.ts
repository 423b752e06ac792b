import { describe, expect, test } from 'vitest'
import { asked, rights, role } from '../support/member-role'
import { columnsOf } from '../support/tenant-rows'

// The second line (Trust §5 Tenant scoping): what the database lets the role of members do at all.

describe('the role that members ask in', () => {
  test('cannot sign in, is no superuser, is bound by policies and belongs to nothing else', async () => {
    const [row] = await asked((ask) =>
      ask(
        `SELECT rolcanlogin, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
           (SELECT count(*)::int FROM pg_auth_members WHERE member = r.oid) AS belongs,
           (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owns,
           has_schema_privilege(r.oid, 'graphile_worker', 'USAGE') AS jobs,
           has_schema_privilege(r.oid, current_schema(), 'CREATE') AS makes
         FROM pg_roles r WHERE rolname = $1`,
        [role],
      ),
    )
    const no = { rolcanlogin: false, rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }
    expect(row).toEqual({ ...no, rolreplication: false, belongs: 0, owns: 0, jobs: false, makes: false })
  })

  test('runs three functions with more rights than its own, which tell of its own workspace alone', async () => {
    const rows = await asked((ask) =>
      ask<{ name: string }>(
        `SELECT p.proname AS name FROM pg_proc p WHERE p.pronamespace = current_schema()::regnamespace
           AND p.prosecdef AND p.prorettype <> 'trigger'::regtype AND has_function_privilege($1, p.oid, 'EXECUTE')
         ORDER BY 1`,
        [role],
      ),
    )
    expect(rows).toEqual([{ name: 'inbox_exits' }, { name: 'inbox_found' }, { name: 'link_exits' }])
  })

  test('has no right to a table without a policy, and every policy names the workspace asked for', async () => {
    const read = await rights('SELECT')
    const policies = await asked((ask) =>
      ask<{ table: string; condition: string; bound: boolean; others: string | null; command: string }>(
        `SELECT c.relname AS "table", c.relrowsecurity AS bound, pg_get_expr(p.polqual, p.polrelid) AS condition,
           pg_get_expr(p.polwithcheck, p.polrelid) AS others, p.polcmd::text AS command
         FROM pg_class c JOIN pg_policy p ON p.polrelid = c.oid WHERE c.relnamespace = current_schema()::regnamespace`,
      ),
    )
    const bound = new Set(policies.filter((one) => one.bound).map(({ table }) => table))
    expect([...read.keys()].filter((table) => !bound.has(table))).toEqual([])
    const written = await Promise.all((['INSERT', 'UPDATE', 'DELETE'] as const).map(rights))
    expect(written.flatMap((one) => [...one.keys()]).filter((table) => !bound.has(table))).toEqual([])
    // What points to the workspace through other tables says so by one of them, whose own policy holds in it.
    const through = ['member', 'sent_version']
    for (const { table, condition, others, command } of policies) {
      const named =
        condition.includes("current_setting('app.workspace'") || through.some((one) => condition.includes(one))
      expect([named, others, command], table).toEqual([true, null, '*'])
    }
  })

  test('has a policy on every table that carries a workspace, or no right to it at all', async () => {
    const columns = await asked(columnsOf)
    const carrying = columns.filter(({ column }) => column === 'workspace_id').map(({ table }) => table)
    expect(carrying.length).toBeGreaterThan(13)
    const bound = await asked((ask) =>
      ask<{ table: string }>(`SELECT c.relname AS "table" FROM pg_class c JOIN pg_policy p ON p.polrelid = c.oid
        WHERE c.relrowsecurity AND c.relnamespace = current_schema()::regnamespace`),
    )
    const without = carrying.filter((table) => !bound.some((one) => one.table === table))
    // The workspace that a session looked at last; the role may not read sessions.
    expect(without).toEqual(['session'])
  })

  test('may read these columns and no others', async () => {
    const read = await rights('SELECT')
    const whole = (await asked(columnsOf)).filter(({ table }) => read.has(table))
    const withheld = whole.filter(({ table, column }) => !read.get(table)?.includes(column))
    expect([...read.keys()]).toEqual([
      ...[
        'app_user',
        'ask_back',
        'assessment_version',
        'audit',
        'brand',
        'branded_link',
        'change',
        'change_row',
        'consent',
        'domain',
      ],
      ...['export', 'export_part', 'export_stretch', 'file_link', 'inbox_tally', 'inbox_view', 'invitation', 'letter'],
      ...[
        'logo',
        'member',
        'member_follow_up',
        'note',
        'note_version',
        'presence',
        'recipient',
        'retention_run',
        'routing_rule',
        'sent_version',
      ],
      ...['status_name', 'submission', 'submission_words', 'task', 'tell_of', 'tombstone', 'visit', 'workspace'],
    ])
    expect(withheld.map(({ table, column }) => `${table}.${column}`)).toEqual([
      ...['app_user.created_at', 'app_user.email_verified', 'app_user.image', 'app_user.updated_at'],
      ...['visit.assessment_id', 'visit.last_question_id'],
    ])
  })
})
