import type { KitBlock, KitQuestion } from './kit'
import type { MeasureRow } from './measures'
import type { PlanItem } from './plan-item'
import type { Precondition } from './preconditions'
import { small } from './sentences'

/** Headings and labels of the plan and what follows it, which state no finding. */
export const planHeadings = {
  criteria: 'How to choose between two that passed',
  flags: 'Red flags',
  preconditions: 'What has to be there first',
  signed: 'Signed, with the day',
  test: 'On day 30, go on only if all of this is true',
  listen: ['Question', 'A good answer has', 'Proof to ask for'],
} as const

/** What the interview sheet says beside its questions. */
export const sheetWords = {
  title: 'Interview sheet',
  lead: 'Print one sheet for each of those you talk to. Tick proof only when you have seen it yourself.',
  head: ['Who', 'On', 'Spoke with'],
  proof: 'Proof seen:',
  criteria: 'Passed on these five',
  verdict: 'What you would do, and why',
} as const

/** Who does it by when, around the day. */
export const dueAround = ({ owner }: Pick<PlanItem, 'owner'>) => [`${owner}, by `, '.'] as const

export const doneWord = 'Done.'

export const todayLabel = 'Today:'
export const betterLine = ({ better }: MeasureRow) => `Better: ${small(better)}`

/** A line of a contract, in quotation marks. */
export const contractLine = (line: string) => `“${line}”`

/** Whether a precondition holds, in a word. */
export const stateWords: Readonly<Record<NonNullable<Precondition['state']>, string>> = {
  there: 'In place.',
  open: 'Still open.',
  unknown: 'Find out.',
}

export const listenSummary = 'What to listen for, and what proof to ask for'
export const listenCaption = ({ term }: KitBlock['parts'][number]) => `What to listen for: ${small(term)}`
export const listenRow = ({ term, good, proof }: KitQuestion) => [term, good, proof] as const
