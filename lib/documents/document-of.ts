import type { Block, Report } from '@/lib/views/report/report'
import { engagementParts, nextParts } from './blocks/doing'
import { exposureParts, firmParts, scoresParts } from './blocks/figures'
import { limitsParts, patternsParts, provenanceParts, variantParts } from './blocks/found'
import { firstDaysParts, kitParts, measuresParts, pitfallsParts, planParts } from './blocks/plan'
import { alternativesParts, askedParts, changesParts, contradictionsParts, whyParts } from './blocks/reasons'
import { vendorsParts } from './blocks/vendors'
import { verdictParts } from './blocks/verdict'
import { waitingParts } from './blocks/waiting'
import type { DocumentPart } from './part'

/**
 * A whole report as parts of a document, in the order of its page: every word that the printed page shows, and no
 * other. The one source of the PDF and the Word file.
 */
export const documentOf = (report: Report): DocumentPart[] => [
  ...verdictParts(report),
  ...report.blocks.flatMap((block) => blockParts(block, report)),
]

function blockParts(of: Block, report: Report): DocumentPart[] {
  switch (of.id) {
    case 'firm':
      return firmParts(of.block)
    case 'variant':
      return variantParts(of.block)
    case 'scores':
      return scoresParts(of.block)
    case 'why':
      return whyParts(of.block)
    case 'changes':
      return changesParts(of.block)
    case 'asked':
      return askedParts(of.block)
    case 'patterns':
      return patternsParts(of.block)
    case 'exposure':
      return exposureParts(of.block, report.models)
    case 'waiting':
      return waitingParts(of.block)
    case 'alternatives':
      return alternativesParts(of.block)
    case 'contradictions':
      return contradictionsParts(of.block)
    case 'engagement':
      return engagementParts(of.block)
    case 'next':
      return nextParts(of.block)
    case 'plan':
      return planParts(of.block)
    case 'first-days':
      return firstDaysParts(of.block)
    case 'measures':
      return measuresParts(of.block)
    case 'limits':
      return limitsParts(of.block)
    case 'pitfalls':
      return pitfallsParts(of.block)
    case 'kit':
      return kitParts(of.block)
    case 'vendors':
      return vendorsParts(of.block)
    case 'provenance':
      return provenanceParts(of.block)
  }
}
