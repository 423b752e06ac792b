import type { OutcomeId } from '@/lib/engine/types'
import type { Case, Titled } from './case'
import { engagementBlock } from './engagement'
import { measuresBlock, type MeasureRow } from './measures'
import { pitfallsBlock } from './pitfalls'

export type ContractBlock = {
  readonly heading: string
  /** That it is no legal advice. */
  readonly notice: string
  readonly businessName: string | null
  readonly words: Case['words']['contract']['parts']
  /** A line that ends in a colon is followed by room to write, and so is every point of the mandate. */
  readonly scope: readonly string[]
  readonly rights: readonly string[]
  readonly mandate: readonly Titled[]
  readonly done: readonly string[]
  readonly cadence: readonly string[]
  readonly measures: readonly MeasureRow[]
  readonly exit: readonly string[]
  readonly counters: readonly string[]
}

/**
 * Lines to put into a contract: scope, decision rights, definition of done, cadence, exit, measures. Null where nobody is
 * engaged.
 */
export function contractBlock(report: Case): ContractBlock | null {
  const { words, answer, meta } = report
  const { parts } = words.contract
  if (!isEngaged(answer.id)) return null
  const engagement = engagementBlock(report)
  return {
    heading: answer.id === 'full_time_cto' ? parts.roleTitle : parts.title,
    notice: parts.notice,
    businessName: meta.businessName,
    words: parts,
    ...words.contract.lines[answer.id],
    mandate: engagement?.mandate?.points ?? [],
    cadence: engagement?.cadence ?? [],
    measures: measuresBlock(report).rows,
    counters: pitfallsBlock(report)?.rows.map(({ line }) => line) ?? [],
  }
}

const isEngaged = (id: OutcomeId): id is keyof Case['words']['contract']['lines'] => id !== 'nothing_now'
