import type { Criterion } from '../../engine/types'

/**
 * What a model is judged on: the weight of each criterion (normalised when used) and the charge for supplying more
 * than is needed (Decision model §3.3). Weights matter less than the supply table; see §6.1.
 */
export const criteria: readonly Criterion[] = [
  {
    id: 'J',
    name: 'Fills the decision gap',
    weight: 0.2,
    surplus: 0.3,
    because: 'Half of every failure read begins with nobody deciding. Surplus is judgement paid for and not used.',
  },
  {
    id: 'X',
    name: 'Fills the build gap',
    weight: 0.2,
    surplus: 0.35,
    because: 'The other half begins with nobody building. Capacity bought twice is dearer than judgement bought twice.',
  },
  {
    id: 'B',
    name: 'Matches the size of the build',
    weight: 0.09,
    surplus: 0.2,
    because: 'Separates one person from a bench, and nothing else, so it weighs less than the gap itself.',
  },
  {
    id: 'I',
    name: 'One owner from decision to outcome',
    weight: 0.12,
    surplus: 0.05,
    because: 'The seam is where most money is lost; an owner too many costs next to nothing.',
  },
  {
    id: 'T',
    name: 'Covers an empty seat now',
    weight: 0.11,
    surplus: 0.25,
    because: 'An empty seat decides by itself when it is there, and is seldom there.',
  },
  {
    id: 'P',
    name: 'Matches how lasting the load is',
    weight: 0.11,
    surplus: 0.45,
    because: 'A permanent seat for a passing load is the hardest mistake to undo, so surplus is charged most here.',
  },
  {
    id: 'C',
    name: 'Establishes the facts first',
    weight: 0.07,
    surplus: 0.1,
    because: 'Every model but one brings some clarity along; only an audit sells it alone.',
  },
  {
    id: 'R',
    name: 'Reduces the failure patterns found',
    weight: 0.1,
    surplus: 0,
    because: 'Patterns come from the same answers as the needs, so they must not count twice at full weight.',
  },
  {
    id: 'G',
    name: 'Commitment in proportion to need',
    weight: 0.1,
    surplus: 0,
    because: 'The wrong engagement is dearest when found halfway; a small need deserves a small commitment.',
  },
]
