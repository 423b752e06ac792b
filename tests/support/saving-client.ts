import { randomUUID } from 'node:crypto'
import { fdatasyncSync, openSync, writeSync } from 'node:fs'
import type { SaveResult } from '@/lib/data/fold-ops'
import type { Question } from '@/lib/engine/types'
import type { AnswerOp } from '@/lib/schemas/answer-ops'

/** What was acknowledged, on disk before it counts. A line is one save: the operation and the version it made. */
export class Ledger {
  readonly acknowledged: { readonly op: AnswerOp; readonly assessment: string; readonly version: number }[] = []
  /** Everything that was ever sent, acknowledged or not. */
  readonly sent = new Set<string>()
  private readonly file: number
  private heard: () => void = () => {}

  constructor(file: string) {
    this.file = openSync(file, 'w')
  }

  write(assessment: string, op: AnswerOp, version: number): void {
    const entry = { assessment, op, version }
    writeSync(this.file, `${JSON.stringify(entry)}\n`)
    fdatasyncSync(this.file)
    this.acknowledged.push(entry)
    this.heard()
  }

  /** Resolves with the next acknowledgement. */
  next(): Promise<void> {
    return new Promise((resolve) => (this.heard = resolve))
  }
}

/** A key to an assessment, as a browser holds it. */
export type Holder = { readonly id: string; readonly cookie: string }

const ours = { 'sec-fetch-site': 'same-origin' }

/** Begins an assessment over HTTP. */
export async function begin(origin: string): Promise<Holder> {
  const body = new URLSearchParams()
  const response = await fetch(`${origin}/start`, { method: 'POST', headers: ours, body, redirect: 'manual' })
  const id = response.headers.get('location')?.split('/')[2]
  const cookie = response.headers.get('set-cookie')?.split(';')[0]
  if (!id || !cookie) throw new Error(`Starting was answered with ${response.status}`)
  return { id, cookie }
}

/**
 * Saves one answer after another until the app is gone. A save that was not acknowledged is sent again, under the same
 * id, by the next call.
 */
export class SavingClient {
  private readonly versions = new Map<string, number>()
  private pending: AnswerOp | undefined
  private turn = 0

  constructor(
    private readonly origin: string,
    private readonly holder: Holder,
    private readonly questions: readonly Question[],
    private readonly ledger: Ledger,
  ) {}

  async saveUntilGone(): Promise<void> {
    for (;;) {
      this.pending ??= this.nextOp()
      this.ledger.sent.add(this.pending.opId)
      const result = await this.send(this.pending)
      if (result === null) return
      this.ledger.write(this.holder.id, this.pending, result.version)
      this.versions.set(this.pending.questionId, result.version)
      this.pending = undefined
    }
  }

  /** The result once its whole body has been read; null when the app is gone. Any other answer than a save is thrown. */
  private async send(op: AnswerOp): Promise<SaveResult | null> {
    const answer = await this.post(op).catch(() => null)
    if (answer === null) return null
    const { results } = JSON.parse(answer) as { results?: SaveResult[] }
    if (!results?.[0]) throw new Error(`A save was answered with ${answer}`)
    return results[0]
  }

  private async post(op: AnswerOp): Promise<string> {
    const response = await fetch(`${this.origin}/a/${this.holder.id}/answers`, {
      method: 'POST',
      headers: { ...ours, cookie: this.holder.cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ ops: [op] }),
    })
    return response.text()
  }

  private nextOp(): AnswerOp {
    this.turn += 1
    const question = this.questions[this.turn % this.questions.length]
    const option = question?.options[this.turn % question.options.length]
    const questionId = question?.id ?? ''
    return {
      opId: randomUUID(),
      questionId,
      value: option?.id ?? null,
      baseVersion: this.versions.get(questionId) ?? 0,
    }
  }
}
