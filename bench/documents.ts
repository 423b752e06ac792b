// `npm run bench:documents`: how long a report takes as a file, and what the programs that draw hold, alone and eight at once.
import { readFileSync } from 'node:fs'
import { documentOf } from '@/lib/documents/document-of'
import { docxOf } from '@/lib/documents/docx/docx-of'
import { Drawer, megabytesOf } from '@/lib/documents/pdf/drawer'
import { orderOf } from '@/lib/documents/pdf/order-of'
import { queue } from '@/lib/documents/pdf/queue'
import { verdict } from '@/lib/engine/verdict'
import { sampleAnswers } from '@/lib/rubric/2026-11/sample'
import { currentRubric } from '@/lib/rubric/rubrics'
import { nothingKept } from '@/lib/views/report/kept'
import { report } from '@/lib/views/report/report'
import { sampleReport } from '@/lib/views/sample'

const ROUNDS = 30
const AT_ONCE = 8

const said = verdict(currentRubric.rubric, sampleAnswers)
/** A report with a name of its own: what draws remembers what it has drawn. */
const parts = (name: string) =>
  documentOf(report(currentRubric, said, { ...sampleReport().meta, businessName: name }, nothingKept))
const order = (name: string) => orderOf({ title: name, day: '2026-11-21', columns: 2, parts: parts(name) }, 'a4')

const median = (times: readonly number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function rounds(work: (round: number) => Promise<unknown>): Promise<readonly number[]> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) times.push(await timed(() => work(round)))
  return times
}

const shown = (name: string, times: readonly number[], megabytes: number) =>
  console.log(
    `${name.padEnd(36)} median ${median(times).toFixed(0)} ms, longest ${Math.max(...times).toFixed(0)} ms, ` +
      `n = ${times.length}${megabytes > 0 ? `, ${megabytes.toFixed(0)} MB at most` : ''}`,
  )

const drawers = Array.from({ length: 2 }, () => new Drawer(process.cwd(), { milliseconds: 60_000, megabytes: 2048 }))
let most = 0
const watch = setInterval(() => {
  most = Math.max(
    most,
    drawers.reduce((sum, { pid }) => sum + megabytesOf(pid), 0),
  )
}, 5)

async function bench() {
  const [drawer] = drawers
  if (!drawer) return
  console.log(`${readFileSync('/proc/loadavg', 'utf8').split(' ')[0]} of load before\n`)
  shown('PDF, the first of a process', [await timed(() => drawer.draw(order('First')))], most)
  const alone = await rounds((round) => drawer.draw(order(`Alone ${round}`)))
  shown('PDF, one at a time', alone, most)
  shown('PDF with a script no typeface has', await rounds((round) => drawer.draw(order(`日本語 ${round}`))), most)
  most = 0
  const inTurn = queue(drawers, AT_ONCE)
  const together = await rounds((round) =>
    Promise.all(Array.from({ length: AT_ONCE }, (_, one) => inTurn((free) => free.draw(order(`${one} of ${round}`))))),
  )
  shown(`PDF, ${AT_ONCE} at once by ${drawers.length} processes`, together, most)
  const before = process.memoryUsage().rss
  const words = await rounds((round) => docxOf({ title: 'Word', parts: parts(`Word ${round}`) }))
  shown('Word, one at a time, in the server', words, 0)
  const eight = await rounds((round) =>
    Promise.all(
      Array.from({ length: AT_ONCE }, (_, one) => docxOf({ title: 'Word', parts: parts(`${one} ${round}`) })),
    ),
  )
  shown(`Word, ${AT_ONCE} at once`, eight, 0)
  console.log(`The server grew by ${((process.memoryUsage().rss - before) / 2 ** 20).toFixed(0)} MB over Word.`)
}

await bench().finally(() => {
  clearInterval(watch)
  for (const drawer of drawers) drawer.stop()
})
