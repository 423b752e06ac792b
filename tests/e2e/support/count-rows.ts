import { query } from './database'

/** How many rows of a table belong to a workspace. */
export const count = async (table: 'branded_link' | 'recipient' | 'letter' | 'logo', workspaceId: string) => {
  const [row] = await query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table} WHERE workspace_id = $1`, [
    workspaceId,
  ])
  return row?.count ?? 0
}
