import { expect, test } from 'vitest'
import { db } from '@/lib/data/db'

/**
 * What grows without end in one workspace. Deleting a row looks for all that points to it: without an index on the
 * columns of the key it reads everything the workspace has, once for each row deleted.
 */
const growing = [
  ...[
    'ask_back',
    'change',
    'change_row',
    'consent',
    'export',
    'export_part',
    'export_stretch',
    'file_link',
    'inbox_tally',
  ],
  ...[
    'inbox_view',
    'letter',
    'member_follow_up',
    'note',
    'note_version',
    'presence',
    'recipient',
    'routing_rule',
    'sent_version',
  ],
  ...['submission', 'submission_words', 'task', 'visit'],
]

test('every foreign key of a table that grows with a workspace has an index', async () => {
  const keys = await db().$queryRaw<{ table: string; key: string; covered: boolean }[]>`
    SELECT r.relname AS table, c.conname AS key, EXISTS (
      SELECT FROM pg_index i
      WHERE i.indrelid = r.oid AND i.indpred IS NULL
        AND (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey
    ) AS covered
    FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid JOIN pg_namespace n ON n.oid = r.relnamespace
    WHERE c.contype = 'f' AND n.nspname = current_schema() AND r.relname = ANY (${growing})`
  expect([...new Set(keys.map(({ table }) => table))].sort()).toEqual(growing)
  expect(keys.flatMap(({ key, covered }) => (covered ? [] : [key]))).toEqual([])
})
