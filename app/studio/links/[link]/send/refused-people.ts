import { noListText } from '@/lib/schemas/recipients-form'

/** Why a list was refused, by what the address says; null where it was none of the list's fields. */
export function refusedPeople(problem: string | undefined, field: string | undefined) {
  if (problem === undefined || (field !== 'people' && field !== 'list')) return null
  if (field === 'list') return { field, message: problem === 'wrong-type' ? noListText : tooLarge } as const
  return { field, message: words[problem] ?? 'Write one person a line, or choose a file.' } as const
}

const tooLarge = 'The file must be 256 KB or smaller. Send it in two parts.'

const words: Readonly<Record<string, string>> = {
  'too-many-tries': 'Lists were added 100 times within the hour. Try again in an hour.',
}
