import type { Submission } from '@/lib/data/submissions'
import { metaOf } from '@/lib/views/report/meta-of'
import { report, type Block, type Report } from '@/lib/views/report/report'
import type { Read } from './open-submission'

/**
 * The report as the prospect read it, with the answers and the name, less what is theirs alone: vendors, figures, notes
 * in the plan. Versions that were not sent are not counted.
 */
export function sentReport({ version, published }: Read, sent: Submission['sent']): Report {
  const last = sent.at(-1)?.number ?? version.number
  const told = report(published, version.verdict, metaOf(version, last, 'quoted'))
  // Figures may have been given and are not shown: then nothing is said of them, rather than that there are none.
  const unpriced = (block: Block) => block.id === 'waiting' && block.block.asks
  return { ...told, blocks: told.blocks.filter((block) => !unpriced(block)) }
}
