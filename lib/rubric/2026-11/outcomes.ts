import type { NeedId, Outcome } from '../../engine/types'

const supply = (
  J: number,
  X: number,
  B: number,
  I: number,
  T: number,
  P: number,
  C: number,
): Record<NeedId, number> => ({
  J,
  X,
  B,
  I,
  T,
  P,
  C,
})

/**
 * The eight models, from the most reversible to the least: what each supplies on the seven needs and how much the
 * buyer binds itself to, 0–100 (Decision model §3.1; the order is §3.4).
 */
export const outcomes: readonly Outcome[] = [
  {
    id: 'nothing_now',
    label: 'Nothing new now',
    supply: supply(0, 0, 0, 0, 0, 0, 0),
    commitment: 0,
    because: 'Supplies nothing and binds you to nothing.',
  },
  {
    id: 'scoped_audit',
    label: 'A scoped audit',
    supply: supply(30, 0, 0, 5, 0, 0, 95),
    commitment: 18,
    because: 'Establishes the facts and one dated decision, then leaves; it owns nothing afterwards.',
  },
  {
    id: 'advisory_fractional',
    label: 'An advisory fractional CTO',
    supply: supply(85, 5, 0, 30, 30, 40, 60),
    commitment: 35,
    because: 'Part-time judgement that decides and directs, with almost no building.',
  },
  {
    id: 'development_firm',
    label: 'A development firm',
    supply: supply(5, 85, 90, 30, 0, 25, 10),
    commitment: 45,
    because: 'A bench that carries out a brief and will not lead or question it.',
  },
  {
    id: 'build_capable_operator',
    label: 'A build-capable operator',
    supply: supply(75, 75, 15, 90, 25, 30, 55),
    commitment: 45,
    because: 'One senior person who decides and ships: both halves, at the scale of one person.',
  },
  {
    id: 'combined_firm',
    label: 'A combined firm',
    supply: supply(85, 90, 90, 90, 40, 55, 60),
    commitment: 65,
    because: 'Executive and engineers in one firm with one set of books: both halves, at size.',
  },
  {
    id: 'interim_bridge',
    label: 'An interim CTO',
    supply: supply(90, 10, 0, 45, 95, 60, 60),
    commitment: 75,
    because: 'A full-time seat filled now for a fixed term; when it leaves, the judgement leaves.',
  },
  {
    id: 'full_time_cto',
    label: 'A full-time CTO',
    supply: supply(90, 15, 0, 55, 35, 100, 60),
    commitment: 90,
    because: 'A permanent seat for a permanent load, but it takes months to fill.',
  },
]
