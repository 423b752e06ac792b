import type { Claim } from '../../../engine/vendor-types'
import { kindIds } from './kinds'

/**
 * How likely each kind is once a claim is made, and which kinds make it true: the claim alone is weak evidence (Decision
 * model §5.2). Numbers stand in the order of `kindIds`.
 */
export const claims: readonly Claim[] = [
  {
    id: 'combined',
    priors: [0.05, 0.27, 0.05, 0.22, 0.3, 0.02, 0.02, 0.01, 0.01, 0.05],
    truths: ['combined'],
    because: 'Many who claim it are advisers with subcontractors, or builders with a senior face.',
  },
  {
    id: 'build_capable',
    priors: [0.12, 0.06, 0.04, 0.05, 0.03, 0.35, 0.3, 0.02, 0.01, 0.02],
    truths: ['build_capable_operator'],
    because: 'Many senior leaders have not written software for years.',
  },
  {
    id: 'fractional_cto',
    priors: [0.5, 0.1, 0.005, 0.03, 0.03, 0.1, 0.13, 0.04, 0.06, 0.005],
    truths: ['pure_advisory', 'build_capable_operator', 'combined'],
    because: 'Most who use the title advise; a few build.',
  },
  {
    id: 'advisory',
    priors: [0.62, 0.1, 0.005, 0.01, 0.01, 0.01, 0.06, 0.025, 0.11, 0.05],
    truths: ['pure_advisory'],
    because: 'The claim costs nothing to keep, so most who make it are what they say.',
  },
  {
    id: 'development',
    priors: [0.005, 0.02, 0.68, 0.12, 0.04, 0.01, 0.003, 0.002, 0.005, 0.115],
    truths: ['pure_development'],
    because: 'Most who say so have a bench; some supply people one by one.',
  },
  {
    id: 'interim',
    priors: [0.17, 0.01, 0.003, 0.01, 0.01, 0.02, 0.12, 0.62, 0.02, 0.017],
    truths: ['interim_executive'],
    because: 'Some who say so work part-time.',
  },
  {
    id: 'audit',
    priors: [0.2, 0.03, 0.05, 0.02, 0.03, 0.02, 0.03, 0.01, 0.55, 0.06],
    truths: ['report_consultancy', 'pure_advisory'],
    because: 'Most write the report and leave; some advise on.',
  },
  {
    id: 'unclear',
    priors: [0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1],
    truths: kindIds,
    because: 'Nothing was claimed, so nothing is believed beforehand.',
  },
]
