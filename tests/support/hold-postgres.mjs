// A process that uses the PostgreSQL of a folder until its standard input ends. It prints what it got as JSON.
import { ensurePostgres } from '../../ops/embedded-postgres.mjs'

const { url, pid, adopted, stop } = await ensurePostgres({ dataDir: process.argv[2] })
console.log(JSON.stringify({ url, pid, adopted }))
process.stdin.resume().once('end', async () => {
  await stop()
  process.exit(0)
})
