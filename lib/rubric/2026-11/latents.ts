import type { Latent } from '../../engine/types'

/** The thirteen things we try to learn, 0–100, and where each starts before any answer (Decision model §2.1). */
export const latents: readonly Latent[] = [
  {
    id: 'DC',
    name: 'Decision-layer capacity',
    high: 'someone senior and empowered makes and explains technology calls',
    prior: 45,
  },
  { id: 'DD', name: 'Decision demand', high: 'many or weighty technology calls are pending', prior: 40 },
  { id: 'XC', name: 'Execution-layer capacity', high: 'competent builders ship on their own', prior: 45 },
  { id: 'XD', name: 'Build demand', high: 'much must be built soon', prior: 45 },
  { id: 'XS', name: 'Build scale', high: 'the build needs a bench rather than one person', prior: 35 },
  { id: 'PL', name: 'Permanence of leadership load', high: 'the leadership work is full-time and lasting', prior: 30 },
  { id: 'TU', name: 'Transition urgency', high: 'the leadership seat is or will be empty', prior: 10 },
  { id: 'MR', name: 'Mandate and readiness', high: 'authority, access, sponsor and money are there', prior: 55 },
  { id: 'VC', name: 'Visibility', high: 'leadership has a reliable view of the real state', prior: 50 },
  { id: 'SE', name: 'Seam exposure', high: 'advice and building sit in separate parties that do not meet', prior: 15 },
  { id: 'RE', name: 'Unowned risk', high: 'security, access, continuity have no owner', prior: 40 },
  { id: 'BA', name: 'Business alignment', high: 'priorities and user needs are settled by the business', prior: 65 },
  { id: 'SN', name: 'Scope narrowness', high: 'the matter is one bounded question', prior: 25 },
]
