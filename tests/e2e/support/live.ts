import { query } from './database'

/** Takes somebody out of a workspace, as an owner does. */
export async function removedFrom(workspaceId: string, userId: string): Promise<void> {
  await query('DELETE FROM member WHERE workspace_id = $1 AND user_id = $2', [workspaceId, userId])
}
