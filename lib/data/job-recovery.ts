import 'server-only'
import { Client } from 'pg'

/**
 * Gives back the jobs of workers that are gone: of those that have held a job for longer than `seconds` and whose lock
 * anyone can take. A worker that lives holds its lock, however long its job takes.
 * @returns how many workers were gone
 */
export async function recoverJobs(url: string, seconds: number): Promise<number> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query<{ worker: string; gone: boolean }>(
      `SELECT worker, pg_try_advisory_lock(hashtextextended(worker, 0)) AS gone
       FROM (SELECT DISTINCT locked_by AS worker FROM graphile_worker.jobs
             WHERE locked_by IS NOT NULL AND locked_at < now() - make_interval(secs => $1)) AS held`,
      [seconds],
    )
    const gone = rows.filter((row) => row.gone).map((row) => row.worker)
    if (gone.length > 0) await client.query('SELECT graphile_worker.force_unlock_workers($1)', [gone])
    return gone.length
  } finally {
    await client.end() // the locks go with it
  }
}
