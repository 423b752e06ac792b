// `npm run bench:export`: a million submissions as CSV and as a workbook. How long asking takes, how many rows a second are
// written, how quick the file is taken away, and what the process holds at the start, in the middle and at the end.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { migrate } from '@/ops/migrate.mjs'
import { scratchDatabase } from '@/ops/scratch-database.mjs'
import { testSecret } from '@/ops/secret.mjs'
import type { Member } from '@/lib/access/viewer'
import { getExportPart, openExport } from '@/lib/data/export-file'
import { askExport, listExports } from '@/lib/data/exports'
import { db } from '@/lib/data/db'
import { writeExport } from '@/lib/jobs/export-job'
import { usualColumns } from '@/lib/schemas/export-columns'
import { isRefusal } from '@/lib/schemas/refusal'
import { plantMany } from '@/tests/support/many-submissions'
import { newMember, newWorkspace } from '@/tests/support/members'
import { withAsk } from '@/tests/support/planting'
import { plantedLink } from '@/tests/support/submitted'

const ROWS = Number(process.argv[2] ?? 1_000_000)
const megabytes = () => Math.round(process.memoryUsage().rss / 2 ** 20)
const counted = (count: number) => Math.round(count).toLocaleString('en-GB')

async function timed<Result>(work: () => Promise<Result>): Promise<readonly [result: Result, seconds: number]> {
  const start = performance.now()
  const result = await work()
  return [result, (performance.now() - start) / 1000]
}

/** Goes through all turns of a worker, and looks at the process after each. */
async function writing(member: Member, id: string) {
  const seen: { done: number; rss: number }[] = []
  let longest = 0
  for (let more = true; more;) {
    more = false
    const [, seconds] = await timed(() => writeExport(id, async () => void (more = true)))
    longest = Math.max(longest, seconds)
    const all = await listExports(member)
    const done = isRefusal(all) ? 0 : (all.find((one) => one.id === id)?.done ?? 0)
    seen.push({ done, rss: megabytes() })
  }
  return { seen, longest }
}

async function taking(member: Member, id: string) {
  const file = await openExport(member, id, new Date())
  if (isRefusal(file)) throw new Error(file.message)
  let [bytes, lines, most] = [0, 0, 0]
  for (let number = 0; number <= file.last; number += 1) {
    const part = await getExportPart(member, id, number, new Date())
    if (isRefusal(part)) throw new Error(part.message)
    bytes += part.length
    if (file.format === 'csv') lines += Buffer.from(part).toString('latin1').split('\r\n').length - 1
    most = Math.max(most, megabytes())
  }
  if (bytes !== file.bytes) throw new Error(`${bytes} bytes of ${file.bytes}`)
  if (file.format === 'csv' && lines !== ROWS + 1) throw new Error(`${lines} lines for ${ROWS} rows`)
  return { bytes, most, parts: file.last + 1 }
}

async function bench(member: Member, format: 'csv' | 'xlsx') {
  const form = { opId: randomUUID(), of: { query: 'view=all' }, columns: usualColumns, format }
  const [asked, asking] = await timed(() => askExport(member, form, new Date()))
  if (isRefusal(asked)) throw new Error(asked.message)
  const before = megabytes()
  const [{ seen, longest }, written] = await timed(() => writing(member, asked.id))
  const at = (part: number) => seen.find(({ done }) => done >= ROWS * part)?.rss ?? 0
  const most = Math.max(...seen.map(({ rss }) => rss))
  const [taken, download] = await timed(() => taking(member, asked.id))
  console.log(`\n${format.toUpperCase()}, ${usualColumns.length} columns, ${counted(asked.total)} rows`)
  console.log(`  asked for in ${asking.toFixed(1)} s`)
  console.log(
    `  written in ${written.toFixed(0)} s: ${counted(ROWS / written)} rows a second, ${seen.length} turns, the longest ${longest.toFixed(1)} s`,
  )
  console.log(
    `  held (MB): ${before} before, ${at(0.1)} at a tenth, ${at(0.5)} half-way, ${at(0.9)} at nine tenths, ${most} at most`,
  )
  console.log(
    `  taken in ${download.toFixed(1)} s: ${counted(taken.bytes / 2 ** 20)} MB in ${taken.parts} parts, ` +
      `${counted(taken.bytes / 2 ** 20 / download)} MB a second, ${taken.most} MB held at most`,
  )
}

const scratch = await scratchDatabase()
try {
  process.env.DATABASE_URL = scratch.url
  process.env.AUTH_SECRET = testSecret
  await migrate({ url: scratch.url })
  const workspace = await newWorkspace()
  const member = await newMember(workspace, 'owner')
  const [, planting] = await timed(() =>
    withAsk(scratch.url, async (ask) => {
      const { id: link } = await plantedLink(ask, workspace)
      await plantMany(ask, { workspace, link, rows: ROWS, now: new Date() })
      await ask('ANALYZE')
    }),
  )
  console.log(
    `${counted(ROWS)} submissions planted in ${planting.toFixed(0)} s; load ${readFileSync('/proc/loadavg', 'utf8').split(' ')[0]}`,
  )
  await bench(member, 'csv')
  await bench(member, 'xlsx')
} finally {
  await db().$disconnect()
  await scratch.stop()
}
