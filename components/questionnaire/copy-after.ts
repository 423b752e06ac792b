import type { Op } from './answer-queue'
import type { Copy } from './device'
import type { Reply } from './sender-means'

/** A copy after a save. Where others saved between, its number stays behind, and it is fetched again. */
export function copyAfter(copy: Copy, ops: readonly Op[], { results, seq, savedAt }: Reply): Copy {
  const answers = { ...copy.answers }
  for (const { questionId, value, opId } of ops) {
    const version = results.find((one) => one.opId === opId)?.version ?? 0
    if (version > (answers[questionId]?.version ?? 0)) answers[questionId] = { value, version }
  }
  return { ...copy, answers, lastSavedAt: savedAt, seq: seq === copy.seq + ops.length ? seq : copy.seq }
}
