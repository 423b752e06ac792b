import type { StoppedBy } from './alternatives'
import type { Meta } from './case'
import type { Side } from './changes'
import type { Drawn, Left } from './exposure'
import type { ScoreRow } from './scores'
import { capital, small } from './sentences'
import type { MainRisk, VerdictBlock } from './verdict-block'

/** Headings of the parts of a block, which state no finding. */
export const partHeadings = {
  call: 'The first call: thirty minutes, no slides, your situation',
  decider: 'The open question that would decide most',
  mandate: 'What to put in writing before the start',
  notAnswered: 'Questions that apply and were not answered',
  notKnown: 'Questions you answered “I do not know”',
  notProbed: 'Not probed',
  sides: 'The two side by side',
  signals: 'Signals of a gap',
  then: 'What would lead once the mandate exists',
  watched: 'Worth watching',
  works: 'What works today, because you said that',
  answers: 'Your answers',
  withheld: 'The answers',
} as const

export const compoundHeading = 'These compound'
export const methodLink = 'How scoring works'
export const methodPlace = 'stands at /method on this site.'
export const notInThisCopy = 'They are not part of this copy.'
export const mindThis = 'Mind this, because you said that'
export const weighsLess = 'It weighs less because you said that'
export const noRisk = 'No failure pattern stands out in what you answered.'

/** Whose report it is, around its day: what stands before the day, and after it. */
export const captionAround = ({ businessName }: Meta, { answered, asked, more }: VerdictBlock) =>
  [
    businessName === null ? 'Report.' : `Report for ${businessName}.`,
    `. ${answered} of ${asked} questions answered${more > 0 ? `, and ${more} more could be` : ''}`,
  ] as const

export const versionLine = ({ version, versions }: Meta) => `Version ${version} of ${versions}.`

/** The main risk around its name: what stands before it, and after it. */
export const riskAround = ({ found, unsure, band, meaning }: MainRisk) => {
  const open = unsure
    ? 'None stands out. One could not be ruled out: '
    : 'None stands out. There is thin evidence for one: '
  const meant = found ? meaning : `That would mean: ${small(meaning)}`
  return [found ? '' : open, ` (${band} if nothing changes). ${meant}`] as const
}

export const commonCause = (why: readonly string[]) => `A common cause: ${why.join(' ')}`

export const comparedLine = ({ intro, points }: { intro: string; points: readonly string[] }) =>
  `${intro}: ${points.join('; ')}.`

/** Why a rule stops a model; open where nothing is known. */
export const stopReason = ({ unsure, reason }: StoppedBy) => (unsure ? `Not ruled out: ${small(reason)}` : reason)

export const ruleLine = ({ rule }: StoppedBy) => `The rule: ${rule}`

/** What was said instead of what would change the answer. */
export const insteadLine = ({ label, answer }: { label: string; answer: string }) => `${label}. You said: ${answer}.`

export const sideCount = ({ count }: Side) => `Came first in ${count} of 20 re-runs.`
export const sideAhead = ({ ahead }: Side) => `What speaks for it: ${ahead.join('; ')}.`

export const dotsLine = (noun: string, count: number) => `${capital(noun)}: ${count}`

/** The fit of a model in words: its step, and where its re-runs fell. */
export function scoreLine({ word, low, high }: ScoreRow, steps: readonly string[]) {
  const [from, to] = [steps[low - 1], steps[high - 1]]
  return { word, range: from === to ? `(${from} throughout)` : `(${from} to ${to})` }
}

export const stoppedLine = (reason: string) => `Stopped. ${reason}`

export const leftLine = ({ label }: Drawn, { band, worse }: Left) =>
  `${label}: ${band}${worse ? ', worse than today' : ''}`

export const notProbedLine = (names: readonly string[]) =>
  `A pattern that was not asked about is not a pattern that is absent: ${names.map((name) => `“${name}”`).join(', ')}.`

/** When to look again, around its day. */
export const lookAgain = ['Look again on ', ', whatever happens.'] as const
