import type { Ask } from './planting'

type Many = {
  readonly workspace: string
  readonly link: string
  readonly rows: number
  readonly now: Date
  /** Members who own all of them in turn but every thousandth, which nobody owns; without them nobody owns any. */
  readonly owners?: readonly string[]
}

/**
 * Plants as many submissions as asked for, a minute apart, the last one at `now`, with nothing behind them. Their words:
 * `common` in three of five, `early` in the first 12,000 and `oldest` in the first 10.
 */
export async function plantMany(ask: Ask, { workspace, link, rows, now, owners = [] }: Many): Promise<void> {
  const values = [workspace, link, rows, now]
  const numbered = `SELECT n, substr(md5($1 || n), 1, 20) AS id, $4::timestamptz - ($3::int - n) * interval '1 minute' AS at
    FROM generate_series(1, $3::int) AS n WHERE $2 <> ''`
  await ask(
    `INSERT INTO visit (id, workspace_id, link_id, opened_at, started_at, submitted_at)
     SELECT id, $1, $2, at, at, at FROM (${numbered}) AS one`,
    values,
  )
  await ask(
    `INSERT INTO submission (id, workspace_id, link_id, visit_id, business_name, created_at, sent_at, status_at,
       untouched_since, status, reason, outcome, firm, urgency, sort_name, owner_id)
     SELECT id, $1, $2, id, 'Demo ' || n, at, at, at, at + n % 7 * interval '1 hour',
       (enum_range(NULL::submission_status))[n % 8 + 1], CASE n % 8 WHEN 7 THEN 'Demo reason' END,
       CASE WHEN n % 10 > 0 THEN (ARRAY['advisory_fractional', 'development_firm', 'scoped_audit'])[n % 3 + 1] END,
       CASE WHEN n % 10 > 0 THEN n % 21 END, n % 3 + 1, 'demo ' || md5(n::text),
       CASE WHEN n % 1000 > 0 THEN ($5::text[])[n % nullif(cardinality($5::text[]), 0) + 1] END
     FROM (${numbered}) AS one`,
    [...values, owners],
  )
  await ask(
    `INSERT INTO submission_words (workspace_id, submission_id, folded)
     SELECT $1, id, concat_ws(' ', 'demo', 'n' || n, md5(n::text), CASE WHEN n % 5 < 3 THEN 'common' END,
       CASE WHEN n <= 12000 THEN 'early' END, CASE WHEN n <= 10 THEN 'oldest' END)
     FROM (${numbered}) AS one`,
    values,
  )
}
