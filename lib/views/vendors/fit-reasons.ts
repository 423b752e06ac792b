import { compile, CRITERIA, NEEDS } from '@/lib/engine/compile'
import { met } from '@/lib/engine/score'
import { bestRow, FLOOR, STOPPED } from '@/lib/engine/vendor-fit'
import { counted, series, small } from '../report/sentences'
import { ofOffer, type Loss } from './offer-reasons'
import { patternsLeft } from './patterns-left'
import { held, pressed, pressing, SHORT, stepsOf } from './supply'
import type { Buyer, ToldVendor } from './told'

const REASONS = 5
/** What lowers a fit by less is not worth a sentence. */
const LEAST = 3
/** A pattern that gets worse is worth a sentence. */
const WORSE = 5

/** Why a vendor fits as it does, the weightiest first; what speaks for it opens the list of one that fits. */
export function fitReasons(told: ToldVendor, buyer: Buyer): string[] {
  const losses = [...ofKind(told, buyer), ...ofOffer(told, buyer)]
    .filter(({ points }) => points >= LEAST)
    .sort((a, b) => b.points - a.points)
    .map(({ text }) => text)
    .slice(0, REASONS)
  const gains = covered(told)
  return buyer.fit.band === 'weak' ? [...losses, ...gains] : [...gains, ...losses]
}

/** What the kind costs beside what fits best: needs it leaves short, what it supplies for nobody, rules and patterns. */
function ofKind(told: ToldVendor, { judged }: Buyer): Loss[] {
  if (!told.isEstablished) return [{ points: 100, text: 'What it supplies is not known while its kind is not.' }]
  const { rubric, leader, words } = told
  const { weights, surplus } = compile(rubric)
  const best = bestRow(judged)
  const points = (share: number) => (100 * 100 * share) / Math.max(1, best.score - FLOOR)
  const needs = pressed(told).flatMap((row): Loss[] => {
    const reached = met(row.needed - row.supplied, surplus[NEEDS.indexOf(row.need)]!)
    const lost = points(weights[CRITERIA.indexOf(row.need)]! * (best.partials[row.need] - reached))
    const [needed, supplied] = [stepsOf(row.needed), stepsOf(row.supplied)]
    const name = words.vendors.supply[row.need]
    if (supplied < needed) return [{ points: lost, text: `${name}: ${held(needed, supplied)}` }]
    if (supplied === needed) return []
    return [{ points: lost, text: `${name}: you need ${needed} of 5 and would pay for ${supplied}.` }]
  })
  const gate = stoppedBy(told, judged)
  const stopped = gate === null ? [] : [`A rule stops ${words.outcomes[leader.actsAs].noun}. ${gate}`]
  const worse = patternsLeft(told).worse.length
  const patterns = worse === 0 ? [] : [`${counted(worse, 'pattern')} would get worse than today.`]
  return [
    ...stopped.map((text) => ({ points: points(STOPPED / 100), text })),
    ...patterns.map((text) => ({ points: WORSE * worse, text })),
    ...needs,
  ]
}

/** Why a rule stops the model that a vendor would work as; null where none does. */
export function stoppedBy(
  { rubric, leader }: Pick<ToldVendor, 'rubric' | 'leader'>,
  judged: Buyer['judged'],
): string | null {
  const [id] = judged.rows.find((row) => row.id === leader.actsAs)?.gates ?? []
  return rubric.gates.find((gate) => gate.id === id)?.reason ?? null
}

/** Of the needs that press most, those that are met. */
function covered(told: ToldVendor): string[] {
  if (!told.isEstablished) return []
  const needs = pressing(told)
  const met = needs.filter(({ short }) => short <= SHORT).map(({ need }) => small(told.words.vendors.supply[need]))
  if (met.length === 0) return []
  return [
    `${met.length === needs.length ? 'It covers what you need most: it' : 'Of what you need most, it'} ${series(met)}.`,
  ]
}
