import { holding, LEAST_ANSWERS } from '@/lib/engine/classify-vendor'
import { claimOf } from '@/lib/engine/vendor-likelihood'
import { series } from '../report/sentences'
import { agreed } from './agreement'
import { termOf } from './asked-question'
import type { ToldVendor } from './told'
import type { ClaimReading } from './vendor-reading'

/** The claim against reality (Decision model §5.6). */
export function claimReading(told: ToldVendor): ClaimReading {
  const { words, vendor, read } = told
  const { inside } = words.vendors.claims[vendor.claim]
  const headline = mismatch(told)
  const says = inside === null ? UNCLEAR : `It says it is ${inside}.`
  return {
    standing: read.claim,
    word: words.vendors.phrases.claims[read.claim],
    headline,
    text: [...(headline ? [`${headline}.`] : []), says, ...against(told)].join(' '),
  }
}

const UNCLEAR = 'It has not said what it is, or it says several things.'

/** What the claim often turns out to be, where this vendor looks like it. */
function mismatch({ words, vendor, read, isEstablished }: ToldVendor): string | null {
  if (!isEstablished || read.claim === 'supported') return null
  const found = words.vendors.mismatches.find(({ claim, kind }) => claim === vendor.claim && kind === read.leader)
  return found?.headline ?? null
}

/** What its answers make of the claim, worded by how many of them speak for it and how many against it. */
function against(told: ToldVendor): string[] {
  const { read, words, vendors, vendor, isEstablished } = told
  const speak = agreed(told)
  switch (read.claim) {
    case 'no_claim':
      return ['So there is no claim to hold it to.']
    case 'supported':
      return [
        'Taken together, its answers fit that.',
        ...(speak.for === 0 ? ['None speaks for the claim on its own.'] : []),
        ...(speak.against === 0 ? [] : sides(read.asked, { for: 0, against: speak.against })),
        ...(read.proven === 0 ? ['You have seen no proof yet.'] : []),
      ]
    case 'not_supported': {
      const claim = claimOf(vendors, vendor.claim)
      if (isEstablished && !claim.truths.includes(read.leader))
        return [`Its answers fit ${words.vendors.kinds[read.leader].noun} better.`]
      // Some claims are doubted from the start: then answers that speak for one may not be enough.
      return speak.against > 0 && read.claimHolds < holding(vendors, claim, claim.priors)
        ? ['Taken together, its answers speak against that.']
        : ['Its answers are not enough to show that.', ...sides(read.asked, speak)]
    }
    case 'unproven':
      return [...unproven(told, speak), ...deciding(told)]
  }
}

function unproven({ read }: ToldVendor, speak: Speak): string[] {
  if (read.asked < LEAST_ANSWERS) return ['Too little was asked to say whether it holds.']
  if (read.conflicts.length > 0) return ['Calls disagree, so it is not shown.']
  return ['Its answers do not settle it.', ...sides(read.asked, speak)]
}

type Speak = ReturnType<typeof agreed>

/** “5 of 9 speak for the claim, and 1 against it.” Nothing where no answer speaks on a side. */
function sides(of: number, { for: pro, against: contra }: Speak): string[] {
  const speak = (count: number) => `${count} of ${of} ${count === 1 ? 'speaks' : 'speak'}`
  if (pro > 0) return [`${speak(pro)} for the claim${contra > 0 ? `, and ${contra} against it` : ''}.`]
  return contra > 0 ? [`${speak(contra)} against the claim.`] : []
}

/** The questions that tell the claim from what it often is, as far as they are open. */
function deciding({ vendors, vendor, record, words }: ToldVendor): string[] {
  const rows = vendors.mismatches.filter(({ claim }) => claim === vendor.claim)
  const open = [...new Set(rows.flatMap(({ deciding: questions }) => questions))].filter((id) => !(id in record.heard))
  if (open.length === 0) return []
  return [`What would tell most: ${series(open.slice(0, 2).map((id) => `“${termOf({ words }, id)}”`))}.`]
}
