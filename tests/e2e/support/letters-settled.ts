import { query } from './database'
import { expect } from './test'

/** Waits until the worker has dealt with every letter of some workspaces that is due, or soon is: till then rows change. */
export const lettersSettled = (...workspaces: readonly string[]): Promise<void> =>
  expect
    .poll(() => query(due, [workspaces]), { timeout: 30_000, message: 'letters that are due and were not sent' })
    .toEqual([])

const due = `SELECT id, kind, problem FROM letter
  WHERE workspace_id = ANY($1) AND state = 'queued' AND send_at <= now() + interval '1 minute'`

/** The same for the exports and the long changes that the worker is at. */
export const workSettled = (workspaceId: string): Promise<void> =>
  expect
    .poll(() => query(underWay, [workspaceId]), { timeout: 30_000, message: 'exports and changes that go on' })
    .toEqual([])

const underWay = `SELECT id, state::text FROM export WHERE workspace_id = $1 AND state IN ('queued', 'running')
  UNION ALL SELECT id, state::text FROM change WHERE workspace_id = $1 AND state = 'running'`
