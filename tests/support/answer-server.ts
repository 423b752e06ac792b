import type { Op } from '@/components/questionnaire/answer-queue'
import { Refused, Unheard, type Reply } from '@/components/questionnaire/sender-means'
import type { AnswerValue } from '@/lib/schemas/answer-value'

export type Weather = 'good' | 'lost on the way' | 'reply lost' | 'refused'

/** The server's rules for saves (Trust §5 Save), behind a network that can fail in every way. */
export class AnswerServer {
  readonly log: (Op & { version: number })[] = []
  /** Every id that ever left a tab. */
  readonly heard = new Set<string>()
  conflicts = 0
  /** How often an id came again with something else in it. */
  reused = 0
  weather: Weather = 'good'

  readonly post = async (ops: readonly Op[]): Promise<Reply> => {
    const weather = this.weather
    for (const { opId } of ops) this.heard.add(opId)
    await Promise.resolve()
    if (weather === 'refused') throw new Refused()
    if (weather === 'lost on the way') throw new Unheard()
    const results = ops.map((op) => this.take(op))
    await Promise.resolve()
    if (weather === 'reply lost') throw new Unheard()
    return { results, next: '/next', savedAt: '2026-11-21T14:02:00.000Z', seq: this.log.length }
  }

  private take(op: Op) {
    const known = this.log.find(({ opId }) => opId === op.opId)
    if (known && (known.value !== op.value || known.baseVersion !== op.baseVersion)) this.reused += 1
    const taken = known ?? { ...op, version: this.versionOf(op.questionId) + 1 }
    const before = this.log.find(
      ({ questionId, version }) => questionId === op.questionId && version === taken.version - 1,
    )
    if (!known) this.log.push(taken)
    const unseen = before !== undefined && before.version !== op.baseVersion && before.value !== op.value
    if (unseen && !known) this.conflicts += 1
    const { opId, questionId, version } = taken
    const conflict = { value: before?.value ?? null, savedAt: '2026-11-21T14:01:00.000Z' }
    return { opId, questionId, version, ...(unseen && { conflict }) }
  }

  versionOf(question: string): number {
    return this.log.findLast(({ questionId }) => questionId === question)?.version ?? 0
  }

  held(question: string): AnswerValue | undefined {
    return this.log.findLast(({ questionId }) => questionId === question)?.value
  }
}
