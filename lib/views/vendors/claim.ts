import { LEAST_ANSWERS } from '@/lib/engine/classify-vendor'
import { series } from '../report/sentences'
import { termOf } from './asked-question'
import type { ToldVendor } from './told'
import type { ClaimReading } from './vendor-reading'

/** The claim against reality (Decision model §5.6). */
export function claimReading(told: ToldVendor): ClaimReading {
  const { words, vendor, read } = told
  const { inside } = words.vendors.claims[vendor.claim]
  const headline = mismatch(told)
  const says = inside === null ? 'It has not said what it is.' : `It says it is ${inside}.`
  return {
    standing: read.claim,
    word: words.vendors.phrases.claims[read.claim],
    headline,
    text: [...(headline ? [`${headline}.`] : []), says, ...against(told)].join(' '),
  }
}

/** What the claim often turns out to be, where this vendor looks like it. */
function mismatch({ words, vendor, read, isEstablished }: ToldVendor): string | null {
  if (!isEstablished || read.claim === 'supported') return null
  const found = words.vendors.mismatches.find(({ claim, kind }) => claim === vendor.claim && kind === read.leader)
  return found?.headline ?? null
}

function against(told: ToldVendor): string[] {
  const { read, words, vendors, vendor, isEstablished } = told
  switch (read.claim) {
    case 'no_claim':
      return ['So there is no claim to hold it to.']
    case 'supported':
      return read.proven === 0
        ? ['What it told fits that. You have seen no proof yet.']
        : ['What it told and showed fits that.']
    case 'not_supported': {
      const truths = vendors.claims.find(({ id }) => id === vendor.claim)?.truths ?? []
      if (!isEstablished || truths.includes(read.leader)) return ['Taken together, its answers speak against that.']
      return [`Its answers fit ${words.vendors.kinds[read.leader].noun} better.`]
    }
    case 'unproven':
      return [...unproven(told), ...deciding(told)]
  }
}

function unproven({ read }: ToldVendor): string[] {
  if (read.asked < LEAST_ANSWERS) return ['Too little was asked to say whether it holds.']
  if (read.conflicts.length > 0) return ['Calls disagree, so it is not shown.']
  return ['Some answers fit that, and others do not.']
}

/** The questions that tell the claim from what it often is, as far as they are open. */
function deciding({ vendors, vendor, record, words }: ToldVendor): string[] {
  const rows = vendors.mismatches.filter(({ claim }) => claim === vendor.claim)
  const open = [...new Set(rows.flatMap(({ deciding: questions }) => questions))].filter((id) => !(id in record.heard))
  if (open.length === 0) return []
  return [`What would tell most: ${series(open.slice(0, 2).map((id) => `“${termOf({ words }, id)}”`))}.`]
}
