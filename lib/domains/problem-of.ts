import type { HostFound } from './look-at-host'

/** What a check found, ready to be kept: whether the host is proven, and what is missing in words. */
export function checkedOf({ proof, leads }: HostFound): { readonly proven: boolean; readonly problem: string | null } {
  const proven = proof === 'txt' || proof === 'cname'
  return { proven, problem: proven ? routing(leads) : missing[proof] }
}

const missing = {
  unanswered: 'The name server did not answer. Check again in a few minutes.',
  none: 'There is no record that proves it yet. A new record can take some hours to arrive.',
  other: 'There is a record, and it says something else. Compare it with the one below.',
} as const

function routing(leads: HostFound['leads']): string | null {
  if (leads === 'nowhere') return 'The host is yours, and it leads nowhere yet. Set the record that leads it here.'
  if (leads === 'elsewhere')
    return 'The host is yours, and it seems to lead to another server. Set the record that leads it here.'
  return null
}
