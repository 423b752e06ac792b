import { Moment } from '@/components/submissions/moment'

/** What is told of one recipient or of someone. */
export type Event = { readonly word: string; readonly at: Date }

/** Dated events, the first one first. */
export function Events({ of }: { of: readonly Event[] }) {
  if (of.length === 0) return <>Nothing yet</>
  return (
    <ul className="grid gap-0.5 sm:whitespace-nowrap">
      {of.map(({ word, at }) => (
        <li key={`${word} ${at.getTime()}`}>
          {word} <Moment iso={at.toISOString()} />
        </li>
      ))}
    </ul>
  )
}

type Dates = Readonly<Record<'openedAt' | 'startedAt' | 'submittedAt' | 'takenBackAt', Date | null>>

/** The steps that somebody took, with their dates. */
export const stepsOf = ({ openedAt, startedAt, submittedAt, takenBackAt }: Dates): readonly Event[] => [
  ...(openedAt ? [{ word: 'Opened', at: openedAt }] : []),
  ...(startedAt ? [{ word: 'Started', at: startedAt }] : []),
  ...(submittedAt ? [{ word: 'Submitted', at: submittedAt }] : []),
  ...(takenBackAt ? [{ word: 'Taken back', at: takenBackAt }] : []),
]
