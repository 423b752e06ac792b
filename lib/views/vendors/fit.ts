import { LEAST_ANSWERS } from '@/lib/engine/classify-vendor'
import { fitReasons } from './fit-reasons'
import { mustHaves } from './must-haves'
import { reportFirst } from './own-report'
import { patternsLeft } from './patterns-left'
import { supplyRows } from './supply'
import type { Buyer, ToldVendor } from './told'
import type { FitReading } from './vendor-reading'

/** How a vendor fits what a buyer needs, as a band with its reasons (Decision model §5.8). Null while no need is known. */
export function fitReading(told: ToldVendor): FitReading | null {
  const { buyer, read, words, isEstablished } = told
  if (!buyer) return null
  const early = read.asked < LEAST_ANSWERS
  const { band } = buyer.fit
  const first = reportFirst(told, buyer.judged)
  const own = first === null ? [] : [`Your report comes first: ${first}`]
  return {
    band,
    early,
    word: words.vendors.phrases.fits[early ? 'early' : band],
    heading: early ? 'Too early to say how it fits' : heading(told, buyer),
    reasons: early ? [...own, tooEarly(told)] : [...own, ...fitReasons(told, buyer)],
    supply: isEstablished ? supplyRows(told) : [],
    ...(isEstablished ? patternsLeft(told) : { remains: [], worse: [] }),
    mustHaves: mustHaves(told),
  }
}

const tooEarly = ({ read, vendors }: ToldVendor) =>
  `${read.asked} of ${vendors.questions.length} questions about what it is ${read.asked === 1 ? 'was' : 'were'} answered, and ${LEAST_ANSWERS} are the least.`

function heading(told: ToldVendor, { judged, fit }: Buyer): string {
  const { words, read, leader, isEstablished } = told
  const word = words.vendors.phrases.fits[fit.band]
  if (!isEstablished) return `${word} so far, while its kind is not established`
  const { noun } = words.vendors.kinds[read.leader]
  const is = (what: string) => `this ${read.firmness === 'looks_like' ? 'looks like' : 'is probably'} ${what}`
  const needed = words.outcomes[judged.outcome].noun
  if (judged.outcome === 'nothing_now') return `${word} if you hired at all: ${is(noun)}`
  if (leader.actsAs === judged.outcome && leader.id === leadKind(told))
    return `${word}: you need ${needed}, and ${is(noun === needed ? 'one' : noun)}`
  return `${word}: on your answers ${needed} fits best, and ${is(noun)}`
}

/** Of the kinds that work as the same model, the one that would serve this buyer best. */
function leadKind({ vendors, leader, buyer }: ToldVendor) {
  const same = vendors.kinds
    .map((kind, place) => ({ kind, score: buyer?.need.scores[place] ?? 0 }))
    .filter(({ kind }) => kind.actsAs === leader.actsAs)
    .sort((a, b) => b.score - a.score)
  return same[0]?.kind.id
}
