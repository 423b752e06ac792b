import { NEEDS } from '@/lib/engine/compile'
import type { FlagLevel, FlagRule } from '@/lib/engine/vendor-types'
import type { Published } from '@/lib/rubric/rubrics'
import { capital, series, thousands } from '@/lib/views/report/sentences'
import { needNames } from './in-words'
import { outOf100, type Cell, type MethodTable } from './table'
import { askedName, claimName, kindName } from './vendor-names'

const capitals = (names: readonly string[]) => names.map(capital).join('; ')

/** What each kind works as, supplies and leaves. */
export const kindsTable = (published: Published): MethodTable => ({
  summary: `The ${published.vendors.kinds.length} kinds and what they supply`,
  caption:
    'What each kind supplies of each need, from 0 to 100, and of what models leave of a pattern, how much it leaves, of 100',
  columns: [
    { label: 'Kind' },
    { label: 'Works as' },
    ...NEEDS.map((id) => ({ label: capital(needNames[id]), numeric: true })),
    { label: 'Leaves' },
    { label: 'Why' },
  ],
  rows: published.vendors.kinds.map(({ id, actsAs, supply, leaves, because }) => [
    capital(kindName(published, id)),
    published.words.outcomes[actsAs].noun,
    ...NEEDS.map((need) => supply[need]),
    leaves.map(({ outcome, share }) => `${outOf100(share)} of ${published.words.outcomes[outcome].noun}`).join('; '),
    because,
  ]),
})

/** A prior is printed of so many, so that the smallest is a whole number. */
const PRIORS_OF = 1000

/** How likely each kind is once something is claimed. */
export const priorsTable = (published: Published): MethodTable => ({
  summary: 'What each claim makes likely',
  caption: `Of ${thousands(PRIORS_OF)} vendors who claim it, how many are of each kind`,
  columns: [
    { label: 'Kind' },
    ...published.vendors.claims.map(({ id }) => ({ label: claimName(published, id), numeric: true })),
  ],
  rows: published.vendors.kinds.map(({ id }, kind) => [
    capital(kindName(published, id)),
    ...published.vendors.claims.map(({ priors }) => Math.round(PRIORS_OF * (priors[kind] ?? 0))),
  ]),
})

/** What vendors can say they are, and which kinds make it true. */
export const claimsTable = (published: Published): MethodTable => ({
  summary: `The ${published.vendors.claims.length} claims`,
  caption: 'Which kinds make each claim true, and why it is believed no further',
  columns: [{ label: 'Claim' }, { label: 'True for' }, { label: 'Why' }],
  rows: published.vendors.claims.map(({ id, truths, because }) => [
    claimName(published, id),
    truths.length === published.vendors.kinds.length
      ? 'Nothing is claimed'
      : capitals(truths.map((kind) => kindName(published, kind))),
    because,
  ]),
})

/** What each answer about the discipline of an engagement is worth. */
export const disciplineTable = ({ vendors }: Published): MethodTable => ({
  summary: `The ${vendors.discipline.length} questions about discipline`,
  caption: 'What each answer is worth, from 0 to 100',
  columns: [{ label: 'Question' }, { label: 'What you heard' }, { label: 'Worth', numeric: true }],
  rows: vendors.discipline.flatMap(({ text, options }) =>
    options.map(({ label, quality }): Cell[] => [text, label, quality === null ? 'not counted' : outOf100(quality)]),
  ),
})

/** Every red flag: when it is up, for whom, and how heavy it is. */
export const flagsTable = (published: Published): MethodTable => ({
  summary: `The ${published.vendors.flags.length} red flags`,
  caption: 'Each red flag: what raises it, how heavy it is, for which claims, and why',
  columns: [
    { label: 'Red flag' },
    { label: 'Raised by' },
    { label: 'Level' },
    { label: 'Counts for' },
    { label: 'Why' },
  ],
  rows: published.vendors.flags.map((flag) => [
    published.words.vendors.flags[flag.id]?.text ?? flag.id,
    raisedBy(published, flag),
    levels(published, flag),
    countsFor(published, flag),
    flag.because,
  ]),
})

const raisedBy = (published: Published, { answers }: FlagRule) =>
  answers
    .map(({ question, options }) => {
      const asked = [...published.vendors.questions, ...published.vendors.discipline].find(({ id }) => id === question)
      const labels = options.map((option) => asked?.options.find(({ id }) => id === option)?.label ?? option)
      return `${askedName(published, question)} ${labels.join('; or ')}`
    })
    .join(' / ')

const levelNames = (published: Published, level: FlagLevel) => published.words.flagLevels[level]

const levels = (published: Published, { level, own = {} }: FlagRule) =>
  [
    levelNames(published, level),
    ...(Object.entries(own) as [keyof typeof own, FlagLevel][]).map(
      ([claim, other]) => `${levelNames(published, other)} if it says: ${claimName(published, claim)}`,
    ),
  ].join('; ')

function countsFor(published: Published, { claims, fromJ }: FlagRule): string {
  const all = published.vendors.claims.filter(({ id }) => claims?.includes(id) ?? true)
  const who =
    all.length === published.vendors.claims.length
      ? 'Every claim'
      : all.map(({ id }) => claimName(published, id)).join('; ')
  return fromJ === undefined ? who : `${who}, from a ${needNames.J} of ${fromJ}`
}

/** Claims that are often something else. */
export const mismatchesTable = (published: Published): MethodTable => ({
  summary: `The ${published.vendors.mismatches.length} claims that are often something else`,
  caption: 'Each claim, what it often is instead, and the questions that tell',
  columns: [{ label: 'It says' }, { label: 'It often is' }, { label: 'In words' }, { label: 'What tells' }],
  rows: published.vendors.mismatches.map(({ claim, kind, deciding }) => [
    claimName(published, claim),
    capital(kindName(published, kind)),
    published.words.vendors.mismatches.find((one) => one.claim === claim && one.kind === kind)?.headline ?? '',
    series(deciding.map((question) => `“${askedName(published, question)}”`)),
  ]),
})
