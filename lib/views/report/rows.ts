import type { EngagementBlock } from './engagement'
import type { NextStepBlock } from './next-step'
import type { ProvenanceBlock } from './provenance'
import type { Row } from './row-text'
import { thousands } from './sentences'

/** How an engagement is set up, row by row. */
export const engagementRows = ({ shape, size, cadence, sequences, notes }: EngagementBlock): Row[] => [
  ...(shape ? [{ term: 'Shape', text: `${shape.term}. ${shape.text}` }] : []),
  ...(size !== null ? [{ term: 'Size', text: size }] : []),
  ...(cadence.length > 0 ? [{ term: 'Rhythm', text: cadence }] : []),
  ...(sequences.length > 0 ? [{ term: 'Afterwards', text: sequences }] : []),
  ...(notes.length > 0 ? [{ term: 'Note', text: notes }] : []),
]

/** What stands beside the next step, row by row. */
export const nextRows = ({ recheckOn, notes }: NextStepBlock): Row[] => [
  ...(recheckOn !== null ? [{ term: 'Look again on', text: { day: recheckOn } }] : []),
  ...(notes.length > 0 ? [{ term: 'Note', text: notes }] : []),
]

/** Where a report comes from, row by row. */
export const provenanceRows = ({ version, rubricId, draws, seed, limits }: ProvenanceBlock): Row[] => [
  { term: 'Version', text: `${version.version} of ${version.versions}` },
  { term: 'Date', text: { day: version.submittedOn } },
  { term: 'Rubric', text: `${rubricId}, hash ${version.rubricHash.slice(0, 12)}` },
  { term: 'Re-runs', text: `${thousands(draws)}, with seed ${seed}` },
  { term: 'Limits', text: limits },
]
