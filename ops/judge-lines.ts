import { once } from 'node:events'
import { lines, TooLong } from './lines'

/** What is wrong with a line, in words for the person who sent it. */
export class BadLine extends Error {}

export type Sent = Readonly<Record<string, unknown>>

export const isRecord = (value: unknown): value is Sent =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a line has of its own under a name, not what every object has. */
export const own = (sent: unknown, name: string): unknown =>
  isRecord(sent) && Object.hasOwn(sent, name) ? sent[name] : undefined

/**
 * Reads lines of JSON on standard input and writes one line of JSON for each on standard output. A line that `judge`
 * throws at is named by its number on standard error and ends in exit code 1. Blank lines are passed over.
 */
export async function judgeLines(judge: (sent: unknown) => unknown): Promise<void> {
  let number = 0
  for await (const line of lines(process.stdin)) {
    number += 1
    if (typeof line === 'string' && line.trim() === '') continue
    try {
      const text = JSON.stringify(judge(parsed(line)))
      if (!process.stdout.write(`${text}\n`)) await once(process.stdout, 'drain')
    } catch (error) {
      process.exitCode = 1
      const what = error instanceof BadLine ? error.message : `could not be judged (${String(error)})`
      process.stderr.write(`line ${number}: ${what}\n`)
    }
  }
}

function parsed(line: string | TooLong): unknown {
  if (line instanceof TooLong) throw new BadLine(`longer than ${line.most} bytes`)
  try {
    return JSON.parse(line)
  } catch {
    throw new BadLine('not JSON')
  }
}
