/** In how many places of a kind somebody is found: what is theirs, and what others wrote that holds their address. */
type Places = { readonly kind: string; readonly theirs: number; readonly mentions: number }

/** One line of the table that says where somebody is found. */
export type PlaceLine = { readonly what: string; readonly theirs: number; readonly mentions: number }

const words: Readonly<Record<string, string>> = {
  submission: 'Submissions',
  version: 'Versions sent',
  consent: 'What they agreed to',
  note: 'Notes, and what they said before',
  task: 'Tasks',
  file: 'Files by link',
  question: 'Questions asked back',
  follow_up: 'What came of it',
  change: 'Changes',
  search: 'What search finds them by',
  recipient: 'Entries on lists of links',
  letter: 'Letters',
  invitation: 'Invitations',
  file_of_many: 'Exported files that hold them',
  view: 'Views',
  export: 'Exports',
  link: 'Links',
  status: 'Names of statuses',
  brand: 'The brand',
  workspace: 'The name of the workspace',
  assessment: 'Assessments',
  sign_in: 'Sign-in links',
  account: 'Account, sessions and memberships',
  elsewhere: 'Assessments of others, and names of people',
}

/** What a kind of place is called; the kind itself where it has no words. */
export const placeWords = (kind: string): string => words[kind] ?? kind

/** The places of somebody in the order of the words above, and how many there are in all. */
export function placeLines(places: readonly Places[]): { readonly lines: readonly PlaceLine[]; readonly all: number } {
  const order = Object.keys(words)
  const sorted = [...places].sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))
  return {
    lines: sorted.map(({ kind, theirs, mentions }) => ({ what: placeWords(kind), theirs, mentions })),
    all: places.reduce((sum, { theirs, mentions }) => sum + theirs + mentions, 0),
  }
}
