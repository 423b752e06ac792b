import { query } from './database'
import { expect } from './test'

/** Waits until the worker has dealt with every letter of some workspaces that is due, or soon is: till then rows change. */
export const lettersSettled = (...workspaces: readonly string[]): Promise<void> =>
  expect
    .poll(() => query(due, [workspaces]), { timeout: 30_000, message: 'letters that are due and were not sent' })
    .toEqual([])

const due = `SELECT id, kind, problem FROM letter
  WHERE workspace_id = ANY($1) AND state = 'queued' AND send_at <= now() + interval '1 minute'`
