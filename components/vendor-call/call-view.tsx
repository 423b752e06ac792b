import type { ReactNode } from 'react'
import { TaskShell } from '@/components/shell/task-shell'
import { cn } from '@/components/ui/cn'
import { dayInWords } from '@/components/ui/day'
import { PageTitle } from '@/components/ui/page-title'
import type { CallNumber } from '@/lib/schemas/vendor-call'
import { CallDetails, type CallBack, type CallNoted } from './call-details'
import { CallForm, type DrawnCall } from './call-form'
import { CallTimer } from './call-timer'

type CallViewProps = {
  /** `/a/<id>/vendors/<vendor>`. */
  home: string
  vendor: { readonly id: string; readonly name: string }
  call: CallNoted
  callBack: CallBack
  /** The calls that can be gone to. */
  numbers: readonly CallNumber[]
  /** The question that is put now; null once every question has an answer in this call. */
  drawn: DrawnCall | null
  /** Where the page goes once it is saved, where it goes without, and what was noted before. */
  next: string
  skip: string
  previous: string | null
  counts: CallCounts
}

/** How far a vendor was asked: nothing of what its answers come to, since the vendor may look on. */
export type CallCounts = {
  /** In this call. */
  readonly here: number
  /** In all of them, and by the vendor's own link. */
  readonly known: number
  readonly proven: number
  readonly of: number
}

/** One question at a time, for a phone in a call. */
export function CallView(props: CallViewProps) {
  const { home, vendor, call, callBack, numbers, drawn, next, skip, previous, counts } = props
  const at = (number: CallNumber) => `${home}/call?call=${number}`
  return (
    <TaskShell back={{ href: home, words: vendor.name }}>
      <div className="grid max-w-160 gap-4">
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-b border-line pb-2">
          <CallDetails action={`${home}/calls`} call={call} back={callBack} summary={summaryOf(call)} />
          <CallTimer call={`${vendor.id} ${call.number}`} />
        </div>
        {drawn ? (
          <CallForm
            key={`${call.number} ${drawn.question.id}`}
            {...drawn}
            call={call.number}
            previous={previous}
            next={next}
            skip={skip}
            legend={<Legend counts={counts}>{drawn.question.text}</Legend>}
          />
        ) : (
          <AllAsked home={home} counts={counts} call={call.number} previous={previous} />
        )}
        <nav aria-label="Calls" className="border-t border-line pt-3">
          <ul className="flex flex-wrap gap-x-5">
            {numbers.map((number) => (
              <li key={number}>
                <a
                  href={at(number)}
                  className={cn('inline-flex min-h-11 items-center', number === call.number && 'font-[680] text-ink')}
                  {...(number === call.number && { 'aria-current': 'page' as const })}
                >
                  Call {number}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </TaskShell>
  )
}

function Legend({ counts, children }: { counts: CallCounts; children: ReactNode }) {
  return (
    <>
      <span className="mb-1.5 block text-note text-muted">{knownSoFar(counts)}</span>
      <PageTitle>{children}</PageTitle>
    </>
  )
}

type AllAskedProps = { home: string; counts: CallCounts; call: CallNumber; previous: string | null }

function AllAsked({ home, counts, call, previous }: AllAskedProps) {
  return (
    <div className="grid gap-4 py-4">
      <PageTitle>Every question has an answer in call {call}</PageTitle>
      <p>{knownSoFar(counts)}</p>
      <div className="flex flex-wrap gap-x-6">
        <a href={home} className="inline-flex min-h-14 items-center">
          What you have on record
        </a>
        {previous !== null && (
          <a href={previous} className="inline-flex min-h-14 items-center">
            Previous
          </a>
        )}
      </div>
    </div>
  )
}

const knownSoFar = ({ here, known, proven, of }: CallCounts): string =>
  `${here} of ${of} in this call. ${known} answered in all, ${proven} with proof.`

function summaryOf({ number, who, heldOn }: CallNoted): string {
  const parts = [
    `Call ${number}`,
    ...(who === null ? [] : [`with ${who}`]),
    ...(heldOn === null ? [] : [`on ${dayInWords(heldOn)}`]),
  ]
  return `${parts.join(' ')}.`
}
