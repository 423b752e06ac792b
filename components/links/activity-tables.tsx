import { CardTable } from './card-table'
import type { LetterLine } from './letter-state'
import { LetterState } from './letter-state'
import { Events, stepsOf } from './recipient-events'

type Steps = {
  readonly openedAt: Date | null
  readonly startedAt: Date | null
  readonly submittedAt: Date | null
  readonly takenBackAt: Date | null
  /** What can be read of what they sent. */
  readonly submissionId: string | null
}

/** Somebody a link was sent to, and what came of it. */
export type RecipientLine = Steps & {
  readonly id: string
  readonly slug: string
  readonly name: string | null
  readonly email: string
  readonly stoppedAt: Date | null
  readonly removedAt: Date | null
  readonly letters: readonly LetterLine[]
}

/** A row for each recipient, with what happened and when. */
export function RecipientActivity({ recipients, now }: { recipients: readonly RecipientLine[]; now: Date }) {
  return (
    <CardTable
      caption="What each recipient did"
      columns={[{ label: 'Recipient' }, { label: 'Letters' }, { label: 'What they did' }]}
      rows={recipients.map((one) => ({
        id: one.id,
        cells: [
          <RecipientName key="name" of={one} />,
          <LetterLines key="letters" letters={one.letters} now={now} />,
          <Did key="did" of={one} />,
        ],
      }))}
    />
  )
}

/** What somebody did, and the way to what they sent. */
function Did({ of }: { of: Steps }) {
  return (
    <>
      <Events of={stepsOf(of)} />
      {of.submissionId !== null && (
        <a href={`/studio/submissions/${of.submissionId}`} className="inline-flex min-h-11 items-center">
          Read what they sent
        </a>
      )}
    </>
  )
}

/** The name, or the address where there is none; letters that were stopped and a removal are told. */
export function RecipientName({ of }: { of: Pick<RecipientLine, 'name' | 'email' | 'stoppedAt' | 'removedAt'> }) {
  return (
    <span className="grid">
      {of.name !== null && <span dir="auto">{of.name}</span>}
      <span className={of.name === null ? '' : 'text-note font-normal text-muted'}>{of.email}</span>
      {of.removedAt && <span className="text-note font-normal">Removed</span>}
      {of.stoppedAt && <span className="text-note font-normal">Gets no more letters</span>}
    </span>
  )
}

/** The letters to one recipient. */
export function LetterLines({ letters, now }: { letters: readonly LetterLine[]; now: Date }) {
  if (letters.length === 0) return <>None</>
  return (
    <ul className="grid gap-0.5">
      {letters.map((letter) => (
        <li key={letter.id}>
          <LetterState letter={letter} now={now} />
        </li>
      ))}
    </ul>
  )
}

type Visit = Steps & { readonly id: string; readonly framed: boolean }

/** Whoever came by the shared address. Nobody knows who they are. */
export function AnonymousActivity({ visits }: { visits: readonly Visit[] }) {
  return (
    <CardTable
      caption="What others did by the shared address, the latest first"
      columns={[{ label: 'Who' }, { label: 'Where' }, { label: 'What they did' }]}
      rows={visits.map((visit) => ({
        id: visit.id,
        cells: [
          'Someone',
          visit.framed ? 'Inside a page of yours' : 'By the shared address',
          <Did key="did" of={visit} />,
        ],
      }))}
    />
  )
}
