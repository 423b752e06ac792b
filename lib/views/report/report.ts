import type { Verdict } from '@/lib/engine/judgement'
import type { Published } from '@/lib/rubric/rubrics'
import { alternatives, type AlternativesBlock } from './alternatives'
import { asked, type AskedBlock } from './asked'
import { caseOf, type Meta, type Model } from './case'
import { changes, type ChangesBlock } from './changes'
import { isolatedKept, isolatedMeta } from './isolated'
import { contractBlock, type ContractBlock } from './contract'
import { contradictionsBlock, type ContradictionsBlock } from './contradictions'
import { engagementBlock, type EngagementBlock } from './engagement'
import { exposure, type ExposureBlock } from './exposure'
import { firm, type FirmBlock } from './firm'
import { firstDaysBlock, type FirstDaysBlock } from './first-days'
import { nothingKept, type Kept } from './kept'
import { kitBlock, type KitBlock } from './kit'
import { measuresBlock, type MeasuresBlock } from './measures'
import { nextStep, type NextStepBlock } from './next-step'
import { patternsBlock, type PatternsBlock } from './patterns'
import { pitfallsBlock, type PitfallsBlock } from './pitfalls'
import { planBlock, type PlanBlock } from './plan'
import { quoted } from './quoted'
import { notReplaced, provenance, type LimitsBlock, type ProvenanceBlock } from './provenance'
import { scores, type ScoresBlock } from './scores'
import { variantBlock, type VariantBlock } from './variant'
import { vendorsBlock, type VendorsBlock } from './vendors'
import { verdictBlock, type VerdictBlock } from './verdict-block'
import { waitingBlock, type WaitingBlock } from './waiting'
import { why, type WhyBlock } from './why'

/** An assessment as its buyer reads it. Plain data; numbers of the scale stand in tables only. */
export type Report = {
  readonly meta: Meta
  readonly verdict: VerdictBlock
  /** All eight, in the order of every picture and table. */
  readonly models: readonly Model[]
  /** The blocks after the verdict in reading order. */
  readonly blocks: readonly Block[]
  /** Lines for a contract, a paper of its own. Null where nobody is engaged. */
  readonly contract: ContractBlock | null
}

export type Block =
  | Titled<'firm', FirmBlock>
  | Titled<'variant', VariantBlock>
  | Titled<'scores', ScoresBlock>
  | Titled<'why', WhyBlock>
  | Titled<'changes', ChangesBlock>
  | Titled<'asked', AskedBlock>
  | Titled<'patterns', PatternsBlock>
  | Titled<'exposure', ExposureBlock>
  | Titled<'waiting', WaitingBlock>
  | Titled<'alternatives', AlternativesBlock>
  | Titled<'contradictions', ContradictionsBlock>
  | Titled<'engagement', EngagementBlock>
  | Titled<'next', NextStepBlock>
  | Titled<'plan', PlanBlock>
  | Titled<'first-days', FirstDaysBlock>
  | Titled<'measures', MeasuresBlock>
  | Titled<'limits', LimitsBlock>
  | Titled<'pitfalls', PitfallsBlock>
  | Titled<'kit', KitBlock>
  | Titled<'vendors', VendorsBlock>
  | Titled<'provenance', ProvenanceBlock>

/** A block with its place in the page and its line in the contents. */
type Titled<Id extends string, Content> = { readonly id: Id; readonly title: string; readonly block: Content }

/**
 * What one stored verdict says to its buyer, in the order of ux §2.1 F8 and Decision model §8. Pure and total: every
 * outcome, variant and confidence has a report. Where the answer is close, what would change it comes before why.
 * @param today an ISO day, from which what vendors told is old; null where nothing is dated
 */
export function report(
  published: Published,
  verdict: Verdict,
  meta: Meta,
  kept: Kept = nothingKept,
  today: string | null = null,
): Report {
  const told = caseOf(published, verdict, isolatedMeta(meta), isolatedKept(kept))
  const own = variantBlock(told)
  const exposed = exposure(told)
  const engaged = engagementBlock(told)
  const begun = firstDaysBlock(told)
  const traps = pitfallsBlock(told)
  const asking = kitBlock(told)
  const sellers = vendorsBlock(told, today)
  const reasons: Block = { id: 'why', title: 'Why', block: why(told) }
  const change: Block = { id: 'changes', title: 'What would change it', block: changes(told) }
  return {
    meta: told.meta,
    verdict: verdictBlock(told),
    models: told.models,
    blocks: [
      { id: 'firm', title: 'How firm', block: firm(told) },
      ...(own ? [{ id: 'variant', title: own.title, block: own } as const] : []),
      { id: 'scores', title: 'How the models compare', block: scores(told) },
      ...(told.closeness === 'apart' ? [reasons, change] : [change, reasons]),
      // A wish is an answer and nothing else.
      ...quoted(told, [{ id: 'asked', title: 'What you asked for', block: asked(told) } as const]),
      { id: 'patterns', title: 'Failure patterns', block: patternsBlock(told) },
      ...(exposed ? [{ id: 'exposure', title: 'What each model leaves', block: exposed } as const] : []),
      { id: 'waiting', title: 'Cost of waiting', block: waitingBlock(told) },
      { id: 'alternatives', title: 'Why not the others', block: alternatives(told) },
      { id: 'contradictions', title: 'Answers that clash', block: contradictionsBlock(told) },
      ...(engaged ? [{ id: 'engagement', title: 'Shape and rhythm', block: engaged } as const] : []),
      { id: 'next', title: 'Next step', block: nextStep(told) },
      { id: 'plan', title: 'The plan', block: planBlock(told) },
      ...(begun ? [{ id: 'first-days', title: 'The first 30 days', block: begun } as const] : []),
      { id: 'measures', title: 'What to measure', block: measuresBlock(told) },
      { id: 'limits', title: 'Preconditions and limits', block: notReplaced(told) },
      ...(traps ? [{ id: 'pitfalls', title: 'Pitfalls', block: traps } as const] : []),
      ...(asking ? [{ id: 'kit', title: 'Interview kit', block: asking } as const] : []),
      ...(sellers ? [{ id: 'vendors', title: 'Vendors compared', block: sellers } as const] : []),
      { id: 'provenance', title: 'How we worked this out', block: provenance(told) },
    ],
    contract: contractBlock(told),
  }
}
