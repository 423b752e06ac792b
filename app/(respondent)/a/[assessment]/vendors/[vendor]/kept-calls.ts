import type { KeptCall } from '@/components/vendors/calls-section'
import type { Vendor } from '@/lib/data/vendors'
import { callNumbers, type CallNumber } from '@/lib/schemas/vendor-call'

/** The conversations with a vendor, and the one that answers are recorded in. */
export type Calls = {
  /** By number; the first is always there. */
  readonly all: readonly KeptCall[]
  readonly current: CallNumber
  /** Where answers are recorded unless an address says otherwise. */
  readonly latest: CallNumber
  /** The number a further call would have; null when there are four. */
  readonly next: CallNumber | null
  /** Those that can be gone to: what is there, the next one, and the one that is current. */
  readonly listed: readonly CallNumber[]
}

/** @param wanted the call an address asks for; one that is not there yet is the next at most */
export function keptCalls({ calls, statements }: Pick<Vendor, 'calls' | 'statements'>, wanted?: string): Calls {
  const all = callNumbers
    .map((number) => {
      const { who = null, heldOn = null, version = 0 } = calls.find((call) => call.number === number) ?? {}
      const told = statements.filter((statement) => statement.call === number)
      const answers = told.filter(({ option }) => option !== null).length
      return { number, who, heldOn, version, answers, isThere: number === 1 || version > 0 || told.length > 0 }
    })
    .filter(({ isThere }) => isThere)
    .map(({ isThere: _isThere, ...call }): KeptCall => call)
  const latest = all.at(-1)?.number ?? 1
  const next = callNumbers.find((number) => number === latest + 1) ?? null
  const current = callNumbers.find((number) => String(number) === wanted && number <= (next ?? latest)) ?? latest
  const known = [next, current, ...all.map(({ number }) => number)]
  return { all, current, latest, next, listed: callNumbers.filter((number) => known.includes(number)) }
}
