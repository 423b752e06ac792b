import { fdatasyncSync, mkdtempSync, openSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Op, Result } from '@/components/questionnaire/answer-queue'
import type { AnswerValue } from '@/lib/schemas/answer-value'

/** One acknowledged save: who was told, and what. */
export type Entry = {
  readonly device: string
  readonly assessment: string
  readonly op: Op
  readonly version: number
  /** The answer that the sender was told it took the place of. */
  readonly told: AnswerValue | undefined
}

/** What devices sent and were told, kept outside the system under test: on disk before it counts. */
export class Ledger {
  readonly acknowledged: Entry[] = []
  /** Everything that was ever sent, with the device that gave it. */
  readonly sent = new Map<string, string>()
  /** Which versions of which answers each device has had on screen: `device assessment question version`. */
  readonly shown = new Set<string>()
  readonly file = path.join(mkdtempSync(path.join(tmpdir(), 'seam-gauge-ledger-')), 'ledger.jsonl')
  private readonly handle = openSync(this.file, 'w')

  sends(device: string, ops: readonly Op[]): void {
    for (const { opId } of ops) if (!this.sent.has(opId)) this.sent.set(opId, device)
  }

  acknowledge(device: string, assessment: string, ops: readonly Op[], results: readonly Result[]): void {
    for (const op of ops) {
      const result = results.find(({ opId }) => opId === op.opId)
      if (!result) continue
      const entry: Entry = { device, assessment, op, version: result.version, told: result.conflict?.value }
      writeSync(this.handle, `${JSON.stringify(entry)}\n`)
      this.acknowledged.push(entry)
    }
    fdatasyncSync(this.handle)
  }

  sees(device: string, assessment: string, question: string, version: number): void {
    this.shown.add(`${device} ${assessment} ${question} ${version}`)
  }
}
