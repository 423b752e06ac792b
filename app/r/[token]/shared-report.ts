import type { SharedVersion } from '@/lib/data/shared-reports'
import type { Published } from '@/lib/rubric/rubrics'
import { metaOf } from '@/lib/views/report/meta-of'
import { report, type Block, type Report } from '@/lib/views/report/report'

/** The report as its readers read it: with the answers or without them, named or not, and never with vendors. */
export function sharedReport({ shared, published }: { shared: SharedVersion; published: Published }): Report {
  const { version, versions, withAnswers, kept } = shared
  const meta = metaOf(version, versions, withAnswers ? 'quoted' : 'withheld')
  const told = report(published, version.verdict, meta, { ...kept, vendors: [] })
  // Figures may have been given and not be shown: then nothing is said of them, rather than that there are none.
  const unpriced = (block: Block) => block.id === 'waiting' && block.block.asks && kept.money === null
  return { ...told, blocks: told.blocks.filter((block) => !unpriced(block)) }
}
